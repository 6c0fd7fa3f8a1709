package org.cairn.signup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportRow.Fate;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.TestClock;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
class ImportDeskTest {

    private static final String MENTEE_HEADINGS = "Your name,Email address,Year in college,Where do you study?,"
            + "How would you like to meet?,What would you like help with?,I will uphold mutual respect and cultural humility";

    @Autowired
    ImportDesk desk;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ProgramDesk programs;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    TestClock clock;

    @Autowired
    EntityManagerFactory sessions;

    @Autowired
    EntityManager loaded;

    @Autowired
    TransactionTemplate transactions;

    ProgramYearId year;

    @BeforeEach
    void anOpenYear() {
        clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        year = programs.open(new OpenProgramYear(
                "i" + UUID.randomUUID().toString().substring(0, 8),
                "MAPS",
                "2026-27",
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-09-01"),
                12,
                "P2M",
                true,
                "Mai",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    @Test
    void of_the_sample_mentors_sixty_come_in_and_every_other_row_is_named() {
        ImportPreview done = desk.run(year, null, sample("maps-mentors.csv"), false);

        assertThat(done.role()).isEqualTo(Role.MENTOR);
        assertThat(counts(done)).isEqualTo(Map.of(Fate.NEW, 60, Fate.REPEATED, 1, Fate.BAD, 2));
        assertThat(row(done, 25).says()).isEqualTo("The same person as in row 7, with the same answers.");
        assertThat(row(done, 63).troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.column()).isEqualTo("Email address");
            assertThat(trouble.sentence()).contains("“not-an-address”").contains("name@example.org");
        });
        assertThat(row(done, 64).troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble.column()).isEqualTo("How many mentees could you take?");
            assertThat(trouble.sentence()).isEqualTo("“lots” is no number. Write a whole number from 1 to 5.");
        });
        assertThat(signUps.all(year)).hasSize(60).allSatisfy(mentor -> {
            assertThat(mentor.state()).isEqualTo(SignUpState.VETTING);
            assertThat(mentor.imported()).isTrue();
        });
    }

    @Test
    void a_row_costs_the_same_in_a_long_file_as_in_a_short_one() {
        Statistics writes = sessions.unwrap(SessionFactory.class).getStatistics();
        writes.setStatisticsEnabled(true);
        writes.clear();
        try {
            desk.run(year, null, sample("maps-mentors.csv"), false);

            assertThat(writes.getEntityInsertCount()).isGreaterThanOrEqualTo(60);
            assertThat(writes.getEntityUpdateCount())
                    .as("what was written is not written anew at every row")
                    .isLessThanOrEqualTo(60);
        } finally {
            writes.setStatisticsEnabled(false);
        }
    }

    @Test
    void nobody_of_a_file_is_looked_at_again_when_the_next_row_comes() {
        int known = transactions.execute(status -> {
            desk.run(year, null, sample("maps-mentors.csv"), false);
            return loaded.unwrap(Session.class).getStatistics().getEntityCount();
        });

        assertThat(known).as("entities that each query would compare anew").isLessThan(10);
    }

    @Test
    void the_sample_of_a_program_in_groups_is_read_whole_and_each_ranking_comes_in_in_its_order() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        ProgramYearId groups = new Cohorts(programs, signUps, participants)
                .year("g" + UUID.randomUUID().toString().substring(0, 8));

        ImportPreview whole = desk.preview(groups, null, sample("empower-sign-ups.csv"));
        ImportPreview done = desk.run(groups, null, sample("empower-sign-ups.csv", 1, 2, 3, 4, 5), false);

        assertThat(whole.role()).isEqualTo(Role.PEER);
        assertThat(counts(whole)).isEqualTo(Map.of(Fate.NEW, 298));
        assertThat(done.rows()).isEqualTo(whole.rows().subList(0, 4));
        assertThat(signUps.waiting(groups, Role.PEER))
                .hasSize(4)
                .filteredOn(one ->
                        participants.contact(one.participant()).email().value().equals("abdi.lor@med.example.edu"))
                .singleElement()
                .satisfies(abdi -> assertThat(abdi.answers())
                        .containsEntry("year", "M3")
                        .containsEntry("facilitator", "no")
                        .containsEntry("topic1", "extracurriculars")
                        .containsEntry("topic2", "clinical")
                        .containsEntry("topic3", "academics")
                        .doesNotContainKey("topic4")
                        .containsEntry("gender", "man")
                        .containsEntry("minority", "yes"));
    }

    /** Two megabytes of these took minutes, for each of a form's questions was compared with each of the columns. */
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t,", "(", "a(", "\"\","})
    void a_file_of_separators_alone_is_refused_in_a_moment(String repeated) {
        byte[] file = ("x" + repeated.repeat(2_000_000 / repeated.length())).getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> desk.preview(year, null, file))
                .isInstanceOf(UnreadableSheet.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e2147483647", "1E-2147483647", "1e1", "0x1", "1234567890123456", "٣"})
    void a_number_is_written_with_digits_and_a_point(String capacity) {
        String file = new String(sample("maps-mentors.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace(",lots,", "," + capacity + ","))
                .collect(Collectors.joining("\n"));

        ImportPreview preview = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> desk.preview(year, null, file.getBytes(StandardCharsets.UTF_8)));

        assertThat(row(preview, 64).troubles()).singleElement().satisfies(trouble -> assertThat(trouble.sentence())
                .isEqualTo("“" + capacity + "” is no number. Write a whole number from 1 to 5."));
    }

    @Test
    void nobody_gives_more_answers_than_a_question_has() {
        String file =
                MENTEE_HEADINGS + "\nAna,many@example.org,Second,Duluth,Either," + "research; ".repeat(101) + ",Yes";

        ImportPreview preview = desk.preview(year, Role.MENTEE, file.getBytes(StandardCharsets.UTF_8));

        assertThat(row(preview, 2).troubles()).singleElement().satisfies(trouble -> assertThat(trouble.sentence())
                .contains("more than 100 answers"));
    }

    @Test
    void of_the_sample_mentees_seventy_one_come_in_and_one_is_held() {
        ImportPreview done = desk.run(year, null, sample("maps-mentees.csv"), false);

        assertThat(done.role()).isEqualTo(Role.MENTEE);
        assertThat(counts(done)).isEqualTo(Map.of(Fate.NEW, 71, Fate.HELD, 1, Fate.REPEATED, 2));
        assertThat(row(done, 2).fate()).isEqualTo(Fate.HELD);
        assertThat(row(done, 2).says()).contains("row 2 says yes, row 75 says no");
        assertThat(row(done, 75).says()).contains("The same person as in row 2").contains("says no");
        assertThat(row(done, 42).says()).isEqualTo("The same person as in row 14, with the same answers.");
        assertThat(signUps.waiting(year, Role.MENTEE)).hasSize(71);
        assertThat(signUps.all(year))
                .filteredOn(mentee -> mentee.state() == SignUpState.HELD)
                .singleElement()
                .satisfies(chloe -> {
                    assertThat(participants.contact(chloe.participant()).email().value())
                            .isEqualTo("chloe.lee@students.example.edu");
                    assertThat(chloe.reason()).contains("I will uphold mutual respect and cultural humility");
                });
    }

    @Test
    void answers_are_the_options_of_the_form_and_the_wait_counts_from_the_day_of_signing_up() {
        desk.run(year, null, sample("maps-mentees.csv"), false);

        SignUp leila = signUp("leila.lindqvist@students.example.edu", Role.MENTEE);
        assertThat(leila.answers())
                .containsEntry("collegeYear", "fourth")
                .containsEntry("region", "rochester")
                .containsEntry("meeting", "either")
                .containsEntry("specialties", List.of("pediatrics", "internalMedicine", "orthopedics", "dermatology"))
                .containsEntry("help", List.of("applicationsAndInterviews", "research"))
                .containsEntry("languages", List.of("English", "Spanish"))
                .containsEntry("sharedBackground", "no")
                .containsEntry("agreement", true)
                .doesNotContainKeys("background", "name", "email");
        assertThat(leila.waitingSince()).isEqualTo("2026-10-26");
        assertThat(participants.contact(leila.participant()).name()).isEqualTo("Leila Lindqvist");
    }

    @ParameterizedTest
    @CsvSource({"maps-mentors.csv, 25", "maps-mentees.csv, 75"})
    void the_same_file_again_changes_nothing(String name, int repeated) {
        byte[] file = sample(name, 1, 2, 3, 4, 5, 6, 7, 8, repeated);
        desk.run(year, null, file, false);
        List<SignUp> before = signUps.all(year);

        ImportPreview again = desk.run(year, null, file, false);

        assertThat(again.count(Fate.UNCHANGED)).isEqualTo(7);
        assertThat(again.count(Fate.NEW) + again.count(Fate.UPDATED) + again.count(Fate.HELD))
                .isZero();
        assertThat(again.letters(false)).isZero();
        assertThat(signUps.all(year)).isEqualTo(before);
    }

    @Test
    void looking_at_a_file_changes_nothing_and_tells_what_would_happen() {
        byte[] file = sample("maps-mentors.csv", 1, 2, 3, 4, 5, 6, 7, 8, 25, 63, 64);

        ImportPreview seen = desk.preview(year, null, file);

        assertThat(signUps.all(year)).isEmpty();
        assertThat(desk.run(year, null, file, false).rows()).isEqualTo(seen.rows());
    }

    @Test
    void another_programs_file_is_refused_with_a_sentence_that_helps() {
        ImportPreview refused = desk.run(year, null, sample("empower-sign-ups.csv"), false);

        assertThat(refused.refusal())
                .startsWith("These do not look like sign-ups for MAPS")
                .contains("“Year”")
                .contains("another program's")
                .contains("Choose the file that the sign-up form of MAPS has exported");
        assertThat(refused.rows()).isEmpty();
        assertThat(signUps.all(year)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-1252, ';'", "UTF-16, '\t'", "UTF-8, ';'"})
    void other_encodings_and_separators_mean_the_same(String charset, String separator) {
        String text = new String(sample("maps-mentors.csv"), StandardCharsets.UTF_8);
        String other = Sheet.read(text.getBytes(StandardCharsets.UTF_8), headings -> headings.size()).rows().stream()
                .map(row -> quoted(row.cells(), separator))
                .collect(Collectors.joining(
                        "\r\n",
                        quoted(
                                        List.of(text.lines()
                                                .findFirst()
                                                .orElseThrow()
                                                .toUpperCase()
                                                .split(",")),
                                        separator) + "\r\n",
                        ""));

        ImportPreview done = desk.preview(year, null, other.getBytes(Charset.forName(charset)));

        assertThat(done.refusal()).isNull();
        assertThat(counts(done)).isEqualTo(Map.of(Fate.NEW, 60, Fate.REPEATED, 1, Fate.BAD, 2));
        assertThat(done.rows().get(0).name()).isEqualTo("Tomás Larson");
    }

    @Test
    void columns_can_be_named_by_key() {
        ImportPreview done = preview("name;EMAIL;collegeYear;region;meeting;help;agreement\n"
                + "Ana;ana.key@example.org;POST-BAC;twin  cities;inPerson;research | work and family;x\n");

        assertThat(done.rows()).singleElement().returns(Fate.NEW, ImportRow::fate);
    }

    @Test
    void what_a_coordinator_said_a_column_means_is_remembered() {
        String file = MENTEE_HEADINGS.replace("Year in college", "Class standing")
                + ",Shoe size\nAna,ana.columns@example.org,First,Duluth,Either,research,Yes,38\n";
        ImportPreview missing = preview(file);
        assertThat(missing.refusal()).contains("No column answers “Year in college”");

        desk.remember(year, Role.MENTEE, Map.of("Class standing", "collegeYear", "Shoe size", ""));

        assertThat(preview(file).refusal()).isNull();
        assertThat(preview(file.replace("Class standing", " CLASS standing")).rows())
                .singleElement()
                .returns(Fate.NEW, ImportRow::fate);
    }

    @Test
    void every_bad_cell_names_its_column_and_the_remedy() {
        ImportPreview done = preview(MENTEE_HEADINGS + "\n"
                + "Ana,ana.bad@example.org,Sixth,Atlantis,Either,research; juggling,Perhaps\n"
                + ",nameless@example.org,First,Duluth,Either,,Yes\n"
                + "Ben,ben.bad@example.org,First,Duluth,Either,research,No\n"
                + "Cem,cem.bad@example.org,First,Duluth,Either,research,Yes,and more\n");

        assertThat(done.count(Fate.BAD)).isEqualTo(4);
        assertThat(troubles(done, 2))
                .containsOnlyKeys(
                        "Year in college",
                        "Where do you study?",
                        "What would you like help with?",
                        "I will uphold mutual respect and cultural humility");
        assertThat(troubles(done, 2).get("Where do you study?"))
                .contains("“Atlantis”")
                .contains("Use one of: Twin Cities, Rochester");
        assertThat(troubles(done, 2).get("What would you like help with?")).contains("“juggling”");
        assertThat(troubles(done, 3)).containsOnlyKeys("Your name", "What would you like help with?");
        assertThat(troubles(done, 4).get("I will uphold mutual respect and cultural humility"))
                .contains("Ask the person");
        assertThat(troubles(done, 5)).containsOnlyKeys("after the last column");
        assertThat(desk.run(year, null, bytes(MENTEE_HEADINGS + "\nAna,no,,,,,\n"), false)
                        .count(Fate.BAD))
                .isEqualTo(1);
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void of_two_different_rows_of_one_person_the_newer_counts() {
        String file = "Timestamp," + MENTEE_HEADINGS + "\n"
                + "2026-10-20 10:00,Ana,ana.twice@example.org,First,Duluth,Either,research,Yes\n"
                + "2026-10-10 10:00,Ana,ANA.twice@example.org,First,Mankato,Either,research,Yes\n";

        ImportPreview done = desk.run(year, null, bytes(file), false);

        assertThat(row(done, 3).says()).isEqualTo("The same person as in row 2, whose answers are newer and count.");
        SignUp ana = signUp("ana.twice@example.org", Role.MENTEE);
        assertThat(ana.answers()).containsEntry("region", "duluth");
        assertThat(ana.waitingSince()).isEqualTo("2026-10-10");
    }

    @Test
    void two_people_of_one_name_stay_two() {
        ImportPreview done = preview(MENTEE_HEADINGS + "\n"
                + "Ana,ana.one@example.org,First,Duluth,Either,research,Yes\n"
                + "Ana,ana.two@example.org,First,Duluth,Either,research,Yes\n");

        assertThat(done.count(Fate.NEW)).isEqualTo(2);
    }

    @Test
    void a_corrected_file_updates_who_was_imported_but_not_who_has_spoken_since() {
        String file = MENTEE_HEADINGS + "\n"
                + "Ana,ana.again@example.org,First,Duluth,Either,research,Yes\n"
                + "Ben,ben.again@example.org,First,Duluth,Either,research,Yes\n";
        desk.run(year, null, bytes(file), false);
        SignUpId ben = signUp("ben.again@example.org", Role.MENTEE).id();
        signUps.changeAnswers(ben, Map.of("region", "mankato"));

        ImportPreview again = desk.run(year, null, bytes(file.replace("Duluth", "Rochester")), false);

        assertThat(row(again, 2).fate()).isEqualTo(Fate.UPDATED);
        assertThat(signUp("ana.again@example.org", Role.MENTEE).answers()).containsEntry("region", "rochester");
        assertThat(row(again, 3).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(signUps.signUp(ben).answers()).containsEntry("region", "mankato");
    }

    @Test
    void nobody_who_has_left_is_brought_back() {
        String file = MENTEE_HEADINGS + "\nAna,ana.gone@example.org,First,Duluth,Either,research,Yes\n";
        desk.run(year, null, bytes(file), false);
        SignUpId ana = signUp("ana.gone@example.org", Role.MENTEE).id();
        signUps.withdraw(ana);

        ImportPreview again = desk.run(year, null, bytes(file), false);

        assertThat(row(again, 2).says()).contains("withdrawn");
        assertThat(signUps.all(year)).extracting(SignUp::state).containsExactly(SignUpState.WITHDRAWN);
    }

    @Test
    void who_is_a_mentor_already_is_held_as_a_mentee() {
        signUps.confirm(signUps.receive(
                year, Role.MENTOR, new EmailAddress("eva.both@example.org"), "Eva", Map.of("capacity", 1L)));

        ImportPreview done = preview(MENTEE_HEADINGS + "\nEva,eva.both@example.org,First,Duluth,Either,research,Yes\n");

        assertThat(row(done, 2).fate()).isEqualTo(Fate.HELD);
        assertThat(row(done, 2).says()).contains("also signed up as a mentor");
    }

    @Test
    void imported_people_can_be_asked_to_confirm_before_anything_counts() {
        ImportPreview done = desk.run(
                year,
                null,
                bytes(MENTEE_HEADINGS + "\nAna,ana.must@example.org,First,Duluth,Either,research,Yes\n"),
                true);

        assertThat(done.letters(true)).isEqualTo(1);
        SignUp ana = signUp("ana.must@example.org", Role.MENTEE);
        assertThat(ana.state()).isEqualTo(SignUpState.UNCONFIRMED);

        signUps.confirm(ana.id());

        assertThat(signUps.signUp(ana.id()).state()).isEqualTo(SignUpState.WAITING);
    }

    private ImportPreview preview(String file) {
        return desk.preview(year, null, bytes(file));
    }

    private SignUp signUp(String email, Role role) {
        return signUps.living(
                        year,
                        participants.find(new EmailAddress(email)).orElseThrow().id(),
                        role)
                .orElseThrow();
    }

    private static Map<Fate, Integer> counts(ImportPreview preview) {
        return preview.rows().stream().collect(Collectors.toMap(ImportRow::fate, row -> 1, Integer::sum));
    }

    private static ImportRow row(ImportPreview preview, int number) {
        return preview.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> troubles(ImportPreview preview, int number) {
        return row(preview, number).troubles().stream()
                .collect(Collectors.toMap(ImportRow.Trouble::column, ImportRow.Trouble::sentence));
    }

    private static String quoted(List<String> cells, String separator) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(separator));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A sample with these of its rows alone; its first is the one of the headings. */
    private static byte[] sample(String name, int... rows) {
        List<String> lines =
                new String(sample(name), StandardCharsets.UTF_8).lines().toList();
        return Arrays.stream(rows)
                .mapToObj(row -> lines.get(row - 1))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) {
        try {
            return new ClassPathResource("sign-ups/" + name, ImportDeskTest.class.getClassLoader())
                    .getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
