package org.cairn.matching.criteria;

import java.util.Arrays;

/** Rounds parts of a whole so that they still add up: the largest remainders are rounded up (Hamilton's method). */
final class Apportionment {

    private Apportionment() {}

    /**
     * The parts, rounded to whole numbers with the given sum.
     *
     * @param parts what each part is worth, in units of which {@code unit} make one; not negative
     * @param total what the rounded parts add up to: at least the sum of the parts rounded down
     * @param most what no part may exceed; at least each part rounded down, and together at least {@code total}
     */
    static int[] apportion(long[] parts, long unit, int total, int[] most) {
        int[] rounded =
                Arrays.stream(parts).mapToInt(part -> (int) (part / unit)).toArray();
        int left = total - Arrays.stream(rounded).sum();
        for (; left > 0; left--) {
            int next = -1;
            for (int part = 0; part < parts.length; part++) {
                boolean room = rounded[part] < most[part];
                if (room
                        && (next < 0
                                || remainder(parts, unit, rounded, part) > remainder(parts, unit, rounded, next))) {
                    next = part;
                }
            }
            rounded[next]++;
        }
        return rounded;
    }

    private static long remainder(long[] parts, long unit, int[] rounded, int part) {
        return parts[part] - rounded[part] * unit;
    }
}
