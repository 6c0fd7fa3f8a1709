package org.cairn.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Kind;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.matching.intake.PairImportDesk;
import org.cairn.matching.intake.PairPreview;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.mentorship.YearPlan;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.signup.intake.ImportRow;
import org.cairn.signup.intake.ImportRow.Fate;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.cairn.yearend.YearEndDesk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that moves here in the middle of its year brings its pairs along. */
@CairnTest
class PairImportPagesTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String HEADINGS =
            "Mentor's name,Mentor's address,Mentee's name,Mentee's address,Began on,Rhythm,Earlier mentors\n";

    @LocalServerPort
    int port;

    @Autowired
    AccountDesk accounts;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    PairImportDesk imports;

    @Autowired
    CheckInDesk checkIns;

    @Autowired
    YearEndDesk yearEnds;

    @Autowired
    YearPlan plan;

    @Autowired
    MailDesk mail;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    String user;
    Browsing coordinator;
    ProgramYearId year;
    final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aCoordinatorOfMaps() {
        clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        year = programs.open(year("maps"));
        user = "pairs" + tag;
        accounts.makeCoordinator(user, PASSWORD);
        coordinator = new Browsing(port);
        coordinator.login(user, PASSWORD);
    }

    @Test
    void a_coordinator_sees_every_row_both_letters_and_the_count_before_anything_happens() {
        HttpResponse<String> preview = coordinator.follow(upload("maps-pairs.csv", sample()));

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("<strong>4</strong> new")
                .contains("<strong>1</strong> repeated")
                .contains("<strong>3</strong> not imported")
                .contains(
                        "Column “Began on”: “some time in May” is no day. Write the day like 2026-10-05 or 10/5/2026.")
                .contains("Column “Mentor&#39;s address”")
                .contains("Column “Rhythm”: “whenever” is no rhythm.")
                .contains("This mentee stands in the file above with another mentor.")
                .contains("<strong>7</strong> people join and get this letter")
                .contains("Your mentorship with Dr. Grace Larkspur goes on as it is");
        assertThat(signUps.all(year)).isEmpty();
        assertThat(mentorships.all(year)).isEmpty();
    }

    @Test
    void what_was_seen_is_imported_once_and_the_pairs_go_on_without_an_introduction() {
        HttpResponse<String> preview = coordinator.follow(upload("pairs.csv", pairs()));
        String path = preview.uri().getPath();

        HttpResponse<String> done = coordinator.post(preview, path, Map.of());
        HttpResponse<String> again = coordinator.post(preview, path, Map.of());

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("pairs.csv was imported").contains("3 people are written to");
        assertThat(withoutTokens(again.body())).isEqualTo(withoutTokens(done.body()));
        assertThat(mentorships.running(year)).hasSize(2);
        assertThat(pairOf("ana")).satisfies(pair -> {
            assertThat(pair.underWay()).isTrue();
            assertThat(pair.begunOn()).isEqualTo(LocalDate.parse("2026-05-04"));
            assertThat(pair.rhythm()).isEqualTo(Period.ofMonths(3));
        });
        assertThat(signUp(Role.MENTEE, "ana").state()).isEqualTo(SignUpState.MATCHED);
        assertThat(signUp(Role.MENTOR, "grace").state()).isEqualTo(SignUpState.WAITING);
        assertThat(signUp(Role.MENTOR, "grace").capacity()).isEqualTo(2);
        settle();
        assertThat(letters("ana")).containsExactly("under-way-welcome");
        assertThat(letters("grace")).containsExactly("under-way-welcome");
        assertThat(coordinatorsTasks()).isZero();
    }

    @Test
    void each_row_tells_how_its_start_and_its_rhythm_were_read_and_what_is_asked_next() {
        PairPreview preview = imports.preview(
                year, file("Dr. Grace,grace,Ana,ana,10/5/2026,3 months,", "Ed,ed,Bao,bao,2026-09-14,,"));

        assertThat(preview.rows())
                .extracting(ImportRow::says)
                .containsExactly(
                        "Goes on as a pair, without an introduction. Began on Monday, October 5, 2026, asked every 3"
                                + " months. The next check-in is asked about Tuesday, January 5, 2027, and what this"
                                + " year was worth about Thursday, August 5, 2027.",
                        "Goes on as a pair, without an introduction. Began on Monday, September 14, 2026, asked every 2"
                                + " months as the program does. The next check-in is asked about Monday, November 16,"
                                + " 2026, and what this year was worth about Wednesday, July 14, 2027.");
    }

    @Test
    void a_pair_in_its_second_year_is_asked_how_it_goes_and_later_what_this_year_was_worth() {
        PairPreview done = imports.run(year, file("Dr. Grace,grace,Ana,ana,2025-07-06,3 months,"));
        MentorshipId pair = pairOf("ana").id();
        settle();

        assertThat(done.rows().get(0).says())
                .endsWith("In its second year since Monday, July 6, 2026. The next check-in is asked about Monday,"
                        + " November 2, 2026, and what this year was worth about Thursday, May 6, 2027. The review of"
                        + " the first year is not asked afterwards.");
        assertThat(checkIns.history(pair))
                .as("its day was in October")
                .singleElement()
                .satisfies(asked -> assertThat(asked.kind()).isEqualTo(Kind.CHECK_IN));
        assertThat(plan.next(pair).step()).isEqualTo("checkIn");
        assertThat(mentorships.reviewDue(pair)).isEqualTo("2027-05-06T14:00:00Z");
    }

    @Test
    void a_pair_near_the_end_of_its_second_year_is_asked_what_it_was_worth() {
        PairPreview done = imports.run(year, file("Dr. Grace,grace,Ana,ana,2024-12-07,,"));
        settle();

        assertThat(done.rows().get(0).says())
                .contains("In its second year since Sunday, December 7, 2025. They are asked what this year was worth"
                        + " about Monday, November 2, 2026.");
        assertThat(yearEnds.reviews(List.of(pairOf("ana").id()))).hasSize(1);
    }

    @Test
    void a_preview_tells_nothing_that_another_program_knows() {
        ParticipantId known =
                participants.welcome(address("ana"), "Anastasia Elsewhere").id();
        participants.changePhone(known, "+1 612 555 0177");

        HttpResponse<String> preview = coordinator.follow(upload("pairs.csv", pairs()));

        assertThat(preview.body()).contains("Ana with Dr. Grace").doesNotContain("Elsewhere", "555 0177");
    }

    @Test
    void the_same_file_again_changes_nothing_and_nobody_is_brought_back() {
        imports.run(year, pairs());
        settle();
        mentorships.end(pairOf("ana").id(), Ending.NO_TIME, false);

        PairPreview second = imports.run(year, pairs());

        assertThat(second.rows()).extracting(ImportRow::fate).containsOnly(Fate.UNCHANGED);
        assertThat(second.rows()).extracting(ImportRow::says).first().asString().contains("has ended");
        assertThat(second.people()).isEmpty();
        assertThat(mentorships.all(year)).hasSize(2);
    }

    @Test
    void an_earlier_mentor_is_excluded_for_ever() {
        imports.run(
                year,
                file("Dr. Grace,grace,Ana,ana,2026-05-04,,\"paul" + tag + "@example.org; tom" + tag
                        + "@example.org\""));

        assertThat(database.sql("select count(*) from matching_never where mentee = ? and cause = 'EARLIER'")
                        .param(participants
                                .find(address("ana"))
                                .orElseThrow()
                                .id()
                                .value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void who_has_signed_up_already_joins_with_that_sign_up_and_gets_no_letter_about_it() {
        signUps.takeIn(new ImportedSignUp(year, Role.MENTEE, address("ana"), "Ana", Map.of(), null, null), false);
        settle();

        PairPreview done = imports.run(year, file("Dr. Grace,grace,Ana,ana,2026-05-04,,"));

        assertThat(done.people()).extracting(PairPreview.Newcomer::role).containsExactly(Role.MENTOR);
        assertThat(signUp(Role.MENTEE, "ana").state()).isEqualTo(SignUpState.MATCHED);
        assertThat(signUps.all(year)).hasSize(2);
    }

    @Test
    void what_cannot_be_says_why_and_what_to_do() {
        signUps.takeIn(
                new ImportedSignUp(year, Role.MENTOR, address("vera"), "Vera", Map.of("capacity", 1L), null, null),
                false);

        PairPreview preview = imports.preview(
                year,
                file(
                        "Vera,vera,Ana,ana,2026-05-04,,",
                        "Dr. Grace,grace,Bao,bao,2027-05-04,,",
                        "Dr. Grace,grace,Cy,cy,2026-05-04,9 months,",
                        "Dr. Grace,grace,Grace,grace,2026-05-04,,",
                        "Dr. Grace,grace,Di,di,2026-05-04,,grace" + tag + "@example.org",
                        ",grace,Ed,ed,5/4/26,,"));

        assertThat(preview.rows()).extracting(ImportRow::fate).containsOnly(Fate.BAD);
        assertThat(preview.rows().stream()
                        .flatMap(row -> row.troubles().stream())
                        .map(ImportRow.Trouble::sentence))
                .containsExactly(
                        "This mentor waits for you to decide in Tasklist. Accept them first, then upload the file again.",
                        "This day is still to come. Import the pair once it has begun.",
                        "The program asks nobody in this rhythm. Write another one, or leave it blank.",
                        "This is the mentor's address. Write the mentee's.",
                        "The present mentor stands among the earlier ones. Take that address out.",
                        "Nothing stands here. Write the name.",
                        "“5/4/26” is no day. Write the day like 2026-10-05 or 10/5/2026.");
    }

    @Test
    void a_mentor_has_no_more_mentees_than_places() {
        String[] rows = {"a", "b", "c", "d", "e", "f"};
        for (int at = 0; at < rows.length; at++) {
            rows[at] = "Dr. Grace,grace,Mentee," + rows[at] + ",2026-05-04,,";
        }

        PairPreview done = imports.run(year, file(rows));

        assertThat(done.count(Fate.NEW)).isEqualTo(5);
        assertThat(done.rows().get(5).troubles().get(0).sentence()).contains("at most 5 mentees");
        assertThat(imports.preview(year, file("Dr. Grace,grace,Mentee,g,2026-05-04,,"))
                        .rows()
                        .get(0)
                        .troubles()
                        .get(0)
                        .sentence())
                .contains("has offered 5 places, and no place is left");
    }

    @Test
    void a_file_of_another_spreadsheet_program_is_read_too() {
        String text =
                new String(pairs(), StandardCharsets.UTF_8).replace(',', ';').replace("Ana", "Añá");

        PairPreview done = imports.run(year, text.getBytes(Charset.forName("windows-1252")));

        assertThat(done.count(Fate.NEW)).isEqualTo(2);
        assertThat(participants.find(address("ana")).orElseThrow().name()).isEqualTo("Añá");
    }

    @Test
    void a_file_without_its_columns_is_refused_with_their_names() {
        HttpResponse<String> preview = coordinator.follow(
                upload("people.csv", "Name,Address\nAna,ana@example.org\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(preview.body())
                .contains("These columns are missing")
                .contains("“Began on”")
                .doesNotContain("Import the good rows");
    }

    @Test
    void nobody_is_written_to_whom_the_coordinator_has_not_counted() {
        HttpResponse<String> preview = coordinator.follow(upload("pairs.csv", pairs()));
        imports.run(year, file("Dr. Grace,grace,Ana,ana,2026-05-04,3 months,"));

        HttpResponse<String> refused = coordinator.post(preview, preview.uri().getPath(), Map.of());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("You have seen that 3 people would be written to");
    }

    @Test
    void pairs_are_imported_into_own_programs_only() {
        ProgramYearId others = programs.open(year("o" + tag));
        HttpResponse<String> page = coordinator.get("/coordinator/import-pairs");

        HttpResponse<String> refused = coordinator.upload(
                page, "/coordinator/import-pairs", Map.of("year", others.toString()), "a.csv", pairs());

        assertThat(page.body()).contains(year.toString()).doesNotContain(others.toString());
        assertThat(refused.statusCode()).isEqualTo(409);
    }

    @Test
    void the_pages_are_accessible() throws IOException {
        try (BrowserContext desk = Browser.visitor()) {
            Page page = desk.newPage();
            page.navigate("http://localhost:" + port + "/coordinator/import-pairs");
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.navigate("http://localhost:" + port + "/coordinator/import-pairs");
            look(page, "import-pairs-upload");
            page.getByLabel("Into which program year?").selectOption(year.toString());
            page.getByLabel("CSV file")
                    .setInputFiles(new ClassPathResource("sign-ups/maps-pairs.csv")
                            .getFile()
                            .toPath());
            page.getByRole(AriaRole.BUTTON, button("Upload and preview")).click();
            look(page, "import-pairs-preview");
            page.getByRole(AriaRole.BUTTON, button("Import the good rows")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("maps-pairs.csv was imported");
            look(page, "import-pairs-done");
        }
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return coordinator.upload(
                coordinator.get("/coordinator/import-pairs"),
                "/coordinator/import-pairs",
                new HashMap<>(Map.of("year", year.toString())),
                name,
                file);
    }

    private byte[] pairs() {
        return file("Dr. Grace,grace,Ana,ana,2026-05-04,3 months,", "Dr. Grace,grace,Bao,bao,9/14/2026,,");
    }

    /** Rows in which addresses are short: a name of this test alone is made of them. */
    private byte[] file(String... rows) {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (String row : rows) {
            String[] cells = row.split(",", 5);
            text.append(cells[0] + "," + address(cells[1]) + "," + cells[2] + "," + address(cells[3]) + "," + cells[4]
                    + "\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private EmailAddress address(String who) {
        return new EmailAddress(who + tag + "@example.org");
    }

    private SignUp signUp(Role role, String who) {
        return signUps.living(
                        year, participants.find(address(who)).orElseThrow().id(), role)
                .orElseThrow();
    }

    private Mentorship pairOf(String mentee) {
        return mentorships.of(signUp(Role.MENTEE, mentee).id()).get(0);
    }

    private List<String> letters(String who) {
        return mail.newest(address(who).value(), 10).stream()
                .map(OutboxLetter::letter)
                .toList();
    }

    private long coordinatorsTasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processVariableValueEquals("programYearId", year.toString())
                .taskUnassigned()
                .count();
    }

    /** Lets everything run that is due in this year. */
    private void settle() {
        List<Job> due = due();
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = due();
        }
    }

    private List<Job> due() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .variableValueEquals("programYearId", year.toString())
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private static OpenProgramYear year(String program) {
        return new OpenProgramYear(
                program,
                "MAPS",
                "pairs " + UUID.randomUUID(),
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

    private static byte[] sample() {
        try {
            return new ClassPathResource("sign-ups/maps-pairs.csv").getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
