package org.cairn.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.testing.Crowds;
import org.cairn.testing.Rehearsed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years played in machines of their own, as an admin plays them. */
@Tag("endurance")
class RehearsalTest {

    private static final String COULD_ACT =
            "Every form could be filled in, every task be done, and the engine gave up nowhere.";

    @TempDir
    Path folder;

    private List<String> pairs;

    @BeforeEach
    void aFewPeople() throws IOException {
        pairs = List.of("--mentors", first("maps-mentors.csv", 10), "--mentees", first("maps-mentees.csv", 12));
    }

    @Test
    void a_year_of_pairs_goes_well_and_is_told() throws Exception {
        Rehearsed ended = rehearse(pairs, "--out", "out");

        assertThat(ended.said())
                .contains("All rules hold.")
                .containsPattern("2027-08-01  day 364  \\d+ letters  \\d+ forms  \\d+ tasks  \\d+\\.\\d days a second")
                .doesNotContain("✗");
        assertThat(ended.code()).isZero();
        JsonNode report = report("out");
        assertThat(report.path("people").path("mentee").asInt()).isPositive();
        assertThat(report.path("lettersByName").propertyStream().map(java.util.Map.Entry::getKey))
                .contains("introduction-mentee", "check-in-mentee", "review-mentee", "mentorship-ended-mentor");
        assertThat(report.path("forms").asInt()).isGreaterThan(60);
        assertThat(report.path("tasks").asInt()).isGreaterThan(20);
        assertThat(report.path("rules")).hasSize(12);
        assertThat(report.path("notReached").isEmpty()).isFalse();
        JsonNode growth = report.path("growth");
        assertThat(growth.path("pairYears").asDouble()).isBetween(3.0, 14.0);
        assertThat(growth.path("kilobytesAPairYear").asLong()).isBetween(100L, 5_000L);
        assertThat(growth.path("kilobytesAMemberYear").asLong()).isZero();
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("All rules hold");
        assertThat(Files.readString(folder.resolve("out/diary.txt"))).contains("2026-08-03", "Approve pairing");
        try (Stream<Path> mail = Files.list(folder.resolve("out/mail"))) {
            assertThat(mail).hasSize(report.path("letters").asInt());
        }
    }

    @Test
    void a_year_in_groups_goes_well() throws Exception {
        Rehearsed ended =
                rehearse(List.of("--people", someOfAllYears(), "--groups", "3"), "--out", "out", "--months", "12");

        assertThat(ended.said()).contains("All rules hold.").doesNotContain("✗");
        assertThat(report("out").path("lettersByName").propertyStream().map(java.util.Map.Entry::getKey))
                .contains("group-welcome", "session-invitation", "session-thoughts", "review-peer");
        assertThat(report("out").path("groups").asInt()).isEqualTo(3);
    }

    /** Where some are equally good for somebody, ids decide: made by chance they let two years part in the second week. */
    @Test
    void the_same_seed_is_the_same_year_and_another_one_is_not() throws Exception {
        List<String> many = List.of(
                "--mentors",
                Crowds.of("maps-mentors.csv", 30, folder).toString(),
                "--mentees",
                Crowds.of("maps-mentees.csv", 36, folder).toString());
        rehearse(many, "--out", "one", "--months", "1", "--seed", "7");
        rehearse(many, "--out", "two", "--months", "1", "--seed", "7");
        rehearse(many, "--out", "three", "--months", "1", "--seed", "8");

        assertThat(diary("two")).isEqualTo(diary("one"));
        assertThat(diary("three")).isNotEqualTo(diary("one"));
    }

    @Test
    void nothing_that_is_said_to_an_installation_is_heard() throws Exception {
        Files.writeString(
                folder.resolve("application.yaml"),
                "spring.datasource.hikari.jdbc-url: jdbc:postgresql://nowhere.example.org/real\n");

        Rehearsed ended = rehearse(pairs, "--out", "out", "--months", "1");

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isZero();
    }

