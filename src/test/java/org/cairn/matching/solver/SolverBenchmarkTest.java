package org.cairn.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the solver against OR-Tools and JGraphT, in one run, and writes a table to {@code target/benchmarks}. */
@Tag("benchmark")
class SolverBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/pairs.md");

    @Test
    void pairs_in_one_batch() throws RunnerException, IOException {
        List<RunResult> results = new ArrayList<>(run(options("cairn|cairnWithFloor|orTools", "300", "1000", "3000")));
        results.addAll(run(options("jGraphT", "300")));
        results.addAll(run(options("cairn|cairnWithFloor|orTools", "10000").param("pool", "SPARSE")));
        results.addAll(run(options("cairn|cairnWithFloor", "10000").param("pool", "UNIFORM")));

        String table = table(results);

        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, table);
        System.out.println(table);
        assertThat(results).hasSize(3 * 3 * Pools.values().length + Pools.values().length + 5);
        assertThat(ratio(results, "3000", Pools.UNIFORM)).isLessThan(0.6);
        assertThat(ratio(results, "3000", Pools.POPULARITY)).isLessThan(2.0);
    }

    private static ChainedOptionsBuilder options(String benchmarks, String... mentees) {
        return new OptionsBuilder()
                .include(SolverBenchmark.class.getName() + "\\.(" + benchmarks + ")$")
                .param("mentees", mentees)
                .forks(1)
                .jvmArgs("-Xmx10g")
                .warmupIterations(2)
                .measurementIterations(5)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    /** One row a pool: the median of each solver in milliseconds, the ratio to OR-Tools, and what Cairn allocates. */
    private static String table(List<RunResult> results) {
        Map<String, Map<String, RunResult>> rows = new TreeMap<>();
        results.forEach(result -> rows.computeIfAbsent(name(result), name -> new TreeMap<>())
                .put(result.getPrimaryResult().getLabel(), result));
        StringBuilder table = new StringBuilder("| mentees, pool | Cairn, ms | with floor | OR-Tools | Cairn / OR-Tools"
                + " | JGraphT | Cairn allocates, MB | with floor |\n|---|---|---|---|---|---|---|---|\n");
        rows.forEach((name, row) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(millis(row.get("cairn")))
                .append(" | ")
                .append(millis(row.get("cairnWithFloor")))
                .append(" | ")
                .append(millis(row.get("orTools")))
                .append(" | ")
                .append(ratio(row.get("cairn"), row.get("orTools")))
                .append(" | ")
                .append(millis(row.get("jGraphT")))
                .append(" | ")
                .append(allocated(row.get("cairn")))
                .append(" | ")
                .append(allocated(row.get("cairnWithFloor")))
                .append(" |\n"));
        return table.toString();
    }

    /** How many times as long as OR-Tools, in the same run. */
    private static double ratio(List<RunResult> results, String mentees, Pools pool) {
        return median(found(results, "cairn", mentees, pool)) / median(found(results, "orTools", mentees, pool));
    }

    private static RunResult found(List<RunResult> results, String solver, String mentees, Pools pool) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(solver))
                .filter(result -> result.getParams().getParam("mentees").equals(mentees))
                .filter(result -> result.getParams().getParam("pool").equals(pool.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RunResult result) {
        return "%6s %s"
                .formatted(
                        result.getParams().getParam("mentees"),
                        result.getParams().getParam("pool").toLowerCase(Locale.ROOT));
    }

    private static String millis(RunResult result) {
        return result == null ? "" : "%.1f".formatted(median(result));
    }

    private static String ratio(RunResult one, RunResult other) {
        return one == null || other == null ? "" : "%.2f".formatted(median(one) / median(other));
    }

    private static String allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .findFirst()
                .map(entry -> "%.0f".formatted(entry.getValue().getScore() / 1e6))
                .orElse("");
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
