package org.cairn.report;

import java.time.LocalDate;
import java.util.List;
import org.cairn.program.ProgramYear;

/**
 * A program year in numbers, as it stands on a day.
 *
 * @param menteesMonths what mentees answered, by month
 * @param mentorsMonths what mentors answered, by month
 */
public record YearReport(
        ProgramYear year,
        LocalDate today,
        Funnel mentees,
        Funnel mentors,
        Waits waits,
        List<AnswerMonth> menteesMonths,
        List<AnswerMonth> mentorsMonths,
        List<VerdictMonth> verdicts,
        List<PairCourse> pairs,
        PairFigures figures,
        Reviews menteesReviews,
        Reviews mentorsReviews,
        Effort effort) {

    /** Whether nobody has signed up, so that there is nothing to tell. */
    public boolean empty() {
        return mentees.signedUp() + mentors.signedUp() == 0;
    }

    /** Whether the year is closed: then nothing more is to come of it but late words. */
    public boolean closed() {
        return year.closedAt() != null;
    }

    /** How the program and its year are called. */
    public String name() {
        return year.programName() + " " + year.label();
    }
}
