package org.cairn.processes.programyear;

import java.util.Map;
import org.cairn.engine.Steps;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.matching.MatchingDesk;
import org.cairn.processes.Letters;
import org.cairn.program.Format;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** What program-year.bpmn calls, in the order it calls it. */
@Component("programYear")
public class ProgramYearSteps implements Steps {

    private final ProgramDesk programs;
    private final FormDesk forms;
    private final MatchingDesk matching;
    private final Succession succession;
    private final FormerPeople former;
    private final Letters letters;

    ProgramYearSteps(
            ProgramDesk programs,
            FormDesk forms,
            MatchingDesk matching,
            Succession succession,
            FormerPeople former,
            Letters letters) {
        this.succession = succession;
        this.former = former;
        this.programs = programs;
        this.forms = forms;
        this.matching = matching;
        this.letters = letters;
    }

    /** @return the program year's id */
    public String openProgramYear(String submissionId) {
        return programs.open(YearSettings.of(forms.answers(SubmissionId.of(submissionId)), Format.PAIRS))
                .toString();
    }

    public String signUpOpened(String programYearId) {
        return programs.year(ProgramYearId.of(programYearId)).signUpOpens().toString();
    }

    /** Who waits and which pairs run in earlier years that are over: they go on in this one. */
    public void takeOverEarlierYears(String programYearId) {
        succession.takeOver(ProgramYearId.of(programYearId));
    }

    public void inviteToJoinAgain(String programYearId) {
        former.invite(ProgramYearId.of(programYearId));
    }

    public String nightCome(String programYearId) {
        return programs.nextRound(ProgramYearId.of(programYearId)).toString();
    }

    public String yearOver(String programYearId) {
        return programs.yearEnds(ProgramYearId.of(programYearId)).toString();
    }

    /** Who still waits, and pairs that run, go on in the next year, if there is one already. */
    public void handOverToNextYear(String programYearId) {
        succession.handOver(ProgramYearId.of(programYearId));
    }

    /** The same for a year that is closed before its time. */
    public void handOverEarly(String programYearId) {
        handOverToNextYear(programYearId);
    }

    public String lastAnswersIn(String programYearId) {
        return programs.lastAnswersIn(ProgramYearId.of(programYearId)).toString();
    }

    /** @return the group that looks at the results */
    public String coordinators(String programYearId) {
        return programs.year(ProgramYearId.of(programYearId)).coordinators();
    }

    public void closeProgramYear(String programYearId) {
        programs.close(ProgramYearId.of(programYearId));
    }

    /** Nobody is left to wait for a pair that nobody looks for any more. */
    public void writeToThoseWhoWait(String programYearId) {
        matching.unmatched(ProgramYearId.of(programYearId))
                .forEach(waiting -> letters.plain("year-closed", waiting, "once", Map.of()));
    }
}
