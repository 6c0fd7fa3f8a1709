package org.cairn.processes.cohortyear;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.engine.Steps;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.group.GroupDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.Letters;
import org.cairn.processes.programyear.Invitation;
import org.cairn.processes.programyear.YearSettings;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What cohort-year.bpmn calls, in the order it calls it. */
@Component("cohortYear")
public class CohortYearSteps implements Steps {

    private static final Period LOOKING_BACK = Period.ofDays(35);

    private final ProgramDesk programs;
    private final GroupDesk groups;
    private final FormDesk forms;
    private final SignUpDesk signUps;
    private final Invitation invitation;
    private final Letters letters;

    CohortYearSteps(
            GroupDesk groups,
            ProgramDesk programs,
            FormDesk forms,
            SignUpDesk signUps,
            Invitation invitation,
            Letters letters) {
        this.groups = groups;
        this.programs = programs;
        this.forms = forms;
        this.signUps = signUps;
        this.invitation = invitation;
        this.letters = letters;
    }

    /** @return the program year's id */
    public String openCohortYear(String submissionId) {
        return programs.open(YearSettings.of(forms.answers(SubmissionId.of(submissionId)), Format.GROUPS))
                .toString();
    }

    public String signUpOpened(String programYearId) {
        return year(programYearId).signUpOpens().toString();
    }

    /** Everybody who was part of an earlier year, with their latest sign-up. */
    public void inviteToJoinAgain(String programYearId) {
        ProgramYear year = year(programYearId);
        Map<ParticipantId, SignUp> latest = new LinkedHashMap<>();
        programs.predecessors(year.id()).forEach(before -> signUps.all(before.id()).stream()
                .filter(one -> one.waitingSince() != null && one.state().living())
                .forEach(one -> latest.putIfAbsent(one.participant(), one)));
        latest.values().forEach(former -> invitation.send(former, year));
    }

    public String signUpClosed(String programYearId) {
        ProgramYear year = year(programYearId);
        Instant closes = Optional.ofNullable(year.signUpCloses())
                .orElseThrow(() -> new IllegalStateException("a cohort signs up until a day"));
        return closes.toString();
    }

    public void tellThatSignUpHasClosed(String programYearId) {
        signUps.waitingOrPausing(ProgramYearId.of(programYearId), Role.PEER)
                .forEach(one -> letters.offering("cohort-closed", one, "once", Map.of()));
    }

    /** @return the group that forms the groups */
    public String coordinators(String programYearId) {
        return year(programYearId).coordinators();
    }

    /** @return the ids of the groups that were published */
    public List<String> groups(String programYearId) {
        return groups.of(ProgramYearId.of(programYearId)).stream()
                .map(group -> group.id().toString())
                .toList();
    }

    /** @return a day on which people can be asked, early enough for their answers to come before the year is over */
    public String timeToLookBack(String programYearId) {
        ProgramYear year = year(programYearId);
        LocalDate day =
                programs.yearEnds(year.id()).atZone(year.zone()).toLocalDate().minus(LOOKING_BACK);
        return programs.asking(year.id(), day).toString();
    }

    /** @return everybody who is in a group */
    public List<String> everybody(String programYearId) {
        return groups.of(ProgramYearId.of(programYearId)).stream()
                .flatMap(group -> group.members().stream())
                .map(member -> signUps.signUp(member.signUp()).participant().toString())
                .toList();
    }

    public String yearOver(String programYearId) {
        return programs.yearEnds(ProgramYearId.of(programYearId)).toString();
    }

    public void closeCohortYear(String programYearId) {
        programs.close(ProgramYearId.of(programYearId));
    }

    public void writeToThoseWhoSignedUp(String programYearId) {
        signUps.waitingOrPausing(ProgramYearId.of(programYearId), Role.PEER)
                .forEach(one -> letters.plain("cohort-ended-early", one, "once", Map.of()));
    }

    private ProgramYear year(String programYearId) {
        return programs.year(ProgramYearId.of(programYearId));
    }
}
