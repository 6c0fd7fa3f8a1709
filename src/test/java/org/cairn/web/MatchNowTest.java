package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.MatchingDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class MatchNowTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MatchingDesk matching;

    @Autowired
    TestClock clock;

    ProgramYearId year;

    @BeforeEach
    void somebodyIsLeftWaiting() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                UUID.randomUUID().toString(),
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
        SignUpId mentor = signUp(Role.MENTOR, Map.of("help", List.of("research"), "capacity", 1));
        signUps.accept(mentor);
        SignUpId mentee = signUp(Role.MENTEE, Map.of("help", List.of("research")));
        matching.fitIn(mentee);
        matching.leaveWaiting(matching.openFor(mentee).orElseThrow());
    }

    @Test
    void a_coordinator_has_those_left_waiting_matched_by_asking_for_it() {
        try (BrowserContext visitor = Browser.visitor(320, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/coordinator");
            page.getByLabel("User").fill("coordinator");
            page.getByLabel("Password").fill("walks-before-you");
            page.getByLabel("Password").press("Enter");
            page.waitForURL("**/coordinator*");
            Browser.screenshot(page, "left-waiting");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();

            assertThat(cells(page)).containsExactly("1", "1", "0");

            matchNow(page);
            assertThat(matching.leftWaiting(year)).as("not asked for").isEqualTo(1);

            row(page).getByLabel("with 1 left waiting").check();
            matchNow(page);

            assertThat(matching.leftWaiting(year)).isZero();
            assertThat(row(page).getByLabel("left waiting").count()).isZero();
            matching.round(year, "test");
            page.reload();
            assertThat(cells(page)).as("the place is proposed to her").containsExactly("0", "0", "1");
        }
    }

    /** Mentors with room, mentees without a proposal, open proposals. */
    private List<String> cells(Page page) {
        return row(page).locator("td").allInnerTexts().subList(0, 3).stream()
                .map(cell -> cell.replaceAll("\\D", ""))
                .toList();
    }

    private void matchNow(Page page) {
        row(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Match MAPS"))
                .click();
        page.locator("[role=status]").waitFor();
    }

    private Locator row(Page page) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHasText(programs.year(year).label()));
    }

    private SignUpId signUp(Role role, Map<String, Object> answers) {
        SignUpId id = signUps.receive(
                year, role, new EmailAddress(UUID.randomUUID() + "@example.org"), role.word() + " Ana", answers);
        signUps.confirm(id);
        return id;
    }
}
