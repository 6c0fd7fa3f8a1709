package org.cairn.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportDesk;
import org.cairn.signup.intake.StagedImports;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
class ImportPagesTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String HEADINGS = "Your name,Email address,Year in college,Where do you study?,"
            + "How would you like to meet?,What would you like help with?,I will uphold mutual respect and cultural humility";

    @LocalServerPort
    int port;

    @Autowired
    AccountDesk accounts;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ImportDesk imports;

    @Autowired
    StagedImports files;

    @Autowired
    MailDesk mail;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    String user;
    Browsing coordinator;
    ProgramYearId year;

    @BeforeEach
    void aCoordinatorOfMaps() {
        clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        database.sql("update program_year set program = 'of' || left(id::text, 8), version = version + 1"
                        + " where program = 'maps'") // the same people were imported into other years
                .update();
        year = programs.open(year("maps"));
        user = "importer" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(user, PASSWORD);
        coordinator = new Browsing(port);
        coordinator.login(user, PASSWORD);
    }

    @Test
    void a_coordinator_sees_every_row_the_letter_and_the_count_before_anything_happens() {
        HttpResponse<String> preview = coordinator.follow(upload("maps-mentors.csv", sample("maps-mentors.csv")));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("<strong>60</strong> new")
                .contains("<strong>1</strong> repeated person")
                .contains("<strong>2</strong> not imported")
                .contains("“lots” is no number. Write a whole number from 1 to 5.")
                .contains("<strong>60</strong> people get")
                .contains("Your sign-up for MAPS");
        assertThat(signUps.all(year)).isEmpty();
        assertThat(mail.newest("tomas.larson@hospital.example.org", 10)).isEmpty();
    }

    @Test
    void what_was_seen_is_imported_once() {
        HttpResponse<String> preview = coordinator.follow(upload("maps-mentees.csv", sample("maps-mentees.csv")));
        String path = preview.uri().getPath();

        HttpResponse<String> done = coordinator.post(preview, path, Map.of("mustConfirm", List.of("false")));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("maps-mentees.csv is imported").contains("71 people are written to");
        assertThat(signUps.all(year)).hasSize(72);

        HttpResponse<String> again = coordinator.post(preview, path, Map.of("mustConfirm", List.of("true")));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(withoutTokens(again.body())).isEqualTo(withoutTokens(done.body()));
        assertThat(signUps.all(year)).hasSize(72);
        assertThat(coordinator.get(path).statusCode()).as("the file is gone").isEqualTo(404);
        assertThat(database.sql("select count(*) from staged_import where staged_by = ? and content is not null")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
        clock.advance(Duration.ofHours(2));
        files.dropExpired();
        assertThat(database.sql("select count(*) from staged_import where staged_by = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .as("what it did is known for an hour")
                .isZero();
    }

    @Test
    void whoever_presses_the_button_four_times_gets_one_import_and_one_page() throws Exception {
        HttpResponse<String> preview = coordinator.follow(upload("maps-mentees.csv", eightMentees()));
        String path = preview.uri().getPath();
        Callable<HttpResponse<String>> press =
                () -> coordinator.post(preview, path, Map.of("mustConfirm", List.of("false")));

        List<HttpResponse<String>> answers = new ArrayList<>();
        var pool = Executors.newFixedThreadPool(4);
        for (var answer : pool.invokeAll(List.of(press, press, press, press))) {
            answers.add(answer.get());
        }
        pool.shutdown();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> withoutTokens(answer.body()))
                .containsOnly(withoutTokens(answers.get(0).body()));
        assertThat(signUps.all(year)).hasSize(8);
    }

    @Test
    void who_is_being_imported_waits_before_signing_up_and_so_does_another_import() throws Exception {
        EmailAddress chloe = new EmailAddress("chloe.lee@students.example.edu");
        var pool = Executors.newFixedThreadPool(2);

        List<Future<Object>> others = transaction.execute(status -> {
            imports.run(year, null, eightMentees(), false);
            List<Future<Object>> waiting = List.of(
                    pool.submit(() -> imports.run(year, null, eightMentees(), false)),
                    pool.submit(() -> signUps.receive(year, Role.MENTEE, chloe, "Chloe", Map.of())));
            await().until(() -> blocked() == 2);
            return waiting;
        });

        for (Future<Object> other : others) {
            assertThat(other.get()).isNotNull();
        }
        pool.shutdown();
        assertThat(signUps.all(year)).hasSize(8);
    }

    @Test
    void the_coordinator_may_ask_for_confirmation() {
        HttpResponse<String> preview = coordinator.follow(upload("one.csv", one("must")));

        coordinator.post(preview, preview.uri().getPath(), Map.of("mustConfirm", List.of("true")));

        assertThat(signUps.all(year)).singleElement().satisfies(ana -> assertThat(ana.state())
                .isEqualTo(SignUpState.UNCONFIRMED));
    }

    @Test
    void nobody_is_written_to_whom_the_coordinator_has_not_counted() {
        HttpResponse<String> preview = coordinator.follow(upload("one.csv", one("meanwhile")));
        imports.run(year, null, one("meanwhile"), false);

        HttpResponse<String> refused =
                coordinator.post(preview, preview.uri().getPath(), Map.of("mustConfirm", List.of("false")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("You have seen that 1 people would be written to; by now it would be 0.");
        assertThat(files.find(UUID.fromString(preview.uri().getPath().replaceAll(".*/", "")), user))
                .isNotNull();
    }

    @Test
    void another_programs_file_is_refused_and_cannot_be_imported() {
        HttpResponse<String> preview =
                coordinator.follow(upload("empower-sign-ups.csv", sample("empower-sign-ups.csv")));

        assertThat(preview.body())
                .contains("These do not look like sign-ups for MAPS")
                .contains("What the columns mean")
                .doesNotContain("Import the good rows");

        coordinator.post(
                preview,
                preview.uri().getPath(),
                Map.of("letters", List.of("0"), "lettersToConfirm", List.of("0"), "role", List.of("mentee")));
        assertThat(signUps.all(year)).isEmpty();
    }

    @Test
    void a_column_can_be_matched_by_hand() {
        byte[] file = new String(one("columns"), StandardCharsets.UTF_8)
                .replace("Year in college", "Standing " + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> preview = coordinator.follow(upload("one.csv", file));
        assertThat(preview.body()).contains("No column answers “Year in college”");

        HttpResponse<String> answer = coordinator.post(
                preview, preview.uri().getPath() + "/columns", Map.of("column2", List.of("collegeYear")));

        assertThat(coordinator.follow(answer).body()).contains("<strong>1</strong> new");
    }

    static Stream<Arguments> noTables() {
        return Stream.of(
                Arguments.of("a workbook", "PK\3\4".getBytes(StandardCharsets.US_ASCII), "Save as"),
                Arguments.of("a NUL", "Name\nA\0\n".getBytes(StandardCharsets.US_ASCII), "is no text"),
                Arguments.of("a broken quote", "a,b\n\"x\"y,z\n".getBytes(StandardCharsets.US_ASCII), "near row 2"),
                Arguments.of("nothing", new byte[0], "choose a file"),
                Arguments.of("three megabytes", new byte[3 * 1024 * 1024], "2048 kB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noTables")
    void what_is_no_table_is_answered_with_a_remedy_and_not_kept(String name, byte[] file, String words) {
        HttpResponse<String> answer = upload("file.csv", file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
        assertThat(database.sql("select count(*) from staged_import where staged_by = ?")
                        .param(user)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_coordinator_imports_into_own_programs_and_sees_own_files_alone() {
        ProgramYearId others =
                programs.open(year("o" + UUID.randomUUID().toString().substring(0, 8)));
        HttpResponse<String> page = coordinator.get("/coordinator/import");
        assertThat(page.body()).contains(year.toString()).doesNotContain(others.toString());
        HttpResponse<String> refused =
                coordinator.upload(page, "/coordinator/import", Map.of("year", others.toString()), "a.csv", one("own"));
        assertThat(refused.statusCode()).isEqualTo(409);

        UUID foreign = files.keep(year, "a.csv", one("own"), "somebody else");
        assertThat(coordinator.get("/coordinator/import/" + foreign).statusCode())
                .isEqualTo(404);
        assertThat(new Browsing(port)
                        .get("/coordinator/import")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/login");
    }

    @Test
    void an_uploaded_file_is_kept_for_a_day() {
        HttpResponse<String> staged = upload("one.csv", one("expires"));
        UUID id = UUID.fromString(
                staged.headers().firstValue("Location").orElseThrow().replaceAll(".*/|\\?.*", ""));
        clock.advance(Duration.ofHours(25));

        assertThat(coordinator.get("/coordinator/import/" + id).statusCode()).isEqualTo(404);

        files.dropExpired();
        assertThat(database.sql("select count(*) from staged_import where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_pages_are_accessible() {
        try (BrowserContext desk = Browser.visitor()) {
            Page page = desk.newPage();
            page.navigate("http://localhost:" + port + "/coordinator/import");
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.navigate("http://localhost:" + port + "/coordinator/import");
            look(page, "import-upload");
            page.getByLabel("Into which program year?").selectOption(year.toString());
            page.getByLabel("CSV file")
                    .setInputFiles(new FilePayload(
                            "maps-mentors.csv",
                            "text/csv",
                            sample("maps-mentors.csv", 1, 2, 3, 4, 5, 6, 7, 8, 25, 63, 64)));
            page.getByRole(AriaRole.BUTTON, button("Upload and preview")).click();
            look(page, "import-preview");
            page.getByRole(AriaRole.BUTTON, button("Import the good rows")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("maps-mentors.csv is imported");
            look(page, "import-done");
        }
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return coordinator.upload(
                coordinator.get("/coordinator/import"),
                "/coordinator/import",
                new HashMap<>(Map.of("year", year.toString(), "role", "")),
                name,
                file);
    }

    /** How many sessions of this database wait for another one's transaction. */
    private long blocked() {
        return database.sql("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private static OpenProgramYear year(String program) {
        return new OpenProgramYear(
                program,
                "MAPS",
                "import " + UUID.randomUUID(),
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
                null);
    }

    private static byte[] one(String who) {
        return (HEADINGS + "\nAna," + who + ".pages@example.org,First,Duluth,Either,research,Yes\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] eightMentees() {
        return sample("maps-mentees.csv", 1, 2, 3, 4, 5, 6, 7, 8, 9);
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
            return new ClassPathResource("sign-ups/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
