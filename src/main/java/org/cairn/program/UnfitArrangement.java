package org.cairn.program;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kernel.InWords;
import org.cairn.kernel.Refusal;

/** A year cannot be arranged like this; knows the setting it belongs to. */
public final class UnfitArrangement extends Refusal {

    private static final int LONGEST_ADVICE = 1000;
    private static final int MOST_DAYS = 10;
    private static final int SHORTEST_RHYTHM = 7;
    private static final int LONGEST_RHYTHM = 12;
    private static final int SMALLEST_GROUP = 4;
    private static final int LARGEST_GROUP = 40;

    private final String setting;
    private final int number;

    private UnfitArrangement(String setting, int number, String sentence) {
        super(sentence);
        this.setting = setting;
        this.number = number;
    }

    /** The name of the setting, as in {@link Arrangements} or in {@link Keeping}. */
    public String setting() {
        return setting;
    }

    /** Which of several quiet times it is, from 0. */
    public int number() {
        return number;
    }

    /** Everything that is wrong, in the order of the settings. */
    static List<UnfitArrangement> all(Arrangements given) {
        List<UnfitArrangement> found = new ArrayList<>();
        for (int at = 0; at < given.quiet().size(); at++) {
            quiet(found, at, given.quiet().get(at));
        }
        rhythms(found, given.shortestRhythm(), given.longestRhythm());
        require(
                found,
                given.concernDays() >= 1 && given.concernDays() <= MOST_DAYS,
                "concernDays",
                "A concern is read within 1 to " + MOST_DAYS + " working days.");
        require(
                found,
                !given.emergencyAdvice().isBlank() && given.emergencyAdvice().length() <= LONGEST_ADVICE,
                "emergencyAdvice",
                "Say what somebody in danger should do, in at most " + LONGEST_ADVICE + " characters.");
        Keeping keeping = given.keeping();
        require(found, Keeping.longEnough(keeping.answers()), "answers", "Answers are kept for at least a month.");
        require(found, Keeping.longEnough(keeping.concerns()), "concerns", "Concerns are kept for at least a month.");
        require(found, Keeping.longEnough(keeping.people()), "people", "People are kept for at least a month.");
        groups(found, given.groups());
        return found;
    }

    private static void groups(List<UnfitArrangement> found, GroupPlan plan) {
        require(found, !plan.leading().isEmpty(), "leading", "Name at least one year whose people may help lead.");
        require(
                found,
                plan.groupSize() >= SMALLEST_GROUP && plan.groupSize() <= LARGEST_GROUP,
                "groupSize",
                "A group has " + SMALLEST_GROUP + " to " + LARGEST_GROUP + " people.");
    }

    private static void quiet(List<UnfitArrangement> found, int at, QuietTime time) {
        String days = InWords.dayAndYear(time.from()) + ", to " + InWords.dayAndYear(time.until());
        if (time.until().isBefore(time.from())) {
            found.add(new UnfitArrangement("quiet", at, "A quiet time would end before it begins: " + days + "."));
        } else if (!time.from().plusMonths(4).isAfter(time.until())) {
            found.add(new UnfitArrangement(
                    "quiet", at, "A quiet time of more than four months is a long silence: " + days + "."));
        }
    }

    private static void rhythms(List<UnfitArrangement> found, Period shortest, Period longest) {
        require(
                found,
                Waits.days(shortest) >= SHORTEST_RHYTHM,
                "shortestRhythm",
                "Choose a shortest rhythm of at least a week.");
        require(
                found,
                Waits.days(shortest) <= Waits.days(longest)
                        && longest.minus(Period.ofMonths(LONGEST_RHYTHM)).toTotalMonths() <= 0,
                "longestRhythm",
                "Choose a longest rhythm that is not shorter than the shortest, up to a year.");
    }

    private static void require(List<UnfitArrangement> found, boolean fit, String setting, String sentence) {
        if (!fit) {
            found.add(new UnfitArrangement(setting, 0, sentence));
        }
    }
}
