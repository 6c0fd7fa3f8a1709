package org.cairn.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.testing.Crowds;
import org.cairn.testing.Rehearsed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one person more costs among few and among many: the first weeks of a year, from the file of sign-ups to pairs
 * and groups that know each other, without the start. Written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class RehearsalBenchmarkTest {

    private static final Path TABLE = Path.of("target/benchmarks/rehearsal.md");
    private static final double DEARER = 1.3;
    /** As many as one coordinator brings together in a month. */
    private static final int A_COORDINATORS_PAIRS = 50;

    private static final Pattern UP = Pattern.compile("Cairn is up after ([\\d.]+) s");
    private static final Pattern OVER = Pattern.compile("jobs in ([\\d.]+) s");

    @TempDir
    Path folder;

    @Test
    void a_pair_costs_the_same_among_many() throws Exception {
        List<Double> each = new ArrayList<>();
        for (int pairs : sizes("pairs", "25,100")) {
            each.add(seconds(List.of(
                            "--mentors",
                            Crowds.of("maps-mentors.csv", pairs, folder).toString(),
                            "--mentees",
                            Crowds.of("maps-mentees.csv", pairs, folder).toString(),
                            "--personas",
                            coordinators(Math.max(1, pairs / A_COORDINATORS_PAIRS)),
                            "--months",
                            "1"))
                    / pairs);
            note("pairs, one month", pairs, each.get(each.size() - 1));
        }
        assertThat(each.get(each.size() - 1)).isLessThan(each.get(0) * DEARER);
    }

    @Test
    void a_member_of_a_group_costs_the_same_among_many() throws Exception {
        List<Double> each = new ArrayList<>();
        for (int members : sizes("members", "100,300")) {
            each.add(seconds(List.of(
                            "--people",
                            Crowds.of("empower-sign-ups.csv", members, folder).toString(),
                            "--groups",
                            String.valueOf(members / 16),
                            "--months",
                            "2"))
                    / members);
            note("members, two months", members, each.get(each.size() - 1));
        }
        assertThat(each.get(each.size() - 1)).isLessThan(each.get(0) * DEARER);
    }

    /** The usual people, with so many coordinators that nobody waits for one longer than among few. */
    private String coordinators(int people) throws IOException {
        String usual = Files.readString(Path.of("src/main/resources/rehearsal/personas.yaml"));
        assertThat(usual).contains("  people: 1 ");
        return Files.writeString(
                        folder.resolve(people + "-personas.yaml"),
                        usual.replace("  people: 1 ", "  people: " + people + " "))
                .toString();
    }

    private static int[] sizes(String what, String otherwise) {
        return Stream.of(System.getProperty(what, otherwise).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private double seconds(List<String> people) throws IOException, InterruptedException {
        Rehearsed ended = Rehearsed.in(folder, people, "--out", "out");
        assertThat(ended.code()).as(ended.said() + ended.wrong()).isZero();
        return number(OVER, ended.said()) - number(UP, ended.said());
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static void note(String what, int people, double seconds) throws IOException {
        String line = String.format(Locale.ROOT, "| %d %s | %.2f s each |%n", people, what, seconds);
        System.out.print(line);
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
