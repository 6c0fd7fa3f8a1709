package org.cairn.matching.groups;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cairn.matching.groups.SeatPlan.Searched;
import org.cairn.matching.groups.SeatPlan.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Cairn and Timefold search for the same groups, one after the other, each as long and on all processors, with a seed for
 * each; written to {@code target/benchmarks}. {@code -Dbenchmark.seconds=5} tries it quickly.
 */
@Tag("benchmark")
class TimefoldBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/groups-timefold.md");

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final int seconds = Integer.getInteger("benchmark.seconds", 60);
    private final Cohort cohort = Cohorts.generated(300, 19, 1);

    @Test
    void cairn_finds_cheaper_groups_than_timefold_in_the_same_time() throws IOException {
        Assessment cairn =
                Evaluator.of(cohort, Formed.inSeconds(cohort, 1, seconds).groups());
        Assessment itself = timefold(Told.BY_CONSTRAINT_STREAMS, Searched.BY_ITSELF);
        Assessment streams = timefold(Told.BY_CONSTRAINT_STREAMS, Searched.ANNEALED);
        Assessment hand = timefold(Told.BY_HAND, Searched.ANNEALED);

        String table = "300 people, 19 groups, %d seconds, the best of %d searches at once%n%n"
                        .formatted(seconds, processors)
                + "| | rules broken | cost | cannot come | topics | only one of a kind | Cairn costs |%n".formatted()
                + "|---|---|---|---|---|---|---|%n".formatted()
                + row("Cairn", cairn, cairn)
                + row("Timefold, constraint streams, as it searches by itself", itself, cairn)
                + row("Timefold, constraint streams, annealed", streams, cairn)
                + row("Timefold, score counted by hand, annealed", hand, cairn);
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
        assertThat(cairn.hard()).isZero();
        assertThat(cairn.cost()).isLessThanOrEqualTo(itself.cost() * 3 / 4);
        assertThat(cairn.cost()).isLessThan(streams.cost());
        assertThat(cairn.cost()).isLessThan(hand.cost());
    }

    /** As many searches at once as Cairn makes: one of the community edition's uses one processor. */
    private Assessment timefold(Told told, Searched searched) {
        return IntStream.rangeClosed(1, processors)
                .parallel()
                .mapToObj(seed -> timefold(told, searched, seed))
                .min(Comparator.comparing(Assessment::hard).thenComparing(Assessment::cost))
                .orElseThrow();
    }

    private Assessment timefold(Told told, Searched searched, long seed) {
        SeatPlan plan = SeatPlan.of(
                cohort,
                told,
                searched,
                seed,
                EnvironmentMode.NO_ASSERT,
                new TerminationConfig().withSecondsSpentLimit((long) seconds));
        Assessment found = Evaluator.of(cohort, plan.group());
        assertThat(plan.score.hardScore()).isEqualTo(-found.hard());
        assertThat(plan.score.softScore()).isEqualTo(-found.cost());
        return found;
    }

    private static String row(String name, Assessment found, Assessment cairn) {
        return "| %s | %d | %,d | %,d | %,d | %,d | %.2f of it |%n"
                .formatted(
                        name,
                        found.hard(),
                        found.cost(),
                        found.absent(),
                        found.topicCost(),
                        found.isolated(),
                        cairn.cost() / (double) found.cost());
    }
}
