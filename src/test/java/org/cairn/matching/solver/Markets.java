package org.cairn.matching.solver;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Small markets of any kind, and larger ones that a seed makes. */
final class Markets {

    private static final int NEVER = -1;

    private Markets() {}

    /** Small markets of any kind: sparse or dense, tied or not, places for few or for all, urgency, must and never. */
    static Arbitrary<Small> small() {
        return Combinators.combine(upTo(8), upTo(3), Arbitraries.of(0, 1, 3, 10, 1000), upTo(3), from(1, 9))
                .flatAs((mentors, mostPlaces, highest, mostUrgent, density) -> Combinators.combine(
                                upTo(mostPlaces).list().ofSize(mentors),
                                wish(mentors, highest, mostUrgent, density)
                                        .list()
                                        .ofMaxSize(12))
                        .as(Small::new));
    }

    private static Arbitrary<Wish> wish(int mentors, int highest, int mostUrgent, int density) {
        Arbitrary<Integer> score = Arbitraries.frequencyOf(
                Tuple.of(10 - density, Arbitraries.just(NEVER)), Tuple.of(density, upTo(highest)));
        Arbitrary<Integer> must = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(NEVER)), Tuple.of(1, upTo(Math.max(0, mentors - 1))));
        return Combinators.combine(upTo(mostUrgent), score.list().ofSize(mentors), must)
                .as(Wish::new);
    }

    /** A mentee: a score for each mentor, or {@link #NEVER}; the mentor to have in any case, if there is room. */
    record Wish(int urgency, List<Integer> scores, int must) {

        boolean wants(int mentor) {
            return mentor != NEVER && mentor < scores.size() && scores.get(mentor) != NEVER;
        }
    }

    /** A market as it is told when a rule does not hold for it. */
    record Small(List<Integer> places, List<Wish> wishes) {

        Market market() {
            int[] left = places.stream().mapToInt(Integer::intValue).toArray();
            MarketBuilder market = Market.of(wishes.size(), left);
            for (int mentee = 0; mentee < wishes.size(); mentee++) {
                Wish wish = wishes.get(mentee);
                market.priority(mentee, wish.urgency);
                for (int mentor = 0; mentor < left.length; mentor++) {
                    if (wish.wants(mentor)) {
                        market.pair(mentee, mentor, wish.scores.get(mentor));
                    }
                }
                if (wish.wants(wish.must) && left[wish.must]-- > 0) {
                    market.lock(mentee, wish.must);
                }
            }
            return market.build();
        }
    }

    private static Arbitrary<Integer> upTo(int most) {
        return from(0, most);
    }

    private static Arbitrary<Integer> from(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
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

    /** The same market with the pairs of at least this score, and the musts. */
    static Market atLeast(Market market, int floor) {
        MarketBuilder kept = Market.of(market.mentees(), market.capacity);
        for (int mentor = 0; mentor < market.mentors(); mentor++) {
            kept.mentorKey(mentor, market.mentorKey[mentor]);
        }
        for (int mentee = 0; mentee < market.mentees(); mentee++) {
            kept.priority(mentee, market.priority[mentee]).menteeKey(mentee, market.menteeKey[mentee]);
            for (int mentor : market.eligible(mentee)) {
                if (market.score(mentee, mentor) >= floor || market.locked[mentee] == mentor) {
                    kept.pair(mentee, mentor, market.score(mentee, mentor));
                }
            }
            if (market.locked[mentee] != Market.UNLOCKED) {
                kept.lock(mentee, market.locked[mentee]);
            }
        }
        return kept.build();
    }
}
