package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * Finds the best pairs of a market: as many as possible, then the most urgent mentees, then (if asked) the worst pair as
 * good as possible, then the greatest total score, and among equals always the same pairs.
 */
public final class Solver {

    private Solver() {}

    /** The best pairs without a floor. */
    public static Solution solve(Market market) {
        return solve(market, false);
    }

    /**
     * The best pairs.
     *
     * @param floor whether the worst pair counts before the total
     * @throws MarketTooLarge if exact numbers do not fit
     */
    public static Solution solve(Market market, boolean floor) {
        Seating seating = new Seating(market);
        if (!floor) {
            return solve(market, 0, market, seating);
        }
        int lowest = Floor.of(market, seating);
        Market open = market.atLeast(lowest);
        return solve(market, lowest, open, new Seating(open));
    }

    private static Solution solve(Market whole, int floor, Market market, Seating seating) {
        long[] levels = Scale.levels(market.priority);
        Scale scale =
                Scale.of(market.mentees(), Arrays.stream(market.score).max().orElse(0), levels.length);
        long[] exit = new long[market.mentees()];
        for (int mentee = 0; mentee < exit.length; mentee++) {
            exit[mentee] = scale.exit(Arrays.binarySearch(levels, market.priority[mentee]));
        }
        Exchange exchange = new Exchange(market, exit, scale.dearest(), scale.tieShift());
        exchange.open(Auction.prices(market));
        exchange.settle(Seating.byUrgency(market));
        return Solution.of(whole, floor, seating, exchange);
    }
}
