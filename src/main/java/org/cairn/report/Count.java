package org.cairn.report;

import org.jspecify.annotations.Nullable;

/**
 * How many there are, as far as it may be told.
 *
 * @param known null where the number would point at somebody
 * @param text the number, or why it is not told
 */
public record Count(@Nullable Integer known, String text) {

    /** Fewer people than may be told apart have answered at all. */
    public static final Count FEW = new Count(null, "fewer than " + FewAnswers.LEAST);

    /** The number is small, or would let another small one be found by subtraction. */
    public static final Count HIDDEN = new Count(null, "hidden");

    /** The time at which it is told has not come. */
    public static final Count LATER = new Count(null, "told later");

    static Count of(int number) {
        return new Count(number, Integer.toString(number));
    }

    /** Whether it is told. */
    public boolean told() {
        return known != null;
    }

    /** The number, for drawing; 0 where it is not told. */
    public int number() {
        return known == null ? 0 : known;
    }
}
