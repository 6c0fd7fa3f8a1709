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
import org.cairn.Cairn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Years played in machines of their own, as an admin plays them. */
@Tag("endurance")
class RehearsalTest {

    private static final Path SAMPLE = Path.of("src/main/resources/sample").toAbsolutePath();

    @TempDir
    Path folder;

    private List<String> pairs;

    @BeforeEach
    void aFewPeople() throws IOException {
        pairs = List.of("--mentors", first("maps-mentors.csv", 10), "--mentees", first("maps-mentees.csv", 12));
    }

    @Test
    void a_year_of_pairs_goes_well_and_is_told() throws Exception {
        Ended ended = rehearse(pairs, "--out", "out");

        assertThat(ended.said()).contains("All rules hold.").doesNotContain("✗");
        assertThat(ended.code()).isZero();
        JsonNode report = report("out");
        assertThat(report.path("people").path("mentee").asInt()).isPositive();
        assertThat(report.path("lettersByName").propertyStream().map(java.util.Map.Entry::getKey))
                .contains("introduction-mentee", "check-in-mentee", "review-mentee", "mentorship-ended-mentor");
        assertThat(report.path("forms").asInt()).isGreaterThan(60);
        assertThat(report.path("tasks").asInt()).isGreaterThan(20);
        assertThat(report.path("rules")).hasSize(11);
        assertThat(report.path("notReached").isEmpty()).isFalse();
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("All rules hold");
        assertThat(Files.readString(folder.resolve("out/diary.txt"))).contains("2026-08-03", "Approve pairing");
        try (Stream<Path> mail = Files.list(folder.resolve("out/mail"))) {
            assertThat(mail).hasSize(report.path("letters").asInt());
        }
    }

    @Test
    void a_year_in_groups_goes_well() throws Exception {
        Ended ended =
                rehearse(List.of("--people", someOfAllYears(), "--groups", "3"), "--out", "out", "--months", "12");

        assertThat(ended.said()).contains("All rules hold.").doesNotContain("✗");
        assertThat(report("out").path("lettersByName").propertyStream().map(java.util.Map.Entry::getKey))
                .contains("group-welcome", "session-invitation", "session-thoughts", "review-peer");
        assertThat(report("out").path("groups").asInt()).isEqualTo(3);
    }

    @Test
    void the_same_seed_is_the_same_year_and_another_one_is_not() throws Exception {
        rehearse(pairs, "--out", "one", "--months", "3", "--seed", "7");
        rehearse(pairs, "--out", "two", "--months", "3", "--seed", "7");
        rehearse(pairs, "--out", "three", "--months", "3", "--seed", "8");

        assertThat(diary("two")).isEqualTo(diary("one"));
        assertThat(diary("three")).isNotEqualTo(diary("one"));
    }

    @Test
    void nothing_that_is_said_to_an_installation_is_heard() throws Exception {
        Files.writeString(
                folder.resolve("application.yaml"),
                "spring.datasource.hikari.jdbc-url: jdbc:postgresql://nowhere.example.org/real\n");

        Ended ended = rehearse(pairs, "--out", "out", "--months", "1");

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isZero();
    }

    @Test
    void what_cannot_be_compared_with_is_refused_before_anybody_plays() throws Exception {
        Files.writeString(folder.resolve("earlier.json"), "no report");

        Ended ended = rehearse(pairs, "--out", "out", "--compare", "earlier.json");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.wrong()).contains("earlier.json is no report.json of a rehearsal.");
    }

    @Test
    void a_letter_that_cannot_be_written_is_refused_before_anybody_plays() throws Exception {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        Files.writeString(edited.resolve("check-in-mentee.md"), "Subject: How is it going?\n\nDear ${to.nickname},\n");

        Ended ended = rehearse(pairs, "--out", "out", "--months", "1", "--processes", edited.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.wrong()).contains("check-in-mentee", "nickname");
    }

    @Test
    void a_form_that_an_admin_has_changed_is_the_one_that_people_fill_in() throws Exception {
        Path edited = Files.createDirectories(folder.resolve("edited"));
        String form = Files.readString(Path.of("forms/first-contact.form"));
        Files.writeString(
                edited.resolve("first-contact.form"),
                form.replace("\"maxLength\": 2000", "\"required\": true, \"maxLength\": 2000"));

        Ended ended = rehearse(pairs, "--out", "out", "--months", "2", "--forms", edited.toString());

        assertThat(ended.code()).as(ended.said() + ended.wrong()).isZero();
    }

    private record Ended(int code, String said, String wrong) {}

    private Ended rehearse(List<String> people, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Cairn.class.getName(),
                "rehearse"));
        command.addAll(people);
        command.addAll(List.of(options));
        Path said = folder.resolve("said");
        Path wrong = folder.resolve("wrong");
        ProcessBuilder machine = new ProcessBuilder(command);
        machine.environment().put("SPRING_DATASOURCE_HIKARI_JDBC_URL", "jdbc:postgresql://nowhere.example.org/real");
        machine.environment().put("SPRING_MAIL_HOST", "nowhere.example.org");
        Process process = machine.directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(wrong.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(said), Files.readString(wrong));
    }

    /** The first people of a sample, in a file of their own. */
    private String first(String file, int people) throws IOException {
        List<String> rows = Files.readAllLines(SAMPLE.resolve(file), StandardCharsets.UTF_8);
        return Files.write(folder.resolve(file), rows.subList(0, people + 1)).toString();
    }

    /** Some who would lead and are far enough, and some others: enough for three groups. */
    private String someOfAllYears() throws IOException {
        List<String> rows = Files.readAllLines(SAMPLE.resolve("empower-sign-ups.csv"), StandardCharsets.UTF_8);
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
