package org.cairn.commandline;

import java.util.Arrays;
import java.util.BitSet;
import org.cairn.matching.solver.Market;
import org.cairn.matching.solver.MarketBuilder;

/** Everybody who shall be paired, before wishes are applied and while they are. */
final class Pool {

    private static final int FREE = -1;

    private final People mentees;
    private final People mentors;
    private final int[] places;
    private final long[] priority;
    private final Pairs pairs;
    private final Obstacles obstacles;
    private final int[] must;
    private final BitSet never = new BitSet();

    /** Why two people cannot be paired, in words. */
    @FunctionalInterface
    interface Obstacles {
        String between(int mentee, int mentor);
    }

    Pool(People mentees, People mentors, int[] places, long[] priority, Pairs pairs, Obstacles obstacles) {
        this.mentees = mentees;
        this.mentors = mentors;
        this.places = places;
        this.priority = priority;
        this.pairs = pairs;
        this.obstacles = obstacles;
        must = new int[mentees.size()];
        Arrays.fill(must, FREE);
    }

    People mentees() {
        return mentees;
    }

    People mentors() {
        return mentors;
    }

    int places(int mentor) {
        return places[mentor];
    }

    Pairs pairs() {
        return pairs;
    }

    /** Why a pair that is not among the pairs is not. */
    String obstacle(int mentee, int mentor) {
        return obstacles.between(mentee, mentor);
    }

    void prefer(int mentee, int urgency) {
        priority[mentee] = urgency;
    }

    void forbid(int pair) {
        never.set(pair);
    }

    void bind(int mentee, int mentor) {
        must[mentee] = mentor;
    }

    /** Whether the mentee has got her mentor by a must. */
    boolean bound(int mentee) {
        return must[mentee] != FREE;
    }

    Market market() {
        int[] useful = Arrays.stream(places)
                .map(each -> Math.min(each, mentees.size()))
                .toArray();
        MarketBuilder market = Market.of(mentees.size(), useful);
        for (int mentee = 0; mentee < mentees.size(); mentee++) {
            market.menteeKey(mentee, mentees.key(mentee)).priority(mentee, priority[mentee]);
            if (bound(mentee)) {
                market.lock(mentee, must[mentee]);
            }
        }
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            market.mentorKey(mentor, mentors.key(mentor));
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (!never.get(pair)) {
                market.pair(pairs.mentee(pair), pairs.mentor(pair), pairs.score(pair));
            }
        }
        return market.build();
    }
}
