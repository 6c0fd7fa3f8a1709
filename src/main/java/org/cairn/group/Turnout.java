package org.cairn.group;

/**
 * Who has signed up for groups in time.
 *
 * @param people how many
 * @param leading how many of them would help lead
 * @param groupSize how many people a group usually has
 */
public record Turnout(int people, int leading, int groupSize) {

    /** Groups of about the usual size, and two who lead in each. At least one. */
    public int proposedGroups() {
        int bySize = Math.round((float) people / groupSize);
        return Math.max(1, Math.min(bySize, leading / 2));
    }
}
