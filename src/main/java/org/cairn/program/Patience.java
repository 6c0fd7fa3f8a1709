package org.cairn.program;

import java.time.Period;

/**
 * How long a program waits for people, as days after it asked.
 *
 * @param confirmRemind until an address that is not confirmed is asked again
 * @param confirmRemindAgain until it is asked for the last time
 * @param confirmEnds until the sign-up expires
 * @param consentRemind until a mentor is reminded of a proposal
 * @param consentRemindAgain until the last reminder
 * @param consentEnds until the proposal is passed on
 * @param waitingNews between two letters to somebody who waits
 */
public record Patience(
        Period confirmRemind,
        Period confirmRemindAgain,
        Period confirmEnds,
        Period consentRemind,
        Period consentRemindAgain,
        Period consentEnds,
        Period waitingNews) {

    /** What suits most programs. */
    public static Patience usual() {
        return new Patience(
                Period.ofDays(2),
                Period.ofDays(5),
                Period.ofDays(14),
                Period.ofDays(4),
                Period.ofDays(7),
                Period.ofDays(10),
                Period.ofDays(42));
    }
}
