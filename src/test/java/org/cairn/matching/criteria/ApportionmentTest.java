package org.cairn.matching.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final int WHOLE = 1000;

    @Test
    void the_largest_remainders_are_rounded_up() {
        int[] rounded = Apportionment.apportion(new long[] {2175, 7825}, 10, 1000, new int[] {1000, 1000});

        assertThat(rounded).containsExactly(218, 782);
    }

    @Property(tries = 2000)
    void points_add_up_and_none_exceeds_what_its_criterion_could_give(
            @ForAll @Size(min = 1, max = 8) int[] weights, @ForAll @Size(8) @IntRange(max = WHOLE) int[] shares) {
        long[] weighed = Arrays.stream(weights)
                .mapToLong(weight -> 1 + Math.floorMod(weight, 1000))
                .toArray();
        long possible = Arrays.stream(weighed).sum();
        long[] met = new long[weighed.length];
        Arrays.setAll(met, i -> Math.floorMod(shares[i], WHOLE + 1) * weighed[i]);
        int score = (int) ((Arrays.stream(met).sum() + possible / 2) / possible);
        int[] unbounded = new int[weighed.length];
        Arrays.fill(unbounded, WHOLE);

        int[] most = Apportionment.apportion(
                Arrays.stream(weighed).map(weight -> weight * WHOLE).toArray(), possible, WHOLE, unbounded);
        int[] points = Apportionment.apportion(met, possible, score, most);

        assertThat(Arrays.stream(most).sum()).isEqualTo(WHOLE);
        assertThat(Arrays.stream(points).sum()).isEqualTo(score);
        for (int i = 0; i < points.length; i++) {
            assertThat(points[i]).isBetween(0, most[i]);
            assertThat((double) points[i]).isBetween(met[i] / possible - 1.0, met[i] / possible + 2.0);
        }
    }
}
