package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * A market with few pairs of a mentee: those from which she gains most at some prices, equals by their tie numbers. What
 * is best among them is nearly always the best there is, and {@link Exchange#resume} mends what is not.
 */
final class Shortlist {

    /** As many pairs of a mentee are looked at first. */
    static final int USUAL = 32;

    private static final int WORTHWHILE = 2;
    private static final int TIE_BITS = 20;
    private static final int PAIR_BITS = 20;
    private static final long GREATEST = (1L << 23) - 1;

    private final Market market;
    private final int floor;
    private final long[] prices;
    private final int longest;
    private final long[] best;
    private int size;
    private long least;

    private Shortlist(Market market, int floor, long[] prices, int longest) {
        this.market = market;
        this.floor = floor;
        this.prices = prices;
        this.longest = longest;
        best = new long[2 * longest];
    }

    /** Whether there are so many pairs that looking at a few of them first saves time. */
    static boolean worthwhile(Market market, int longest) {
        return market.pairs() > (long) WORTHWHILE * longest * market.mentees() && market.mentors() < 1 << PAIR_BITS;
    }

    /** The market with at most so many pairs of a mentee, none below the floor, musts aside. */
    static Market of(Market market, int floor, long[] prices, int longest) {
        return new Shortlist(market, floor, prices, longest).market();
    }

    private Market market() {
        int[] starts = new int[market.start.length];
        int[] mentors = new int[Math.min(market.pairs(), Math.multiplyExact(longest, market.mentees()))];
        int[] scores = new int[mentors.length];
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int to = starts[mentee];
            for (int pair : chosen(mentee)) {
                mentors[to] = market.mentor[pair];
                scores[to++] = market.score[pair];
            }
            starts[mentee + 1] = to;
        }
        return new Market(
                market.capacity,
                market.priority,
                starts,
                mentors,
                scores,
                market.locked,
                market.menteeKey,
                market.mentorKey);
    }

    /** The pairs of a mentee, ascending by mentor. */
    private int[] chosen(int mentee) {
        int from = market.start[mentee];
        if (market.locked[mentee] != Market.UNLOCKED) {
            return new int[] {Arrays.binarySearch(market.mentor, from, market.start[mentee + 1], market.locked[mentee])
            };
        }
        size = 0;
        least = Long.MIN_VALUE;
        for (int pair = from; pair < market.start[mentee + 1]; pair++) {
            look(mentee, pair, pair - from);
        }
        cut();
        int[] pairs = new int[size];
        for (int one = 0; one < size; one++) {
            pairs[one] = from + (int) (best[one] & (1L << PAIR_BITS) - 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** One number says what she gains, what decides among equals, and which pair it is. */
    private void look(int mentee, int pair, int place) {
        int number = market.mentor[pair];
        long gain = Math.max(-GREATEST, Math.min(GREATEST, market.score[pair] - prices[number]));
        if (gain < least >> TIE_BITS + PAIR_BITS || market.score[pair] < floor) {
            return;
        }
        long tie = Market.tie(market.menteeKey[mentee], market.mentorKey[number]) >>> Scale.TIE_BITS - TIE_BITS;
        best[size++] = gain << TIE_BITS + PAIR_BITS | tie << PAIR_BITS | place;
        if (size == best.length) {
            cut();
            least = best[0];
        }
    }

    /** Keeps the best of those that were looked at, the least of them first. */
    private void cut() {
        Arrays.sort(best, 0, size);
        int kept = Math.min(size, longest);
        System.arraycopy(best, size - kept, best, 0, kept);
        size = kept;
    }
}
