package org.cairn.matching.groups;

/**
 * Somebody who is to be placed.
 *
 * @param year the number of the year of study, from 0
 * @param facilitator whether she would help lead a group, and is far enough to do so
 * @param slots the times that work, a bit for each; a question left open is every time
 * @param topics the numbers of the topics wished for, most important first; none is no wish
 * @param kinds what she has in common with others, by number, so that nobody needs to be the only one: only what she said
 */
public record Member(int year, boolean facilitator, long slots, int[] topics, int[] kinds) {

    /** Whether that time works. */
    public boolean free(int slot) {
        return (slots >>> slot & 1) != 0;
    }
}
