package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchScoresTest {

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(path);
    }

    @Test
    void the_best_pairs_of_a_matrix_are_written() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ana,drc,800", "ben,drb,850", "ben,drc,100");

        Folder.Ended ended = folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drc,800", "ben,drb,850");
        assertThat(folder.names()).containsExactly("pairs.csv", "scores.csv");
    }

    @Test
    void a_report_tells_the_result_and_its_proof() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ben,drb,850", "cem,drc,7");

        folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv", "--json", "report.json");

        JsonNode report = report();
        assertThat(report.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly("matched", "unmatched", "total", "worst", "floor", "primal", "dual", "millis");
        assertThat(report.path("matched").asInt()).isEqualTo(2);
        assertThat(report.path("unmatched").asInt()).isEqualTo(1);
        assertThat(report.path("total").asInt()).isEqualTo(907);
        assertThat(report.path("worst").asInt()).isEqualTo(7);
        assertThat(report.path("floor").asInt()).isEqualTo(7);
        assertThat(report.path("primal").asInt()).isEqualTo(907);
        assertThat(report.path("dual").asInt()).isEqualTo(907);
        assertThat(report.path("millis").isIntegralNumber()).isTrue();
    }

    @Test
    void the_worst_pair_counts_before_the_total_unless_told_otherwise() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score", "ana,drb,1000", "ana,drc,500", "ben,drb,500", "ben,drc,10");

        folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv");
        folder.run("match", "--scores", "scores.csv", "--out", "plain.csv", "--floor", "no", "--json", "report.json");

        assertThat(folder.lines("pairs.csv")).contains("ana,drc,500", "ben,drb,500");
        assertThat(folder.lines("plain.csv")).contains("ana,drb,1000", "ben,drc,10");
        assertThat(report().path("floor").asInt()).isZero();
    }

    @Test
    void mentors_have_as_many_places_as_their_file_says_and_one_if_it_does_not_say() throws IOException {
        folder.with(
                        "scores.csv",
                        "mentee,mentor,score",
                        "ana,drb,1",
                        "ben,drb,2",
                        "cem,drb,3",
                        "dee,drc,4",
                        "eve,drc,5")
                .with("mentors.csv", "id,capacity", "drb,2", "drc,", "drd,3");

        folder.run("match", "--scores", "scores.csv", "--mentors", "mentors.csv", "--out", "pairs.csv");

        assertThat(folder.lines("pairs.csv"))
                .containsExactly("mentee,mentor,score", "ben,drb,2", "cem,drb,3", "eve,drc,5");
    }

    @Test
    void the_order_of_rows_decides_nothing_even_among_equals() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int mentee = 0; mentee < 12; mentee++) {
            for (int mentor = 0; mentor < 8; mentor++) {
                rows.add("mentee" + mentee + ",mentor" + mentor + ",7");
            }
        }
        folder.with("scores.csv", "mentee,mentor,score", String.join("\n", rows));
        Collections.shuffle(rows, new Random(1));
        folder.with("shuffled.csv", "mentee,mentor,score", String.join("\n", rows));

        folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv");
        folder.run("match", "--scores", "shuffled.csv", "--out", "others.csv");

        assertThat(new TreeSet<>(folder.lines("pairs.csv"))).isEqualTo(new TreeSet<>(folder.lines("others.csv")));
    }

    @Test
    void a_file_is_read_as_spreadsheets_write_it() throws IOException {
        folder.with(
                "scores.csv",
                "\uFEFFScore, mentor ,MENTEE\r",
                "12,\"O'Neill, Dr. \"\"B\"\"\",Zoë\r",
                "\r",
                ",,\r",
                "11, drc , ben\r");

        folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv");

        assertThat(folder.lines("pairs.csv"))
                .containsExactly("mentee,mentor,score", "Zoë,\"O'Neill, Dr. \"\"B\"\"\",12", "ben,drc,11");
    }

    @Test
    void no_pair_at_all_is_a_result_too() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score");

        Folder.Ended ended =
                folder.run("match", "--scores", "scores.csv", "--out", "pairs.csv", "--json", "report.json");

        assertThat(ended.code()).isZero();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score");
        assertThat(report().path("floor").asInt()).isZero();
    }

    @Test
    void help_says_how_it_is_used() {
        Folder.Ended ended = folder.run("match", "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("match --scores scores.csv", "--must file", "--floor no");
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(folder.file("report.json").toFile());
    }
}
