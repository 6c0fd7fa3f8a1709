package org.cairn.report;

import java.util.List;
import org.cairn.signup.Role;

/**
 * What the mentees, or the mentors, say their year was worth. Of each pair the last review counts for which nobody waits
 * any more.
 *
 * @param asked how many were asked
 * @param answered how many answered, late answers too
 * @param items each statement, in the order of the form
 * @param ticked questions of which several things could be ticked, with how many ticked each
 * @param quotes what people wrote and allowed to be quoted, without a name, in alphabetical order; nothing if fewer than
 *     five people answered
 */
public record Reviews(
        Role role, int asked, Count answered, List<ReviewItem> items, List<Ticks> ticked, List<String> quotes) {

    /** A question of which several things could be ticked. */
    public record Ticks(String question, List<Part> ticks) {}
}
