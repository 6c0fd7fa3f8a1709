package org.cairn.program;

import java.time.Period;

/**
 * How long a program waits for one answer, as days after it asked.
 *
 * @param remind until the person is reminded
 * @param remindAgain until the last reminder
 * @param ends until it waits no longer
 */
public record Waits(Period remind, Period remindAgain, Period ends) {

    static Waits days(int remind, int remindAgain, int ends) {
        return new Waits(Period.ofDays(remind), Period.ofDays(remindAgain), Period.ofDays(ends));
    }

    /** Whether reminders come one after the other, and before patience ends. */
    boolean orderly() {
        return days(remind) > 0 && days(remind) < days(remindAgain) && days(remindAgain) < days(ends);
    }

    static long days(Period period) {
        return period.toTotalMonths() * 31 + period.getDays();
    }
}
