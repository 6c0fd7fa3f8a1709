package org.cairn.program;

import java.time.Period;
import org.cairn.kernel.Refusal;

/** A year cannot be arranged like this; knows the setting it belongs to. */
public final class UnfitArrangement extends Refusal {

    private static final int LONGEST_ADVICE = 1000;
    private static final int MOST_DAYS = 10;

    private final String setting;

    private UnfitArrangement(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    /** What was given for a setting cannot be read. */
    public static UnfitArrangement unreadable(String setting, String sentence) {
        return new UnfitArrangement(setting, sentence);
    }

    /** The name of the setting, as in {@link Arrangements}. */
    public String setting() {
        return setting;
    }

    static void check(Arrangements given) {
        for (QuietTime time : given.quiet()) {
            require(
                    !time.until().isBefore(time.from()),
                    "quiet",
                    "A quiet time would end before it begins: " + time.from() + " to " + time.until() + ".");
            require(
                    time.from().plusMonths(4).isAfter(time.until()),
                    "quiet",
                    "A quiet time of more than four months is a long silence: " + time.from() + " to " + time.until()
                            + ".");
        }
        require(
                Waits.days(given.shortestRhythm()) >= 7
                        && Waits.days(given.shortestRhythm()) <= Waits.days(given.longestRhythm())
                        && given.longestRhythm().minus(Period.ofMonths(12)).toTotalMonths() <= 0,
                "rhythm",
                "Choose a shortest rhythm of at least a week, and a longest one that is not shorter, up to a year.");
        require(
                given.concernDays() >= 1 && given.concernDays() <= MOST_DAYS,
                "concernDays",
                "A concern is read within 1 to " + MOST_DAYS + " working days.");
        require(
                !given.emergencyAdvice().isBlank() && given.emergencyAdvice().length() <= LONGEST_ADVICE,
                "emergencyAdvice",
                "Say what somebody in danger should do, in at most " + LONGEST_ADVICE + " characters.");
        require(given.keeping().orderly(), "keeping", "What people said is kept for at least a month.");
    }

    private static void require(boolean fit, String setting, String sentence) {
        if (!fit) {
            throw new UnfitArrangement(setting, sentence);
        }
    }
}
