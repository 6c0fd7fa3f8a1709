package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * Who can have a mentor at all: as many mentees as possible, and among all such choices the most urgent ones. The sets of
 * mentees that can be seated together form a matroid, so taking them by urgency, each with an augmenting path, ends at
 * the best set for both goals at once. A search that fails closes the mentors it reached for good: they are full of people
 * who are at least as urgent. What closed them is their price, and the prices are the proof (König's theorem, weighted).
 */
final class Seating {

    private final Market market;
    private final int floor;
    private final Places places;
    private final long[] closedAt;
    private final int[] seen;
    private final int[] via;
    private final int[] queue;
    private int search;
    private int reached;

    private Seating(Market market, int floor) {
        this.market = market;
        this.floor = floor;
        places = new Places(market);
        closedAt = new long[market.mentors()];
        seen = new int[market.mentors()];
        via = new int[market.mentors()];
        queue = new int[market.mentors()];
    }

    /**
     * As many and as urgent mentees as possible.
     *
     * @param floor pairs with a lower score do not count, musts aside
     */
    static Seating of(Market market, int floor) {
        Seating seating = new Seating(market, floor);
        for (int mentee : byUrgency(market)) {
            if (market.locked[mentee] == Market.UNLOCKED) {
                seating.seat(mentee);
            }
        }
        return seating;
    }

    /**
     * Whether pairs of at least this score seat as many and as urgent mentees as all pairs do. Seating by urgency never
     * seats more of one urgency than the best seating has, so the first who waits beyond its number says no.
     */
    static boolean possible(Market market, int floor, Seating best) {
        Seating seating = new Seating(market, floor);
        int[] order = byUrgency(market);
        int mayWait = 0;
        for (int place = 0; place < order.length; place++) {
            if (place == 0 || market.priority[order[place]] != market.priority[order[place - 1]]) {
                mayWait = best.waiting(order, place);
            }
            if (market.locked[order[place]] == Market.UNLOCKED && !seating.seat(order[place]) && --mayWait < 0) {
                return false;
            }
        }
        return true;
    }

    /** How many wait who are as urgent as the one at this place. */
    private int waiting(int[] order, int from) {
        int waiting = 0;
        for (int place = from; place < order.length; place++) {
            if (market.priority[order[place]] != market.priority[order[from]]) {
                break;
            }
            if (market.locked[order[place]] == Market.UNLOCKED && !seated(order[place])) {
                waiting++;
            }
        }
        return waiting;
    }

    /** All mentees, the most urgent first, equals as they are numbered. */
    static int[] byUrgency(Market market) {
        long[] keyed = new long[market.mentees()];
        for (int mentee = 0; mentee < keyed.length; mentee++) {
            keyed[mentee] = Market.HIGHEST_PRIORITY - market.priority[mentee] << 32 | mentee;
        }
        Arrays.sort(keyed);
        int[] order = new int[keyed.length];
        Arrays.setAll(order, index -> (int) keyed[index]);
        return order;
    }

    private boolean seat(int source) {
        search++;
        reached = 0;
        int found = reach(source);
        for (int scanned = 0; found == Places.NOBODY && scanned < reached; scanned++) {
            int mentee = places.first[queue[scanned]];
            while (found == Places.NOBODY && mentee != Places.NOBODY) {
                found = reach(mentee);
                mentee = places.after[mentee];
            }
        }
        if (found == Places.NOBODY) {
            close(market.priority[source] + 1);
            return false;
        }
        move(source, found);
        return true;
    }

    private int reach(int mentee) {
        for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
            int mentor = market.mentor[pair];
            if (market.score[pair] >= floor && seen[mentor] != search && closedAt[mentor] == 0) {
                seen[mentor] = search;
                via[mentor] = mentee;
                if (places.roomAt(mentor)) {
                    return mentor;
                }
                queue[reached++] = mentor;
            }
        }
        return Places.NOBODY;
    }

    private void close(long urgency) {
        for (int index = 0; index < reached; index++) {
            closedAt[queue[index]] = urgency;
        }
    }

    private void move(int source, int found) {
        int target = found;
        int mentee = via[target];
        while (mentee != source) {
            int left = places.mate[mentee];
            places.leave(mentee);
            places.join(mentee, target);
            target = left;
            mentee = via[left];
        }
        places.join(source, target);
    }

    /** Whether the mentee has a place in this seating; the best pairs may seat an equally urgent one instead. */
    boolean seated(int mentee) {
        return places.mate[mentee] != Places.NOBODY;
    }

    /** The proof of the number of mentees with a mentor, locked ones left out. */
    Proof proveCount() {
        return prove(false);
    }

    /** The proof of the sum of their urgency, each counting one more than her priority. */
    Proof proveUrgency() {
        return prove(true);
    }

    private Proof prove(boolean weighted) {
        long primal = 0;
        long dual = 0;
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            if (market.locked[mentee] != Market.UNLOCKED) {
                continue;
            }
            long weight = weighted ? market.priority[mentee] + 1 : 1;
            long gain = 0;
            for (int pair = market.start[mentee]; pair < market.start[mentee + 1]; pair++) {
                if (market.score[pair] >= floor) {
                    gain = Math.max(gain, weight - price(market.mentor[pair], weighted));
                }
            }
            primal = Math.addExact(primal, seated(mentee) ? weight : 0);
            dual = Math.addExact(dual, gain);
        }
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            dual = Math.addExact(dual, Math.multiplyExact(places.capacity[mentor], price(mentor, weighted)));
        }
        return new Proof(primal, dual);
    }

    private long price(int mentor, boolean weighted) {
        return weighted ? closedAt[mentor] : Math.min(1, closedAt[mentor]);
    }
}
