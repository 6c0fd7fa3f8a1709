package org.cairn.program;

import java.time.Period;

/**
 * How long what people said is kept.
 *
 * @param answers of check-ins, reviews and other forms, from the day on which they were given
 * @param concerns from the day on which they were closed
 * @param people names, addresses and sign-up answers, from the day on which somebody's last sign-up was over
 */
public record Keeping(Period answers, Period concerns, Period people) {

    /** What suits most programs: long enough to compare one year with the next. */
    public static Keeping usual() {
        return new Keeping(Period.ofYears(2), Period.ofYears(3), Period.ofYears(3));
    }

    static boolean longEnough(Period kept) {
        return Waits.days(kept) >= 31;
    }
}
