package org.cairn.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What groups cost after a second, ten and sixty, and with other seeds; written to {@code target/benchmarks}. */
@Tag("benchmark")
class FormerBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/groups.md");
    private static final int SEEDS = 4;

    private final StringBuilder table = new StringBuilder("| people, groups | seconds | rules broken | cost |"
            + " cost a person | cannot come | topics | only one of a kind | million moves |\n"
            + "|---|---|---|---|---|---|---|---|---|\n");

    @Test
    void groups_in_seconds() throws IOException {
        Formed.inSeconds(Cohorts.generated(300, 19, 1), 1, 3); // warm

        int broken = measured(300, 19, 1) + measured(300, 19, 10) + measured(300, 19, 60);
        broken += measured(3_000, 190, 1) + measured(3_000, 190, 10) + measured(3_000, 190, 60);
        broken += measured(30_000, 1_900, 10) + measured(30_000, 1_900, 60);

        table.append('\n').append(seeds());
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
        assertThat(broken).isZero();
    }

    private int measured(int people, int groups, int seconds) {
        Formed formed = Formed.inSeconds(Cohorts.generated(people, groups, 1), 1, seconds);
        Assessment found = formed.assessment();
        table.append("| %,d, %,d | %d | %d | %,d | %.2f | %,d | %,d | %,d | %,d |%n"
                .formatted(
                        people,
                        groups,
                        seconds,
                        found.hard(),
                        found.cost(),
                        found.cost() / (double) people,
                        found.absent(),
                        found.topicCost(),
                        found.isolated(),
                        formed.moves() / 1_000_000));
        return found.hard();
    }

    private static String seeds() {
        Cohort cohort = Cohorts.generated(300, 19, 1);
        int[] costs = new int[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            costs[seed - 1] =
                    Formed.inMoves(cohort, seed, 20_000_000).assessment().cost();
        }
        return "300 people, 20 million moves, seeds 1 to %d: %s%n".formatted(SEEDS, Arrays.toString(costs));
    }
}
