package org.cairn.mentorship;

import java.time.Period;
import org.cairn.kernel.Refusal;

/** A pair wants to be asked more or less often than its program asks anybody. */
public final class NoSuchRhythm extends Refusal {

    NoSuchRhythm(Period shortest, Period longest) {
        super("The program asks pairs at most " + every(shortest) + " and at least " + every(longest) + ".");
    }

    private static String every(Period period) {
        long months = period.toTotalMonths();
        if (months > 0) {
            return months == 1 ? "once a month" : "every " + months + " months";
        }
        return period.getDays() % 7 == 0
                ? "every " + period.getDays() / 7 + " weeks"
                : "every " + period.getDays() + " days";
    }
}
