package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishesTest {

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() throws IOException {
        folder = new Folder(path)
                .with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ana,drc,800", "ben,drb,850", "ben,drc,100");
    }

    private Folder.Ended match(String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"match", "--scores", "scores.csv", "--out", "pairs.csv"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return folder.run(words);
    }

    @Test
    void a_pair_that_must_be_is_made_whatever_it_costs() throws IOException {
        folder.with("must.csv", "mentee,mentor", "ben,drc", "ben,drc");

        match("--must", "must.csv", "--json", "report.json");

        assertThat(folder.lines("pairs.csv")).contains("ana,drb,900", "ben,drc,100");
        assertThat(folder.lines("report.json")).contains("  \"worst\": 100,", "  \"floor\": 900,");
    }

    @Test
    void a_pair_that_must_never_be_is_not_made_even_if_somebody_waits() throws IOException {
        folder.with("never.csv", "mentee,mentor", "ben,drb", "ben,drc");

        match("--never", "never.csv");

        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drb,900");
    }

    @Test
    void a_never_on_a_pair_that_could_not_be_anyway_changes_nothing() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ben,drc,100")
                .with("never.csv", "mentee,mentor", "ana,drc");

        assertThat(match("--never", "never.csv").code()).isZero();
        assertThat(folder.lines("pairs.csv")).hasSize(3);
    }

    @Test
    void who_has_the_higher_priority_goes_first() throws IOException {
        folder.with("scores.csv", "mentee,mentor,score", "ana,drb,900", "ben,drb,1", "cem,drb,500")
                .with("priorities.csv", "mentee,priority", "cem,3", "ben,1000");

        match("--priority", "priorities.csv");

        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ben,drb,1");
    }
}
