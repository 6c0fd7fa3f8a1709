package org.cairn.matching.solver;

import java.util.Random;
import java.util.stream.IntStream;

/** The pools on which the solver is measured: as many mentees as places, scores from 0 to 1,000, always the same. */
public enum Pools {
    /** Everybody may be paired with everybody; scores are all alike in their spread. */
    UNIFORM,
    /** Four fifths of a score are the mentor's: everybody wants the same few. */
    POPULARITY,
    /** Eleven different scores. */
    TIED,
    /** A hundred eligible mentors for each mentee. */
    SPARSE,
    /** Twenty clusters: within, scores are high; between them, low. */
    CLUSTERED,
    /** Mentors have one to three places. */
    CAPACITIES;

    private static final int HIGHEST = 1_000;
    private static final int CLUSTERS = 20;
    private static final int ELIGIBLE = 100;

    /** The pool with that many mentees. */
    public Market market(int mentees) {
        Random random = new Random(20_260_901L + ordinal());
        int[] places = places(mentees, random);
        double[] fame = random.doubles(places.length).toArray();
        MarketBuilder market = Market.of(mentees, places);
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int mentor = 0; mentor < places.length; mentor++) {
                if (this != SPARSE || random.nextInt(places.length) < ELIGIBLE) {
                    market.pair(mentee, mentor, score(mentee, mentor, fame[mentor], random));
                }
            }
        }
        return market.build();
    }

    private int[] places(int mentees, Random random) {
        if (this != CAPACITIES) {
            return IntStream.generate(() -> 1).limit(mentees).toArray();
        }
        return IntStream.range(0, mentees / 2)
                .map(mentor -> 1 + random.nextInt(3))
                .toArray();
    }

    private int score(int mentee, int mentor, double fame, Random random) {
        return switch (this) {
            case POPULARITY -> (int) (HIGHEST * (0.8 * fame + 0.2 * random.nextDouble()));
            case TIED -> HIGHEST / 10 * random.nextInt(11);
            case CLUSTERED ->
                (mentee % CLUSTERS == mentor % CLUSTERS ? HIGHEST / 2 : 0) + random.nextInt(HIGHEST / 2 + 1);
            case UNIFORM, SPARSE, CAPACITIES -> random.nextInt(HIGHEST + 1);
        };
    }
}
