package org.cairn.engine;

/**
 * What a hand-drawn timer may say when no domain date fits it: {@code ${dates.after('P14D', programYearId)}}.
 * Implemented by whoever knows the program's calendar; its bean is called {@code dates}.
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
}