    @Test
    void a_rehearsal_that_is_broken_off_leaves_nothing_and_nobody_behind() throws Exception {
        Rehearsed ended = Rehearsed.until("2026-09-01", folder, pairs, "--out", "out");

        assertThat(ended.said()).contains("2026-09-01").doesNotContain("All rules hold.");
        assertThat(Rehearsed.servesIn(folder)).as("a database server").isFalse();
        assertThat(Rehearsed.leftIn(folder)).as("people's answers").isEmpty();
        assertThat(ended.wrong().lines())
                .as("at most a sentence, and no trace of a program")
                .hasSizeLessThan(2);
    }

    @Test
    void what_cannot_be_compared_with_is_refused_before_anybody_plays() throws Exception {
        Files.writeString(folder.resolve("earlier.json"), "no report");

        Rehearsed ended = rehearse(pairs, "--out", "out", "--compare", "earlier.json");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.wrong()).contains("earlier.json is no report.json of a rehearsal.");
    }

    @Test
    void a_letter_that_cannot_be_written_is_refused_before_anybody_plays() throws Exception {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        Files.writeString(edited.resolve("check-in-mentee.md"), "Subject: How is it going?\n\nDear ${to.nickname},\n");

        Rehearsed ended = rehearse(pairs, "--out", "out", "--months", "1", "--processes", edited.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.wrong()).contains("check-in-mentee", "nickname");
    }

    @Test
    void a_form_that_nobody_can_fill_in_is_told_with_the_names_of_those_who_tried() throws Exception {
        edit(
                "forms/first-contact.form",
                "\"maxLength\": 2000",
                "\"required\": true, \"minLength\": 500, \"maxLength\": 2000");

        Rehearsed ended = rehearse(pairs, "--out", "out", "--months", "2", "--forms", "edited");

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isEqualTo(1);
        assertThat(ended.said()).contains("cannot get the form of “").contains("500");
        assertThat(broken("out")).containsExactly(COULD_ACT);
    }

    @Test
    void a_step_that_fails_is_told_with_its_element() throws Exception {
        edit(
                "processes/sign-up.bpmn",
                "signUp.sendWelcome(signUpId, returned)",
                "signUp.sendWelcome('nobody', returned)");

        Rehearsed ended = rehearse(pairs, "--out", "out", "--months", "1", "--processes", "edited");

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isEqualTo(1);
        assertThat(ended.said()).contains("sendWelcome: ");
        assertThat(broken("out")).contains(COULD_ACT);
    }

    /** A file of the bundle as an admin might spoil it. */
    private void edit(String file, String words, String others) throws IOException {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        String before = Files.readString(Path.of(file));
        assertThat(before).contains(words);
        Files.writeString(edited.resolve(Path.of(file).getFileName()), before.replace(words, others));
    }

    /** The rules that did not hold. */
    private List<String> broken(String out) throws IOException {
        List<String> broken = new ArrayList<>();
        for (JsonNode rule : report(out).path("rules")) {
            if (!rule.path("breaches").isEmpty()) {
                broken.add(rule.path("rule").asText());
            }
        }
        return broken;
    }

    private Rehearsed rehearse(List<String> people, String... options) throws IOException, InterruptedException {
        return Rehearsed.in(folder, people, options);
    }

    /** The first people of a sample, in a file of their own. */
    private String first(String file, int people) throws IOException {
        return Rehearsed.first(file, people, folder).toString();
    }

    /** Some who would lead and are far enough, and some others: enough for three groups. */
    private String someOfAllYears() throws IOException {
        List<String> rows =
                Files.readAllLines(Rehearsed.SAMPLE.resolve("empower-sign-ups.csv"), StandardCharsets.UTF_8);
        Predicate<String> leads = row -> row.matches("[^,]*,[^,]*,[^,]*, *(M3|M4|MSTP) *, *[Yy]es.*");
        List<String> chosen = new ArrayList<>(rows.subList(0, 1));
        rows.stream().skip(1).filter(leads).limit(8).forEach(chosen::add);
        rows.stream().skip(1).filter(leads.negate()).limit(26).forEach(chosen::add);
        assertThat(chosen).hasSize(35);
        return Files.write(folder.resolve("people.csv"), chosen).toString();
    }

    private JsonNode report(String out) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(out).resolve("report.json").toFile());
    }

    private String diary(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("diary.txt"));
    }
}
