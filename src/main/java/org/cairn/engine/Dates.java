package org.cairn.engine;

/**
 * The dates of a program's calendar, as a diagram asks for them: {@code ${dates.after('P14D', programYearId)}} where no
 * date of the program fits, {@code ${dates.remindAt('consent', programYearId)}} where somebody is asked. Implemented by whoever knows the program's calendar; its bean is called {@code dates}.
 */
public interface Dates {

    /**
     * Nine o'clock of a working day in the program's time zone, at the earliest after the period.
     *
     * @param period ISO 8601, days or larger ({@code P14D})
     * @param programYearId whose calendar counts
     * @return an instant ({@code 2027-03-20T14:00:00Z})
     */
    String after(String period, String programYearId);

    /**
     * When somebody who is asked now is reminded.
     *
     * @param ask what is asked, such as {@code checkInMentee}: each question has a patience of its own
     * @return an instant
     */
    String remindAt(String ask, String programYearId);

    /** When the last reminder is due. */
    String remindAgainAt(String ask, String programYearId);

    /** When nobody waits for the answer any longer. */
    String patienceEnds(String ask, String programYearId);
}
