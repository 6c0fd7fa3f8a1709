package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups from a file, by the command line. */
class GroupTest {

    @TempDir
    Path path;

    Folder folder;

    @BeforeEach
    void aFolder() {
        folder = new Folder(path);
    }

    @Test
    void groups_come_with_their_time_and_topic_and_the_result_in_numbers() throws IOException {
        folder.with(
                "people.csv",
                "id,year,facilitator,slots,topics,gender,minority,with,apart",
                "ana,M1,no,Mon;Tue,Wellness;Research,Woman,no,ben,",
                "ben,M2,yes,Mon,Wellness,Man,yes,,",
                "mei,M3,yes,Mon,Wellness,Woman,no,,kia",
                "kia,M3,yes,Wed,Research,Woman,no,,",
                "noor,M1,yes,Wed,Research,Man,no,,",
                "tou,M2,yes,Mon;Wed,,Man,yes,,");

        Folder.Ended ended = folder.run(
                "group",
                "--people",
                "people.csv",
                "--groups",
                "2",
                "--moves",
                "20000",
                "--out",
                "groups.csv",
                "--json",
                "report.json");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith("2 groups of 3 people. No rule is broken. Cannot come at their group's time: 0.");
        assertThat(folder.lines("groups.csv")).hasSize(7).first().isEqualTo("id,group,slot,topic,facilitator");
        List<String> rows = folder.lines("groups.csv");
        assertThat(group(rows, "ana")).isEqualTo(group(rows, "ben")).isNotEqualTo(group(rows, "kia"));
        assertThat(group(rows, "mei")).isNotEqualTo(group(rows, "kia"));
        assertThat(String.join("", folder.lines("report.json")))
                .contains("\"hard\": 0", "\"cost\": ", "\"absent\": ", "\"topicCost\": ", "\"isolated\": ")
                .contains("\"millis\": ", "\"seed\": 1", "\"moves\": 20000");
    }

    @Test
    void the_same_seed_and_number_of_moves_write_the_same_file() throws IOException {
        people(40);

        for (String out : List.of("one.csv", "two.csv")) {
            folder.run(("group --people people.csv --groups 4 --moves 30000 --seed 7 --out " + out).split(" "));
        }

        assertThat(folder.lines("one.csv")).isEqualTo(folder.lines("two.csv")).hasSize(41);
    }

    @Test
    void the_numbers_are_all_it_says_where_no_file_is_named_for_them() throws IOException {
        people(40);

        Folder.Ended ended =
                folder.run("group --people people.csv --groups 4 --json --moves 300 --out groups.csv".split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out().strip()).startsWith("{").endsWith("}").contains("\"hard\": 0", "\"moves\": 300");
    }

    @Test
    void columns_may_ask_as_a_sign_up_does_and_a_mapping_says_what_others_mean() throws IOException {
        folder.with(
                "people.csv",
                "Email address,Stage,Would you help lead a group?,Which times could work? (pick as many as you can),Someone you'd like to be with (email)",
                "Ana@example.org ,M1,No,Mon; Tue,BEN@example.org",
                "ben@example.org,M2,Yes,Mon,",
                "mei@example.org,M3,Yes,Mon,",
                "kia@example.org,M1,Yes,Wed,");
        folder.with("columns.csv", "column,question", "Stage,year");

        Folder.Ended ended = folder.run(
                "group",
                "--people",
                "people.csv",
                "--groups",
                "1",
                "--columns",
                "columns.csv",
                "--upper",
                "m2; M3",
                "--moves",
                "10",
                "--out",
                "groups.csv");

        assertThat(ended.err()).isEmpty();
        assertThat(folder.lines("groups.csv"))
                .contains("Ana@example.org,1,Mon,,no", "mei@example.org,1,Mon,,yes")
                .contains("kia@example.org,1,Mon,,no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,year,facilitator|ana,,yes|row 2, column year: the cell is empty. Write the year of study.",
                "id,year,facilitator|ana,M1,perhaps|row 2, column facilitator: “perhaps” cannot stand here. Write yes or no.",
                "id,year,with|ana,M1,zoe|row 2, column with: nobody in this file has the id “zoe”.",
                "id,year,apart|ana,M1,ana|row 2, column apart: “ana” is the person's own id.",
                "id,year|,M1|row 2, column id: the cell is empty.",
                "name,year|ana,M1|there is no column id",
                "id,name|ana,Ana|there is no column year",
            })
    void what_cannot_be_read_is_named_with_row_and_column(String headings, String row, String sentence)
            throws IOException {
        folder.with("people.csv", headings, row);

        Folder.Ended ended = folder.run("group", "--people", "people.csv", "--groups", "1", "--out", "groups.csv");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("people.csv").contains(sentence);
        assertThat(folder.names()).containsExactly("people.csv");
    }

    @Test
    void what_no_groups_could_satisfy_is_said_and_nothing_is_written() throws IOException {
        people(40);

        Folder.Ended ended = folder.run("group", "--people", "people.csv", "--groups", "12", "--out", "groups.csv");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("12 groups need 24 people who help lead", "make at most 10 groups");
        assertThat(folder.names()).containsExactly("people.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--groups 0|--groups: “0” cannot stand here. Write a whole number from 1 to 100,000.",
                "--groups many|--groups: “many” cannot stand here.",
                "--groups 4 --moves 10 --seconds 1|Write either --moves or --seconds",
                "--seed 1|The option --groups is missing.",
                "--groups 41|40 people cannot be 41 groups.",
            })
    void options_that_make_no_sense_are_named(String options, String sentence) throws IOException {
        people(40);
        List<String> words = new ArrayList<>(List.of("group", "--people", "people.csv", "--out", "groups.csv"));
        words.addAll(Arrays.asList(options.split(" ")));

        Folder.Ended ended = folder.run(words.toArray(String[]::new));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(sentence);
    }

    private void people(int number) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,year,facilitator,slots,topics,gender"));
        for (int one = 0; one < number; one++) {
            lines.add("p%d,M%d,%s,Mon;Slot %d,Topic %d,%s"
                    .formatted(
                            one,
                            one % 4 + 1,
                            one % 2 == 0 ? "yes" : "no",
                            one % 5,
                            one % 3,
                            one % 7 < 3 ? "Woman" : "Man"));
        }
        folder.with("people.csv", lines.toArray(String[]::new));
    }

    private static String group(List<String> rows, String id) {
        return rows.stream()
                .filter(row -> row.startsWith(id + ","))
                .map(row -> row.split(",")[1])
                .findFirst()
                .orElseThrow();
    }
}
