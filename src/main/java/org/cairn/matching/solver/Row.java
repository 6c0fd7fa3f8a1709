package org.cairn.matching.solver;

/**
 * The pairs of one mentee in an {@link Exchange}: mentors and scores stand at {@code from} to {@code to - 1} of arrays
 * that she may share with others.
 */
record Row(int[] mentor, int[] score, int from, int to) {

    /** The pairs of a mentee as they stand in the market. */
    static Row of(Market market, int mentee) {
        return new Row(market.mentor, market.score, market.start[mentee], market.start[mentee + 1]);
    }
}
