package org.cairn.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cairn.checkin.CheckInDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.FormDesk;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.SmallYear;
import org.cairn.testing.TestClock;
import org.cairn.yearend.YearEndDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";

    @LocalServerPort
    int port;

    @Autowired
    AccountDesk accounts;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    ProgramYearId one;
    ProgramYearId empty;
    ProgramYearId others;

    @BeforeAll
    void aSmallYear(
            @Autowired ProgramDesk programs,
            @Autowired SignUpDesk signUps,
            @Autowired MentorshipDesk mentorships,
            @Autowired CheckInDesk checkIns,
            @Autowired YearEndDesk yearEnds,
            @Autowired FormDesk forms) {
        SmallYear small = new SmallYear(programs, signUps, mentorships, checkIns, yearEnds, forms, clock);
        empty = small.open("maps");
        others = small.open("o" + UUID.randomUUID().toString().substring(0, 8));
        one = small.playOnePair("maps");
        year = small.play("maps");
    }

    @BeforeEach
    void theDayOnWhichItIsLookedAt() {
        clock.set(SmallYear.LOOKED_AT);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_report_can_be_read_by_everybody_on_every_screen_in_light_and_in_dark(int width) {
        try (BrowserContext visitor = Browser.visitor(width, true)) {
            Page page = visitor.newPage();
            List<String> blocked = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    blocked.add(message.text());
                }
            });
            logIn(page);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String look = "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;

                page.navigate(home() + "/reports/" + year);
                Browser.screenshot(page, "report" + look);
                page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
                Browser.screenshot(page, "report-tables" + look);
                assertThat(scheme == ColorScheme.LIGHT ? Browser.violations(page) : Browser.contrast(page))
                        .as("the dark page is the light one in other colors")
                        .isEmpty();
                assertThat(Browser.scrollsSideways(page)).isFalse();
            }
            assertThat(look(page, "/reports/" + empty, "report-empty-" + width)).isEmpty();
            page.navigate(home() + "/reports");
            page.evaluate("() => document.querySelectorAll('main .cards > li:nth-child(n+9)')"
                    + ".forEach(another => another.remove())"); // other tests leave dozens that are alike
            assertThat(look(page, "", "reports-" + width)).isEmpty();
            assertThat(blocked).isEmpty();
        }
    }

    @Test
    void on_paper_the_report_is_one_page_and_names_nobody() {
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = visitor.newPage();
            logIn(page);
            page.navigate(home() + "/reports/" + year);
            page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");

            byte[] paper = page.pdf(new Page.PdfOptions()
                    .setFormat("Letter")
                    .setPreferCSSPageSize(false)
                    .setPath(Path.of("target", "screenshots", "report.pdf")));

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            Browser.screenshot(page, "report-on-paper");
            assertThat(page.locator("body").innerText())
                    .contains("From sign-up to introduction")
                    .doesNotContain("Ana", "Kia", "Wanda");
            assertThat(pages(paper)).isEqualTo(1);
        }
    }

    @Test
    void a_coordinator_comes_to_it_from_the_overview_and_saves_one_table_or_all_of_them(@Autowired ProgramDesk programs)
            throws IOException {
        String label = programs.year(year).label();
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = visitor.newPage();
            logIn(page);

            page.getByRole(AriaRole.LINK, named("MAPS " + label + " in numbers"))
                    .click();
            page.waitForURL("**/reports/" + year);
            page.getByText("From sign-up to introduction, as a table").click();
            Browser.screenshot(page, "year-5-report-table");
            Download table = page.waitForDownload(
                    () -> page.locator("a[href$='/funnel.csv']").click());
            Download all = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Save all tables as CSV"))
                    .click());

            assertThat(page.locator("h1").innerText()).isEqualTo("MAPS " + label + " in numbers");
            assertThat(table.suggestedFilename()).endsWith("-funnel.csv");
            assertThat(Files.readString(table.path())).contains("Introduced").doesNotContain("Ana Lee");
            assertThat(entries(all.path())).hasSize(16).contains("funnel.csv", "words.csv");
        }
    }

    @Test
    void a_year_without_sign_ups_says_so_in_a_sentence() {
        String page = coordinator().get("/reports/" + empty).body();

        assertThat(page).contains("Nobody has signed up for this year yet.").doesNotContain("<section");
    }

    @Test
    void while_the_year_goes_on_it_says_how_many_are_counted_and_why() {
        clock.set(Instant.parse("2027-08-31T15:00:00Z"));
        Browsing coordinator = coordinator();

        assertThat(coordinator.get("/reports/" + year).body())
                .contains("11 of 12 have answered; 5 are counted so that nobody&#39;s answer shows.");
        assertThat(coordinator.get("/reports/" + year + "/review-answers.csv").body())
                .contains("Mentees,12,11,5,11 of 12 have answered; 5 are counted so that nobody's answer shows.\r\n");
    }

    @Test
    void months_of_which_nothing_is_told_share_a_sentence_and_stay_in_the_file() {
        String page = coordinator().get("/reports/" + year).body();

        assertThat(page)
                .contains("In January 2027 and May 2027 fewer than 5 people answered.")
                .doesNotContain("<td>fewer than 5</td>");
    }

    @Test
    void of_one_pair_of_a_closed_year_nothing_is_told_as_of_many() {
        try (BrowserContext visitor = Browser.visitor(360, true)) {
            Page page = visitor.newPage();
            logIn(page);

            assertThat(look(page, "/reports/" + one, "report-one-360")).isEmpty();
            assertThat(page.locator("main").innerText())
                    .contains(
                            "1 mentee was introduced to a mentor. That was on the first day.",
                            "1 mentee was still waiting for a mentor when the year was closed.",
                            "Who was left waiting",
                            "Nobody was asked.")
                    .doesNotContain("Half of them", "half of them", "0 days", " yet", "wait for");
        }
    }

    @Test
    void how_a_closed_year_runs_is_reached_from_the_overview_and_from_its_report() {
        Browsing coordinator = coordinator();
        String arrangements = "/coordinator/years/" + one + "/arrangements";

        assertThat(coordinator.get("/coordinator").body()).contains("Closed years", arrangements, "/reports/" + one);
        assertThat(coordinator.get("/reports/" + one).body()).contains(arrangements);
        assertThat(coordinator.get(arrangements).body()).contains("This year is closed.");
    }

    @Test
    void every_picture_is_a_table_as_well_and_every_table_a_file() {
        Browsing coordinator = coordinator();
        String page = coordinator.get("/reports/" + year).body();
        List<String> tables = List.of(
                "funnel",
                "time-to-match",
                "waiting",
                "check-in-answers",
                "verdicts",
                "pairs",
                "meetings",
                "endings",
                "renewals",
                "review-answers",
                "reviews",
                "reached",
                "words",
                "effort",
                "tasks",
                "letters");

        assertThat(tables).allSatisfy(table -> {
            String address = "/reports/" + year + "/" + table + ".csv";
            assertThat(page).contains(address);
            HttpResponse<String> file = coordinator.get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", table + ".csv");
            assertThat(file.body())
                    .startsWith("\uFEFF")
                    .contains("\r\n")
                    .doesNotContain("Ana Lee", "Kia Okafor", "Wanda");
        });
        assertThat(coordinator.get("/reports/" + year + "/tables.zip").statusCode())
                .isEqualTo(200);
        assertThat(coordinator.get("/reports/" + year + "/names.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_hidden_on_the_page_is_hidden_in_the_file() {
        Browsing coordinator = coordinator();

        assertThat(coordinator.get("/reports/" + year + "/check-in-answers.csv").body())
                .contains(
                        "Mentees,2026-11,12,12,12,0,hidden,6,hidden,0,0\r\n",
                        "Mentees,2027-01,12,fewer than 5,fewer than 5,fewer than 5,fewer than 5,");
        assertThat(coordinator.get("/reports/" + year + "/review-answers.csv").body())
                .contains(
                        "Mentees,12,11,11,11 of 12 have answered.\r\n",
                        "Mentors,12,fewer than 5,0,\"Fewer than 5 of 12 have answered, so nothing is told yet.\"\r\n");
        assertThat(coordinator.get("/reports/" + year + "/words.csv").body())
                .contains("Mentees,\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"Look\"\")\"\r\n");
    }

    @Test
    void only_the_coordinators_of_the_program_and_admins_see_its_report() {
        String user = "noor" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(user, PASSWORD);
        Browsing noor = new Browsing(port);
        noor.login(user, PASSWORD);
        Browsing admin = new Browsing(port);
        admin.login("admin", "stones-on-the-path");
        Browsing nobody = new Browsing(port);

        for (String path : List.of("", "/funnel.csv", "/tables.zip")) {
            assertThat(noor.get("/reports/" + others + path).statusCode())
                    .as("somebody else's" + path)
                    .isEqualTo(409);
            assertThat(noor.get("/reports/" + year + path).statusCode())
                    .as("her own" + path)
                    .isEqualTo(200);
            assertThat(admin.get("/reports/" + others + path).statusCode()).isEqualTo(200);
            HttpResponse<String> turnedAway = nobody.get("/reports/" + year + path);
            assertThat(turnedAway.statusCode()).isEqualTo(302);
            assertThat(turnedAway.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        assertThat(noor.get("/reports").body()).contains("/reports/" + year).doesNotContain(others.toString());
        assertThat(nobody.get("/reports").statusCode()).isEqualTo(302);
        assertThat(noor.get("/reports/not-a-year").statusCode()).isEqualTo(404);
    }

    private Browsing coordinator() {
        Browsing coordinator = new Browsing(port);
        coordinator.login("coordinator", "walks-before-you");
        return coordinator;
    }

    private void logIn(Page page) {
        page.navigate(home() + "/login");
        page.fill("#username", "coordinator");
        page.fill("#password", "walks-before-you");
        page.click("main button");
    }

    private List<String> look(Page page, String path, String name) {
        if (!path.isEmpty()) {
            page.navigate(home() + path);
        }
        Browser.screenshot(page, name);
        List<String> found = new ArrayList<>(Browser.violations(page));
        if (Browser.scrollsSideways(page)) {
            found.add(name + " scrolls sideways");
        }
        return found;
    }

    private static List<String> entries(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** How many pages a PDF has. */
    private static int pages(byte[] pdf) {
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        return text.split("/Type */Page[^s]").length - 1;
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
