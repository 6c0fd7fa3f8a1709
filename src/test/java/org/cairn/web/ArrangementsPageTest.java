package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.cairn.program.Arrangements;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.program.QuietTime;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class ArrangementsPageTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    String path;
    String user;
    Arrangements before;

    @BeforeEach
    void aYearAndItsCoordinator() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        String program = "w" + UUID.randomUUID().toString().substring(0, 8);
        year = open(program);
        before = programs.year(year).arrangements();
        path = path(year);
        user = "noor" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(user, PASSWORD);
        identities.saveGroup(identities.newGroup(program + "Coordinators"));
        identities.createMembership(user, program + "Coordinators");
    }

    @Test
    void what_is_arranged_holds() {
        Browsing coordinator = loggedIn(user);

        HttpResponse<String> saved = coordinator.post(coordinator.get(path), path, sheet());

        Arrangements arranged = programs.year(year).arrangements();
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(coordinator.follow(saved).body()).contains("Saved.", "value=\"2026-12-07\"");
        assertThat(arranged.quiet())
                .containsExactly(new QuietTime(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-18")));
        assertThat(arranged.longestRhythm()).isEqualTo(Period.ofMonths(6));
        assertThat(arranged.contactAgain()).isFalse();
        assertThat(arranged.concernDays()).isEqualTo(3);
        assertThat(arranged.keeping().answers()).isEqualTo(Period.ofMonths(18));
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence_and_nothing_that_was_typed_is_lost() {
        Browsing coordinator = loggedIn(user);
        Map<String, List<String>> sheet = sheet();
        sheet.put("quietUntil", List.of("2026-12-01", ""));
        sheet.put("emergencyAdvice", List.of("Call the front desk."));
        Arrangements before = programs.year(year).arrangements();

        HttpResponse<String> refused = coordinator.post(coordinator.get(path), path, sheet);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "A quiet time would end before it begins: Monday, December 7, 2026, to Tuesday, December 1, 2026.",
                        "href=\"#until0\"",
                        "id=\"until0-mistake\"",
                        "Call the front desk.");
        assertThat(programs.year(year).arrangements()).isEqualTo(before);
    }

    @Test
    void half_a_quiet_time_and_words_for_numbers_are_told() {
        Browsing coordinator = loggedIn(user);
        Map<String, List<String>> half = sheet();
        half.put("quietUntil", List.of("", ""));
        Map<String, List<String>> words = sheet();
        words.put("answers", List.of("two years"));

        assertThat(coordinator.post(coordinator.get(path), path, half).body())
                .contains("Give this quiet time its last day, too, or leave its row empty.");
        assertThat(coordinator.post(coordinator.get(path), path, words).body())
                .contains("Write a whole number", "two years");
    }

    @Test
    void all_mistakes_are_told_at_once_each_beside_its_field() {
        Browsing coordinator = loggedIn(user);
        Map<String, List<String>> sheet = sheet();
        sheet.put("quietFrom", List.of("", "2026-12-07", "2027-01-01"));
        sheet.put("quietUntil", List.of("", "2026-12-01", ""));
        sheet.put("shortest", List.of("P6M"));
        sheet.put("longest", List.of("P3M"));
        sheet.put("concernDays", List.of("soon"));
        sheet.put("emergencyAdvice", List.of(""));
        sheet.put("answers", List.of("0"));
        sheet.put("people", List.of("for ever"));

        HttpResponse<String> refused = coordinator.post(coordinator.get(path), path, sheet);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(List.of("until1", "until2", "longest", "concernDays", "emergencyAdvice", "answers", "people"))
                .allSatisfy(field -> assertThat(refused.body())
                        .contains(
                                "href=\"#" + field + "\"",
                                "id=\"" + field + "-mistake\"",
                                "aria-describedby=\"" + field + "-mistake\""));
        assertThat(refused.body())
                .contains("value=\"soon\"", "value=\"for ever\"", "value=\"2027-01-01\"")
                .contains("<option value=\"P6M\" selected>", "<option value=\"P3M\" selected>");
        assertThat(programs.year(year).arrangements()).isEqualTo(before);
    }

    @Test
    void a_rhythm_that_nobody_can_choose_is_told_too() {
        Browsing coordinator = loggedIn(user);
        Map<String, List<String>> sheet = sheet();
        sheet.put("shortest", List.of("often"));

        HttpResponse<String> refused = coordinator.post(coordinator.get(path), path, sheet);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"shortest-mistake\"", "Choose how often a pair is asked.");
    }

    @Test
    void only_the_programs_own_coordinators_see_and_change_it() {
        String others = path(open("o" + UUID.randomUUID().toString().substring(0, 8)));
        Browsing coordinator = loggedIn(user);

        assertThat(coordinator.get(others).statusCode()).isEqualTo(409);
        assertThat(coordinator.post(coordinator.get(path), others, sheet()).statusCode())
                .isEqualTo(409);
        assertThat(new Browsing(port).get(path).statusCode()).isIn(302, 401);
    }

    @Test
    void the_page_is_accessible() {
        try (BrowserContext desk = Browser.visitor(360, true)) {
            Page page = desk.newPage();
            page.navigate("http://localhost:" + port + path);
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.navigate("http://localhost:" + port + path);

            Browser.screenshot(page, "arrangements-phone");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("Saved.");
        }
    }

    private static Map<String, List<String>> sheet() {
        Map<String, List<String>> sheet = new HashMap<>();
        sheet.put("quietFrom", List.of("2026-12-07", ""));
        sheet.put("quietUntil", List.of("2026-12-18", ""));
        sheet.put("shortest", List.of("P1M"));
        sheet.put("longest", List.of("P6M"));
        sheet.put("concernDays", List.of("3"));
        sheet.put("emergencyAdvice", List.of("Call 911."));
        sheet.put("answers", List.of("18"));
        sheet.put("concerns", List.of("36"));
        sheet.put("people", List.of("36"));
        return sheet;
    }

    private Browsing loggedIn(String name) {
        Browsing browsing = new Browsing(port);
        browsing.login(name, PASSWORD);
        return browsing;
    }

    private static String path(ProgramYearId year) {
        return "/coordinator/years/" + year + "/arrangements";
    }

    private ProgramYearId open(String program) {
        return programs.open(new OpenProgramYear(
                program,
                "MAPS",
                UUID.randomUUID().toString(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai Lor",
                "maps@example.org",
                "America/Chicago",
                null));
    }
}
