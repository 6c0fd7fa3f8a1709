package org.cairn.matching;

import java.util.List;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the pairs if two people had to be one, or could not be.
 *
 * @param before the numbers as they are
 * @param after what they would be
 * @param moves everybody whose pair would be another one, the two themselves first
 */
public record TryOut(Sums before, Sums after, List<Move> moves) {

    /** How many mentees have a pair, all scores together, and the lowest one (0 if there is none). */
    public record Sums(int matched, long total, int worst) {}

    /** A mentee who would change; null is nobody, with a score of 0. */
    public record Move(SignUpId mentee, @Nullable SignUpId from, int had, @Nullable SignUpId to, int has) {}

    /** How many mentees fewer would have a pair; negative if there were more. */
    public int fewer() {
        return before.matched() - after.matched();
    }

    /** How many points the total would lose; negative if it gained. */
    public long cost() {
        return before.total() - after.total();
    }
}
