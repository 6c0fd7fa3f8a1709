package org.cairn.matching.groups;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Forms groups by simulated annealing: from a board on which everybody of a year has been dealt out evenly, two people
 * change places again and again, always when that is no worse and, while it is warm, sometimes when it is (Kirkpatrick,
 * Gelatt and Vecchi, 1983, cooled geometrically). Most exchanges are within a year and begin with somebody who is badly
 * seated; those who belong together also move at once. Where there are few groups, their times and topics are planned
 * first ({@link Planner}), and the exchanges begin cooler, from there, a few times. The same cohort, seed and number of moves give the
 * same groups.
 */
public final class Former {

    private static final double WARM = 6;

    private static final double COLD = 0.35;

    /** Cool enough to keep the times and topics that were planned. */
    private static final double TEPID = 0.6;

    private static final double COOL = 0.3;

    /** After how many exchanges it is asked whether to go on. */
    static final int CHAIN = 1 << 10;

    private static final int TRIES = 4;
    private static final int OTHER_YEAR = 12;
    private static final int TOGETHER = 16;

    /** Seating everybody anew takes too long where there are more groups. */
    private static final int MOST_PLANNED = 50;

    /** How often people are exchanged from the same plan, with the time that is left, each time by another chance. */
    private static final int EXCHANGED = 4;

    private final Cohort cohort;
    private final Board board;
    private final SplittableRandom random;
    private final int[] free;
    private final int[][] ofYear;

    private Former(Cohort cohort, int[] group, SplittableRandom random) {
        this.cohort = cohort;
        this.random = random;
        board = new Board(cohort, group);
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
     * @param moves how many exchanges are looked at, or could be in the time that planning takes
     * @param goOn asked once every {@value #CHAIN} exchanges; the search ends early when it says no
     */
    public static int[] form(Cohort cohort, long seed, long moves, BooleanSupplier goOn) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] dealt = Deal.of(cohort);
        if (cohort.groups == 1) {
            return dealt;
        }
        if (!plans(cohort)) {
            return new Former(cohort, dealt, random).formed(moves, WARM, COLD, goOn);
        }
        long step = Planner.exchanges(cohort);
        long steps = moves * 2 / 3 / step;
        int[] planned = new Planner(cohort, dealt, random).plan(steps, goOn);
        long left = (moves - steps * step) / EXCHANGED;
        return IntStream.range(0, EXCHANGED)
                .mapToObj(one -> new Former(cohort, planned, random.split()).formed(left, TEPID, COOL, goOn))
                .min(Comparator.comparingInt(group -> worth(cohort, group)))
                .orElseThrow();
    }

    /** Whether times and topics are planned first: where there are few groups. */
    static boolean plans(Cohort cohort) {
        return cohort.groups <= MOST_PLANNED;
    }

    private static int worth(Cohort cohort, int[] group) {
        Assessment assessment = Assessment.of(cohort, group);
        return Board.BROKEN * assessment.hard() + assessment.cost();
    }

    private int[] formed(long moves, double warm, double cold, BooleanSupplier goOn) {
        if (free.length > 1) {
            anneal(moves, warm, cold, goOn);
        }
        return board.groups();
    }

    private void anneal(long moves, double warm, double cold, BooleanSupplier goOn) {
        for (long done = 0; done < moves && goOn.getAsBoolean(); done += CHAIN) {
            double heat = warm * Math.pow(cold / warm, (double) done / moves);
            long last = Math.min(moves, done + CHAIN);
            for (long move = done; move < last; move++) {
                if (random.nextInt(TOGETHER) == 0) {
                    moveTogether(heat);
                } else {
                    move(heat);
                }
            }
        }
    }

    /** Two of a group who belong together change places with two of the same years of another one. */
    private void moveTogether(double heat) {
        int one = free[random.nextInt(free.length)];
        int other = board.companion(one);
        int to = random.nextInt(cohort.groups);
        if (other == Board.ALONE || cohort.locked[other] != Cohort.UNLOCKED || to == board.group[one]) {
            return;
        }
        int first = somebody(to, cohort.year[one], Board.ALONE);
        int second = somebody(to, cohort.year[other], first);
        if (first == Board.ALONE || second == Board.ALONE) {
            return;
        }
        int more = board.exchange(one, first);
        board.swap(one, first);
        more += board.exchange(other, second);
        if (more <= 0 || random.nextDouble() < Math.exp(-more / heat)) {
            board.swap(other, second);
        } else {
            board.swap(one, first);
        }
    }

    /** Somebody of a year in a group who may move, if a few tries find one. */
    private int somebody(int number, int year, int not) {
        int[] members = board.members(number);
        for (int attempt = 0; attempt < members.length; attempt++) {
            int one = members[random.nextInt(members.length)];
            if (one != not && cohort.year[one] == year && cohort.locked[one] == Cohort.UNLOCKED) {
                return one;
            }
        }
        return Board.ALONE;
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
        return board.amongUneven(one) || random.nextInt(OTHER_YEAR) == 0 ? free : ofYear[cohort.year[one]];
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
