package org.cairn.group;

/**
 * How far a search is.
 *
 * @param done moves looked at
 * @param moves to look at in all
 */
public record Progress(long done, long moves) {

    /** From 0 to 100. */
    public int percent() {
        return (int) Math.min(100, 100 * done / Math.max(1, moves));
    }
}
