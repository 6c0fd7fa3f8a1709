package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Forms groups by simulated annealing: from a board on which everybody of a year has been dealt out evenly, two people
 * change places again and again, always when that is no worse and, while it is warm, sometimes when it is (Kirkpatrick,
 * Gelatt and Vecchi, 1983, cooled geometrically). Most exchanges are within a year and begin with somebody who is badly
 * seated. The same cohort, seed and number of moves give the same groups.
 */
public final class Former {

    private static final double WARM = 12;
    private static final double COLD = 0.35;
    private static final int CHAIN = 1 << 10;
    private static final int TRIES = 4;
    private static final int OTHER_YEAR = 12;

    private final Cohort cohort;
    private final Board board;
    private final SplittableRandom random;
    private final int[] free;
    private final int[][] ofYear;

    private Former(Cohort cohort, long seed) {
        this.cohort = cohort;
        random = new SplittableRandom(seed);
        board = new Board(cohort, Deal.of(cohort));
        free = IntStream.range(0, cohort.people())
                .filter(person -> cohort.locked[person] == Cohort.UNLOCKED)
                .toArray();
        ofYear = IntStream.range(0, cohort.years)
                .mapToObj(year -> Arrays.stream(free)
                        .filter(person -> cohort.year[person] == year)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * The groups, a number for each person.
     *
     * @param moves how many exchanges are looked at
     * @param goOn asked now and then; the search ends early when it says no
     */
    public static int[] form(Cohort cohort, long seed, long moves, BooleanSupplier goOn) {
        Former former = new Former(cohort, seed);
        if (former.free.length > 1 && cohort.groups > 1) {
            former.anneal(moves, goOn);
        }
        return former.board.groups();
    }

    private void anneal(long moves, BooleanSupplier goOn) {
        for (long done = 0; done < moves && goOn.getAsBoolean(); done += CHAIN) {
            double heat = WARM * Math.pow(COLD / WARM, (double) done / moves);
            long last = Math.min(moves, done + CHAIN);
            for (long move = done; move < last; move++) {
                move(heat);
            }
        }
    }

    private void move(double heat) {
        int one = mover();
        int[] others = others(one);
        int other = others[random.nextInt(others.length)];
        if (board.group[one] == board.group[other] || cohort.locked[other] != Cohort.UNLOCKED) {
            return;
        }
        int more = board.exchange(one, other);
        if (more <= 0 || random.nextDouble() < Math.exp(-more / heat)) {
            board.swap(one, other);
        }
    }

    private int[] others(int one) {
        int[] there = board.whereSheBelongs(one);
        if (there.length > 0) {
            return there;
        }
        return random.nextInt(OTHER_YEAR) == 0 ? free : ofYear[cohort.year[one]];
    }

    /** Somebody who is badly seated, if a few tries find one. */
    private int mover() {
        int one = free[random.nextInt(free.length)];
        for (int attempt = 1; attempt < TRIES && !board.badlySeated(one); attempt++) {
            one = free[random.nextInt(free.length)];
        }
        return one;
    }
}
