package org.cairn.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures what one more mentee costs while 3,000 come one after the other, and writes a table to
 * {@code target/benchmarks}. The third of three runs counts; in the end all have what one batch gives.
 */
@Tag("benchmark")
class RollingBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/arrivals.md");
    private static final int MENTEES = 3_000;
    private static final int RUNS = 3;

    @Test
    void three_thousand_come_one_after_the_other() throws IOException {
        StringBuilder table =
                new StringBuilder("| 3,000 arrivals | median, ms | p95 | most | all together | one batch |\n"
                        + "|---|---|---|---|---|---|\n");
        for (Pools pool : Pools.values()) {
            Market market = pool.market(MENTEES);
            long[] nanos = new long[MENTEES];
            RollingMarket rolling = new RollingMarket(market, MENTEES, 0);
            for (int run = 0; run < RUNS; run++) {
                rolling = new RollingMarket(market, MENTEES, 0);
                arrive(rolling, market, nanos);
            }
            long began = System.nanoTime();
            Solution batch = Solver.solve(market);
            long whole = System.nanoTime() - began;

            rolling.prove();
            assertThat(total(rolling, market)).isEqualTo(batch.total());
            Arrays.sort(nanos);
            table.append("| %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            pool.name().toLowerCase(Locale.ROOT),
                            millis(nanos[MENTEES / 2]),
                            millis(nanos[MENTEES * 95 / 100]),
                            millis(nanos[MENTEES - 1]),
                            millis(Arrays.stream(nanos).sum()),
                            millis(whole)));
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
    }

    private static void arrive(RollingMarket rolling, Market market, long[] nanos) {
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            int[] eligible = market.eligible(mentee);
            int[] scores = Arrays.copyOfRange(market.score, market.start[mentee], market.start[mentee + 1]);
            long began = System.nanoTime();
            rolling.join(eligible, scores, market.priority(mentee), market.menteeKey[mentee]);
            nanos[mentee] = System.nanoTime() - began;
        }
    }

    private static long total(RollingMarket rolling, Market market) {
        long total = 0;
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            total += rolling.mentor(mentee) == Solution.NOBODY ? 0 : market.score(mentee, rolling.mentor(mentee));
        }
        return total;
    }

    private static String millis(long nanos) {
        return "%.1f".formatted(nanos / 1e6);
    }
}
