package org.cairn.matching.groups;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups, and how they were found.
 *
 * @param groups the number of each person's group
 * @param assessment what they are worth
 * @param seed where chance began
 * @param moves how many exchanges were looked at: with the same seed, the same groups again
 * @param millis how long it took
 */
public record Formed(int[] groups, Assessment assessment, long seed, long moves, long millis) {

    private static final Comparator<Formed> BEST = Comparator.comparing((Formed formed) -> formed.assessment.hard())
            .thenComparing(formed -> formed.assessment.cost())
            .thenComparing(Formed::seed);

    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long FIRST_TRY = 1 << 12;

    /** From the seed of one search to that of the next one on the same processor. */
    private static final long SECOND = 1_000;

    /** How much of the time may go into finding out how many moves fit into the rest. */
    private static final int PART_TO_MEASURE = 12;

    /** The groups of one search. */
    public static Formed inMoves(Cohort cohort, long seed, long moves) {
        long begin = System.nanoTime();
        int[] groups = Former.form(cohort, seed, moves, () -> true);
        return new Formed(groups, Assessment.of(cohort, groups), seed, moves, since(begin) / NANOS_A_MILLI);
    }

    /** The best groups of as many searches at once as there are processors, each with a seed of its own. */
    public static Formed inSeconds(Cohort cohort, long seed, int seconds) {
        long begin = System.nanoTime();
        Formed best = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .mapToObj(one -> within(cohort, seed + one, begin + seconds * NANOS_A_SECOND))
                .min(BEST)
                .orElseThrow();
        return new Formed(best.groups, best.assessment, best.seed, best.moves, since(begin) / NANOS_A_MILLI);
    }

    /**
     * Measures how quick the machine is, then decides on numbers of moves, by which a search can be repeated. Where
     * times and topics are planned, two searches in half the time each find better groups than a long one.
     */
    private static Formed within(Cohort cohort, long seed, long end) {
        long begin = System.nanoTime();
        long moves = FIRST_TRY;
        long took = measured(cohort, seed, moves);
        while (since(begin) < (end - begin) / PART_TO_MEASURE) {
            moves *= 2;
            took = measured(cohort, seed, moves);
        }
        long left = end - System.nanoTime();
        if (!Former.plans(cohort)) {
            return inMoves(cohort, seed, moves(moves, took, left));
        }
        Formed first = inMoves(cohort, seed, moves(moves, took, left / 2));
        left = end - System.nanoTime();
        Formed second = inMoves(cohort, seed + SECOND, moves(first.moves, first.millis * NANOS_A_MILLI, left));
        return BEST.compare(first, second) <= 0 ? first : second;
    }

    private static long moves(long moves, long took, long left) {
        return Math.max(FIRST_TRY, (long) ((double) moves * Math.max(0, left) / Math.max(1, took)));
    }

    private static long measured(Cohort cohort, long seed, long moves) {
        long begin = System.nanoTime();
        Former.form(cohort, seed, moves, () -> true);
        return since(begin);
    }

    private static long since(long begin) {
        return System.nanoTime() - begin;
    }
}
