package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * The pairs of one mentee in an {@link Exchange}: mentors and scores stand at {@code from} to {@code to - 1} of arrays
 * that she may share with others.
 *
 * @param descending whether no score is higher than the one before it
 */
record Row(int[] mentor, int[] score, int from, int to, boolean descending) {

    private static final int FEW = 8;

    /** The pairs of a mentee as they stand in the market. */
    static Row of(Market market, int mentee) {
        return new Row(market.mentor, market.score, market.start[mentee], market.start[mentee + 1], false);
    }

    /**
     * The pairs of a mentee who comes alone: the best first if most scores are there more than once, since a search then
     * ends at the first that is too low. Where nearly all differ, reading in the order of the mentors is quicker.
     */
    static Row arriving(int[] mentors, int[] scores) {
        int[] sorted = scores.clone();
        Arrays.sort(sorted);
        int different = 0;
        for (int index = 0; index < sorted.length; index++) {
            different += index == 0 || sorted[index] != sorted[index - 1] ? 1 : 0;
        }
        if (different > sorted.length / FEW) {
            return new Row(mentors, scores, 0, mentors.length, false);
        }
        return bestFirst(mentors, scores);
    }

    private static Row bestFirst(int[] mentors, int[] scores) {
        long[] order = new long[mentors.length];
        for (int index = 0; index < order.length; index++) {
            order[index] = (long) -scores[index] << Integer.SIZE | index;
        }
        Arrays.sort(order);
        int[] mentor = new int[order.length];
        int[] score = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            int index = (int) order[place];
            mentor[place] = mentors[index];
            score[place] = scores[index];
        }
        return new Row(mentor, score, 0, order.length, true);
    }
}
