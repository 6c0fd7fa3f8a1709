package org.cairn.matching.solver;

import java.util.Random;
import java.util.stream.IntStream;

/** Markets that a seed makes. */
final class Markets {

    private Markets() {}

    /** A small market of any kind: sparse or dense, tied or not, with places for few or for all, with urgency and locks. */
    static Market small(long seed) {
        Random random = new Random(seed);
        int mentees = random.nextInt(13);
        int mentors = 1 + random.nextInt(8);
        int mostPlaces = random.nextInt(4);
        int highest = new int[] {0, 1, 3, 10, 1000}[random.nextInt(5)];
        int priorities = 1 + random.nextInt(4);
        double density = random.nextDouble();
        MarketBuilder market = Market.of(
                mentees,
                IntStream.range(0, mentors)
                        .map(mentor -> random.nextInt(mostPlaces + 1))
                        .toArray());
        for (int mentee = 0; mentee < mentees; mentee++) {
            market.priority(mentee, random.nextInt(priorities));
            for (int mentor = 0; mentor < mentors; mentor++) {
                if (random.nextDouble() < density) {
                    market.pair(mentee, mentor, random.nextInt(highest + 1));
                }
            }
        }
        Market open = market.build();
        return random.nextInt(3) == 0 ? locked(open, market, random) : open;
    }

    private static Market locked(Market open, MarketBuilder market, Random random) {
        int[] left = open.capacity.clone();
        for (int mentee = 0; mentee < open.mentees(); mentee++) {
            int[] eligible = open.eligible(mentee);
            if (eligible.length > 0 && random.nextInt(4) == 0) {
                int mentor = eligible[random.nextInt(eligible.length)];
                if (left[mentor]-- > 0) {
                    market.lock(mentee, mentor);
                }
            }
        }
        return market.build();
    }

    /** Every pair is eligible, scores are all alike in their spread. */
    static Market uniform(int mentees, int mentors, int highest, long seed) {
        Random random = new Random(seed);
        MarketBuilder market =
                Market.of(mentees, IntStream.generate(() -> 1).limit(mentors).toArray());
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int mentor = 0; mentor < mentors; mentor++) {
                market.pair(mentee, mentor, random.nextInt(highest + 1));
            }
        }
        return market.build();
    }

    /** Every pair is eligible, and most of a score is the mentor's: everybody wants the same few. */
    static Market popular(int mentees, int mentors, int highest, long seed) {
        Random random = new Random(seed);
        MarketBuilder market =
                Market.of(mentees, IntStream.generate(() -> 1).limit(mentors).toArray());
        double[] fame = random.doubles(mentors).toArray();
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int mentor = 0; mentor < mentors; mentor++) {
                market.pair(mentee, mentor, (int) (highest * (0.8 * fame[mentor] + 0.2 * random.nextDouble())));
            }
        }
        return market.build();
    }
}
