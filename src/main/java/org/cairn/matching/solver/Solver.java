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
        return solve(market, floor, Shortlist.USUAL);
    }

    /** @param longest how many pairs of a mentee are looked at first where there are many */
    static Solution solve(Market market, boolean floor, int longest) {
        Seating seating = Seating.of(market, 0);
        if (!floor) {
            return solve(market, 0, seating, longest);
        }
        int lowest = Floor.of(market, seating);
        return solve(market, lowest, Seating.of(market, lowest), longest);
    }

    /** The best pairs of those with at least this score, musts aside. */
    static Solution above(Market market, int floor) {
        return solve(market, floor, Seating.of(market, floor), Shortlist.USUAL);
    }

    private static Solution solve(Market market, int floor, Seating seating, int longest) {
        long[] levels = Scale.levels(market.priority);
        Scale scale =
                Scale.of(market.mentees(), Arrays.stream(market.score).max().orElse(0), levels.length);
        long[] exit = new long[market.mentees()];
        for (int mentee = 0; mentee < exit.length; mentee++) {
            exit[mentee] = scale.exit(Arrays.binarySearch(levels, market.priority[mentee]));
        }
        int[] order = Seating.byUrgency(market);
        long[] prices = Auction.prices(market, floor);
        Exchange exchange = new Exchange(market, floor, exit, scale.dearest(), scale.tieShift());
        if (Shortlist.worthwhile(market, longest)) {
            Market few = Shortlist.of(market, floor, prices, longest);
            Exchange among = new Exchange(few, floor, exit, scale.dearest(), scale.tieShift());
            among.open(prices);
            among.settle(order);
            exchange.resume(among);
        } else {
            exchange.open(prices);
        }
        exchange.settle(order);
        return Solution.of(market, floor, seating, exchange);
    }
}
