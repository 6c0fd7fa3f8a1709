package org.cairn.processes.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.cairn.checkin.FollowUp;
import org.cairn.checkin.FollowUpDesk;
import org.cairn.checkin.FollowUpId;
import org.cairn.engine.Steps;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.springframework.stereotype.Component;

/** What follow-up.bpmn calls, in the order it calls it. */
@Component("followUp")
public class FollowUpSteps implements Steps {

    /** When a coordinator who has written looks again, if no day was named. */
    private static final Period ANSWER = Period.ofDays(14);

    /** How long nobody is proposed to a mentor who could not be reached. */
    private static final Period REST = Period.ofMonths(6);

    private final FollowUpDesk followUps;
    private final SecondChannel secondChannel;
    private final MentorshipDesk mentorships;
    private final ProgramDesk programs;
    private final FormDesk forms;
    private final Pairs pairs;
    private final SignUpDesk signUps;

    FollowUpSteps(
            FollowUpDesk followUps,
            SecondChannel secondChannel,
            MentorshipDesk mentorships,
            ProgramDesk programs,
            FormDesk forms,
            Pairs pairs,
            SignUpDesk signUps) {
        this.signUps = signUps;
        this.followUps = followUps;
        this.secondChannel = secondChannel;
        this.mentorships = mentorships;
        this.programs = programs;
        this.forms = forms;
        this.pairs = pairs;
    }

    /** @return the follow-up's id */
    public String openFollowUp(String mentorshipId, String cause, String reason) {
        return followUps.open(MentorshipId.of(mentorshipId), cause, reason).toString();
    }

    /** Whether somebody is silent who can be reached in another way. */
    public boolean secondChannel(String followUpId) {
        return secondChannel.exists(followUp(followUpId));
    }

    public void noteContact(String followUpId) {
        followUps.close(FollowUpId.of(followUpId), "reached");
    }

    public void setAside(String followUpId, String lookAgainOn) {
        followUps.lookAgain(FollowUpId.of(followUpId), LocalDate.parse(lookAgainOn));
    }

    public String secondLookDue(String followUpId) {
        FollowUp followUp = followUp(followUpId);
        Mentorship mentorship = mentorships.mentorship(followUp.mentorship());
        LocalDate again = followUp.lookAgainOn();
        return programs.morning(mentorship.year(), again == null ? programs.today(mentorship.year()) : again)
                .toString();
    }

    /** A letter with the coordinator's own words to one or both. */
    public void writeToPair(String followUpId, String submissionId, String lookAgainOn) {
        FollowUp followUp = followUp(followUpId);
        Mentorship mentorship = mentorships.mentorship(followUp.mentorship());
        Map<String, Object> said = forms.answers(SubmissionId.of(submissionId));
        String words = String.valueOf(said.getOrDefault("words", ""));
        readers(String.valueOf(said.get("writeTo")))
                .forEach(reader -> pairs.write("own-words", mentorship, reader, submissionId, Map.of("words", words)));
        LocalDate usual = programs.today(mentorship.year()).plus(ANSWER);
        followUps.lookAgain(followUp.id(), lookAgainOn == null ? usual : LocalDate.parse(lookAgainOn));
    }

    public void changeRhythm(String followUpId, String rhythm) {
        mentorships.changeRhythm(followUp(followUpId).mentorship(), Period.parse(rhythm));
        followUps.close(FollowUpId.of(followUpId), "rhythm");
    }

    /** The two part, and the mentee is first in line for another mentor. */
    public void findOtherMentor(String followUpId) {
        part(followUpId, "otherMentor", Ending.NO_FIT, true);
    }

    /**
     * Whoever cannot be reached is let go, and the other is free: a mentee for another mentor, a mentor for a mentee. No
     * other mentee is proposed to a silent mentor for a while.
     */
    public void releasePartner(String followUpId) {
        boolean mentorSilent = secondChannel.unheard(followUp(followUpId)) == Role.MENTOR;
        part(followUpId, "release", Ending.SILENCE, mentorSilent);
        SignUp mentor =
                pairs.signUp(pairs.mentorship(followUp(followUpId).mentorship().toString()), Role.MENTOR);
        if (mentorSilent && mentor.state() == SignUpState.WAITING) {
            signUps.pause(mentor.id(), programs.today(mentor.year()).plus(REST));
        }
    }

    public void letPairGo(String followUpId, String ending) {
        part(followUpId, "end", Ending.valueOf(ending), false);
    }

    private void part(String followUpId, String outcome, Ending ending, boolean otherMentorWanted) {
        followUps.close(FollowUpId.of(followUpId), outcome);
        mentorships.end(followUp(followUpId).mentorship(), ending, otherMentorWanted);
    }

    private static List<Role> readers(String to) {
        return switch (to) {
            case "mentor" -> List.of(Role.MENTOR);
            case "mentee" -> List.of(Role.MENTEE);
            default -> List.of(Role.MENTOR, Role.MENTEE);
        };
    }

    private FollowUp followUp(String id) {
        return followUps.followUp(FollowUpId.of(id));
    }
}
