package org.cairn.checkin;

/**
 * What the decision table is told about a check-in.
 *
 * @param menteeMet {@code yes}, {@code no} or {@code silent}
 * @param mentorMet the same of the mentor, or {@code notAsked}
 * @param menteeFeels {@code great}, {@code good}, {@code mixed}, {@code bad} or {@code unsaid}
 * @param mentorFeels the same of the mentor
 * @param menteeSilences how often in a row the mentee has not answered, this time included
 * @param mentorSilences the same of the mentor, of the times that the mentor was asked
 * @param moodFalls whether the mentee's feeling has fallen twice in a row, or by two steps at once
 * @param callWanted whether one of the two would like somebody of the program to get in touch
 */
public record CheckInFacts(
        String menteeMet,
        String mentorMet,
        String menteeFeels,
        String mentorFeels,
        int menteeSilences,
        int mentorSilences,
        boolean moodFalls,
        boolean callWanted) {

    /** The same, when somebody has been in touch already. */
    CheckInFacts withoutCall() {
        return new CheckInFacts(
                menteeMet, mentorMet, menteeFeels, mentorFeels, menteeSilences, mentorSilences, moodFalls, false);
    }
}
