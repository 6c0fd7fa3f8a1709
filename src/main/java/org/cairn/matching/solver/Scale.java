package org.cairn.matching.solver;

import java.util.Arrays;

/**
 * How dear it is to leave, in points: dearer than any exchange of scores among so many mentees, so that scores only
 * decide between choices that seat as many and as urgent people. Everything that can be added up fits a {@code long}.
 *
 * @param unit one step of urgency, in points
 * @param levels how many steps there are
 * @param tieShift how many bits of a tie number are dropped so that sums of them fit as well
 */
record Scale(long unit, long levels, int tieShift) {

    static final int TIE_BITS = 31;

    static Scale of(int mentees, int highestScore, long levels) {
        try {
            long unit = Math.multiplyExact(mentees + 1L, highestScore + 1L);
            Math.multiplyExact(4L * mentees + 4, Math.multiplyExact(levels + 2, unit));
            int size = Long.SIZE - Long.numberOfLeadingZeros(mentees + 1L);
            return new Scale(unit, levels, Math.max(0, TIE_BITS - (Long.SIZE - 3 - 2 * size)));
        } catch (ArithmeticException overflow) {
            throw new MarketTooLarge(mentees, highestScore, levels);
        }
    }

    /** More than any price that can arise. */
    long dearest() {
        return (levels + 2) * unit;
    }

    /** What leaving costs somebody of that level, 0 being the least urgent. */
    long exit(long level) {
        return (level + 1) * unit;
    }

    /** The distinct priorities, ascending: only their order decides who is seated. */
    static long[] levels(long[] priority) {
        return Arrays.stream(priority).sorted().distinct().toArray();
    }
}
