package org.cairn.report;

import java.util.List;
import org.cairn.signup.Role;

/**
 * What the mentees, or the mentors, say their year was worth. Of each pair the first review of the year counts.
 *
 * @param asked how many were asked
 * @param answered how many have answered up to now, late answers too
 * @param counted how many of them count so far in what was ticked and in the quotes; see {@link Counted}
 * @param items each statement, in the order of the form
 * @param ticked questions of which several things could be ticked, with how many ticked each
 * @param quotes what those who are counted wrote and allowed to be quoted, without a name, in alphabetical order
 */
public record Reviews(
        Role role,
        int asked,
        Count answered,
        int counted,
        List<ReviewItem> items,
        List<Ticks> ticked,
        List<String> quotes) {

    /** How many have answered, and how many of them are counted, in one sentence. */
    public String sentence() {
        if (asked == 0) {
            return "Nobody has been asked yet. It comes in the last months of a mentorship.";
        }
        if (!answered.told()) {
            return "Fewer than " + FewAnswers.LEAST + " of " + asked + " have answered, so nothing is told yet.";
        }
        if (answered.number() == 0) {
            return "Of " + asked + " who were asked, nobody has answered.";
        }
        String have = answered.number() + " of " + asked + " have answered";
        return counted == answered.number()
                ? have + "."
                : have + "; " + (counted == 0 ? "none is counted yet" : counted + " are counted")
                        + " so that nobody's answer shows.";
    }

    /** A question of which several things could be ticked. */
    public record Ticks(String question, List<Part> ticks) {

        /** The things of which it is not told how many ticked them. */
        public List<String> untold() {
            return ticks.stream()
                    .filter(tick -> !tick.count().told())
                    .map(Part::label)
                    .toList();
        }
    }
}
