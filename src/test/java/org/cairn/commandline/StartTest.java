package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.Cairn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cairn started as a program of its own. */
class StartTest {

    @TempDir
    Path path;

    private Folder.Ended start(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Cairn.class.getName()));
        command.addAll(List.of(words));
        Path out = path.resolve("out");
        Path err = path.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(path.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Folder.Ended(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    @Test
    void a_match_starts_no_server_and_logs_nothing() throws IOException, InterruptedException {
        Path sample = Path.of("src/main/resources/sample").toAbsolutePath();

        Folder.Ended ended = start(
                "match",
                "--mentees",
                sample.resolve("maps-mentees.csv").toString(),
                "--mentors",
                sample.resolve("maps-mentors.csv").toString(),
                "--criteria",
                Folder.CRITERIA.toAbsolutePath().toString(),
                "--out",
                "pairs.csv");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
        assertThat(ended.out()).startsWith("16 of 16 mentees have a mentor.");
    }

    @Test
    void what_is_wrong_is_one_line_and_ends_with_2() throws IOException, InterruptedException {
        Folder.Ended ended = start("match", "--scores", "none.csv", "--out", "pairs.csv");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("none.csv: there is no such file." + System.lineSeparator());
    }

    @Test
    void a_million_scores_are_no_trouble() throws IOException, InterruptedException {
        Random random = new Random(1);
        try (BufferedWriter scores = Files.newBufferedWriter(path.resolve("scores.csv"))) {
            scores.write("mentee,mentor,score\n");
            for (int mentee = 0; mentee < 1000; mentee++) {
                for (int mentor = 0; mentor < 1000; mentor++) {
                    scores.write("mentee" + mentee + ",mentor" + mentor + "," + random.nextInt(1_000_001) + "\n");
                }
            }
        }

        Folder.Ended ended = start("match", "--scores", "scores.csv", "--out", "pairs.csv");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(Files.readAllLines(path.resolve("pairs.csv"))).hasSize(1001);
    }
}
