package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * Finds prices from which only few shortest paths are needed. Each mentee who has no place bids for the mentor she gains
 * most from, as much as that one is worth to her more than the next. Where everybody wants the same few mentors, a bid
 * adds a step, and the steps become finer from round to round (the auction algorithm with scaling of Bertsekas, 1988);
 * elsewhere two bids each without a step are enough (the row reduction of Jonker and Volgenant, 1987). The prices are a
 * beginning and nothing more: whatever they are, {@link Exchange} makes them exact.
 */
final class Auction {

    private static final int NOBODY = -1;
    private static final int CROWD = 3;
    private static final int FINER = 5;
    private static final int BIDS_EACH = 40;
    private static final int REDUCTIONS = 2;

    private final Market market;
    private final int floor;
    private final long most;
    private final int[] from;
    private final int[] holder;
    private final long[] bid;
    private final int[] held;
    private final long[] price;
    private final int[] waiting;
    private int first;
    private int last;

    private Auction(Market market, int floor) {
        this.market = market;
        this.floor = floor;
        most = Math.max(1, Arrays.stream(market.score).max().orElse(0));
        from = new int[market.mentors() + 1];
        for (int number = 0; number < market.mentors(); number++) {
            from[number + 1] = from[number] + Math.min(market.capacity[number], market.mentees());
        }
        holder = new int[from[market.mentors()]];
        bid = new long[holder.length];
        held = new int[market.mentors()];
        price = new long[market.mentors()];
        waiting = new int[market.mentees() + 1];
    }

    /**
     * Whether first choices alone would fill less than a third of the places that can be filled. Otherwise a whole auction
     * takes longer than it saves (decision 91 has the figures).
     */
    private static boolean crowded(Market market) {
        int[] wanted = new int[market.mentors()];
        int filled = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            int choice = favourite(market, mentee);
            if (choice != NOBODY && wanted[choice]++ < market.capacity[choice]) {
                filled++;
            }
        }
        return CROWD * (long) filled < Math.min(market.mentees(), market.places());
    }

    /** The mentor with the highest score, of several the one whom the tie number prefers. */
    private static int favourite(Market market, int mentee) {
        int choice = NOBODY;
        int most = 0;
        long tieMost = 0;
        for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
            if (choice == NOBODY || market.score[pair] >= most) {
                long tie = Market.tie(market.menteeKey[mentee], market.mentorKey[market.mentor[pair]]);
                if (choice == NOBODY || market.score[pair] > most || tie > tieMost) {
                    choice = market.mentor[pair];
                    most = market.score[pair];
                    tieMost = tie;
                }
            }
        }
        return choice;
    }

    /**
     * A price for each mentor, 0 where a place stayed empty.
     *
     * @param floor nobody bids for a pair with a lower score
     */
    static long[] prices(Market market, int floor) {
        Auction auction = new Auction(market, floor);
        if (!crowded(market)) {
            auction.round(0, REDUCTIONS);
            return auction.price;
        }
        for (long step = Math.max(1, auction.most / FINER); ; step = Math.max(1, step / FINER)) {
            auction.round(step, BIDS_EACH);
            if (step == 1) {
                return auction.price;
            }
        }
    }

    private void round(long step, long bidsEach) {
        Arrays.fill(held, 0);
        first = 0;
        last = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            if (market.locked[mentee] == Market.UNLOCKED) {
                wait(mentee);
            }
        }
        for (long left = bidsEach * market.mentees(); first != last && left > 0; left--) {
            bid(next(), step);
        }
        for (int number = 0; number < price.length; number++) {
            if (held[number] < from[number + 1] - from[number]) {
                price[number] = 0;
            }
        }
    }

    private void bid(int mentee, long step) {
        long best = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        int choice = NOBODY;
        for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
            int number = market.mentor[pair];
            long gain = market.score[pair] - price[number];
            if (gain > second && market.score[pair] >= floor && from[number] < from[number + 1]) {
                if (gain > best) {
                    second = best;
                    best = gain;
                    choice = number;
                } else {
                    second = gain;
                }
            }
        }
        if (choice == NOBODY || best < -2 * most) {
            return; // the shortest paths find out who has to wait
        }
        long next = Math.max(second, best - most);
        take(choice, mentee, price[choice] + best - next + step);
    }

    /** The places of a mentor are a heap with the lowest bid on top. */
    private void take(int number, int mentee, long offer) {
        int top = from[number];
        if (held[number] < from[number + 1] - top) {
            int slot = held[number]++;
            while (slot > 0 && bid[top + (slot - 1) / 2] > offer) {
                put(top + slot, holder[top + (slot - 1) / 2], bid[top + (slot - 1) / 2]);
                slot = (slot - 1) / 2;
            }
            put(top + slot, mentee, offer);
        } else {
            wait(holder[top]);
            sink(number, mentee, offer);
        }
        if (held[number] == from[number + 1] - top) {
            price[number] = Math.max(price[number], bid[top]);
        }
    }

    private void sink(int number, int mentee, long offer) {
        int top = from[number];
        int size = held[number];
        int slot = 0;
        for (int child = 1; child < size; child = 2 * slot + 1) {
            if (child + 1 < size && bid[top + child + 1] < bid[top + child]) {
                child++;
            }
            if (bid[top + child] >= offer) {
                break;
            }
            put(top + slot, holder[top + child], bid[top + child]);
            slot = child;
        }
        put(top + slot, mentee, offer);
    }

    private void put(int slot, int mentee, long offer) {
        holder[slot] = mentee;
        bid[slot] = offer;
    }

    private void wait(int mentee) {
        waiting[last] = mentee;
        last = last + 1 == waiting.length ? 0 : last + 1;
    }

    private int next() {
        int mentee = waiting[first];
        first = first + 1 == waiting.length ? 0 : first + 1;
        return mentee;
    }
}
