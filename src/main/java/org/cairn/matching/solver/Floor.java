package org.cairn.matching.solver;

import java.util.BitSet;

/** The highest score that the worst pair can have when as many and as urgent mentees as possible are seated. */
final class Floor {

    private Floor() {}

    static int of(Market market, Seating best) {
        int[] scores = scores(market);
        int possible = 0;
        int impossible = scores.length;
        while (possible + 1 < impossible) {
            int middle = possible + impossible >>> 1;
            if (Seating.possible(market, scores[middle], best)) {
                possible = middle;
            } else {
                impossible = middle;
            }
        }
        return scores.length == 0 ? 0 : scores[possible];
    }

    /** Every score that occurs, ascending. */
    private static int[] scores(Market market) {
        BitSet scores = new BitSet();
        for (int score : market.score) {
            scores.set(score);
        }
        return scores.stream().toArray();
    }
}
