package org.cairn.matching.groups;

import java.util.Random;
import java.util.stream.IntStream;

/** The cohorts on which forming groups is measured, always the same for a number of people and a seed. */
public final class Cohorts {

    private static final double[] SHARES = {.30, .25, .20, .17, .08};
    private static final int FIRST_UPPER = 2;

    private Cohorts() {}

    public static Cohort generated(int people, int groups, long seed) {
        return builder(people, groups, seed).build();
    }

    static CohortBuilder builder(int people, int groups, long seed) {
        Random random = new Random(seed);
        CohortBuilder cohort = Cohort.of(groups).slots(20);
        long[] blocked = new long[SHARES.length];
        for (int year = 0; year < blocked.length; year++) {
            while (Long.bitCount(blocked[year]) < 4) {
                blocked[year] |= 1L << random.nextInt(20);
            }
        }
        for (int person = 0; person < people; person++) {
            int year = year(random.nextDouble());
            long slots = 0;
            for (int slot = 0; slot < 20; slot++) {
                if ((blocked[year] >>> slot & 1) == 0 && random.nextDouble() < .42) {
                    slots |= 1L << slot;
                }
            }
            int[] topics = random.ints(0, 12).distinct().limit(3).toArray();
            double gender = random.nextDouble();
            IntStream kinds = IntStream.of(gender < .54 ? 0 : gender < .96 ? 1 : 2);
            if (random.nextDouble() < .2) {
                kinds = IntStream.concat(kinds, IntStream.of(3));
            }
            boolean facilitator = year >= FIRST_UPPER && random.nextDouble() < .4;
            cohort.add(new Member(year, facilitator, slots, topics, kinds.toArray()));
        }
        for (int pair = 0; pair < people / 30; pair++) {
            int[] four = random.ints(0, people).distinct().limit(4).toArray();
            cohort.apart(four[0], four[1]).together(four[2], four[3]);
        }
        return cohort;
    }

    private static int year(double share) {
        double sum = 0;
        for (int year = 0; year < SHARES.length; year++) {
            sum += SHARES[year];
            if (share < sum) {
                return year;
            }
        }
        return SHARES.length - 1;
    }
}
