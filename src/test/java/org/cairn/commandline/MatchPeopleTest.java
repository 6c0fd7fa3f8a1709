package org.cairn.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchPeopleTest {

    private static final String MENTEES = "src/main/resources/sample/maps-mentees.csv";
    private static final String MENTORS = "src/main/resources/sample/maps-mentors.csv";

    @TempDir
    Path path;

    private Folder folder;

    @BeforeEach
    void folder() throws IOException {
        folder = new Folder(path)
                .with(
                        "mentees.csv",
                        "id,specialties,help,region,meeting,waiting",
                        "ana,pediatrics; neurology,research,duluth,either,3",
                        "ben,,research; MCAT and coursework,Twin Cities,video,")
                .with(
                        "mentors.csv",
                        "id,specialty,help,region,meeting,capacity",
                        "drb,pediatrics,research,duluth,inPerson,1",
                        "drc,surgery,MCAT and coursework,duluth,video,2");
    }

    private Folder.Ended match(String... more) {
        String[] words = new String[more.length + 9];
        String[] first = {
            "match",
            "--mentees",
            "mentees.csv",
            "--mentors",
            "mentors.csv",
            "--criteria",
            Folder.CRITERIA.toString(),
            "--out",
            "pairs.csv"
        };
        System.arraycopy(first, 0, words, 0, 9);
        System.arraycopy(more, 0, words, 9, more.length);
        return folder.run(words);
    }

    @Test
    void people_are_compared_by_the_criteria_of_the_table() throws IOException {
        Folder.Ended ended = match();

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drb,1000", "ben,drc,708");
    }

    @Test
    void what_no_file_has_a_column_for_is_said_and_counts_neither_way() throws IOException {
        Folder.Ended ended = match();

        assertThat(ended.out())
                .contains("Not compared: background (", "mentees.csv has no such column)", "sharedBackground");
    }

    @Test
    void the_sample_is_read_as_it_was_exported() throws IOException {
        Folder.Ended ended = folder.run(
                "match",
                "--mentees",
                MENTEES,
                "--mentors",
                MENTORS,
                "--criteria",
                Folder.CRITERIA.toString(),
                "--out",
                "pairs.csv");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.lines("pairs.csv")).hasSize(17).anyMatch(line -> line.startsWith("amina.oneill@students"));
        assertThat(ended.out()).contains("16 of 16 mentees have a mentor.").doesNotContain("Not compared");
    }

    @Test
    void columns_with_other_headings_are_translated() throws IOException {
        folder.with(
                        "mentees.csv",
                        "Nr,Fields I like,help",
                        "ana,pediatrics; neurology,research",
                        "ben,surgery,research")
                .with("mentors.csv", "Nr,Field,help,Seats", "drb,pediatrics,research,1", "drc,surgery,research,2")
                .with(
                        "mapping.csv",
                        "column,question",
                        "Nr,id",
                        "Fields I like,specialties",
                        "Field,specialty",
                        "seats,capacity");

        Folder.Ended ended = match("--columns", "mapping.csv");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drb,1000", "ben,drc,1000");
    }

    @Test
    void who_has_waited_longer_goes_first_and_a_priority_counts_instead() throws IOException {
        folder.with("mentees.csv", "id,help,waiting", "ana,research,400", "ben,research,180", "cem,research,20")
                .with("mentors.csv", "id,help", "drb,research")
                .with("priorities.csv", "mentee,priority", "ana,0", "cem,181");

        match();
        String waited = folder.lines("pairs.csv").get(1);
        match("--priority", "priorities.csv");
        String preferred = folder.lines("pairs.csv").get(1);

        assertThat(waited).isIn("ana,drb,1000", "ben,drb,1000");
        assertThat(preferred).isEqualTo("cem,drb,1000");
    }

    @Test
    void a_pair_that_a_hard_criterion_rules_out_is_not_made() throws IOException {
        folder.with(
                        "criteria.dmn",
                        Files.readString(Folder.CRITERIA).replaceFirst("<text>false</text>", "<text>true</text>"))
                .with("mentees.csv", "id,help", "ana,research", "ben,mcatAndCoursework")
                .with("mentors.csv", "id,help,capacity", "drb,research,5");

        Folder.Ended ended = folder.run(
                "match",
                "--mentees",
                "mentees.csv",
                "--mentors",
                "mentors.csv",
                "--criteria",
                "criteria.dmn",
                "--out",
                "pairs.csv");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drb,1000");
    }

    @Test
    void a_question_of_ones_own_needs_a_column_and_no_form() throws IOException {
        folder.with("criteria.dmn", Files.readString(Folder.CRITERIA).replace("\"help\"", "\"hobbies\""))
                .with("mentees.csv", "id,hobbies", "ana,chess; rowing", "ben,skiing")
                .with("mentors.csv", "id,Hobbies", "drb,skiing", "drc,Rowing; chess");

        Folder.Ended ended = folder.run(
                "match",
                "--mentees",
                "mentees.csv",
                "--mentors",
                "mentors.csv",
                "--criteria",
                "criteria.dmn",
                "--out",
                "pairs.csv");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score", "ana,drc,1000", "ben,drb,1000");
    }

    @Test
    void nobody_is_their_own_mentor() throws IOException {
        folder.with("mentees.csv", "email,help", "ana@example.org,research")
                .with("mentors.csv", "email,help", "Ana@example.org,research");

        match();

        assertThat(folder.lines("pairs.csv")).containsExactly("mentee,mentor,score");
    }
}
