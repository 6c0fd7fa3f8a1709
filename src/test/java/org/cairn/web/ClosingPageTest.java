package org.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CairnTest
class ClosingPageTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    AccountDesk accounts;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    String path;

    @BeforeEach
    void aYearInWhichSomebodyWaits() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        year = open("maps");
        path = "/coordinator/years/" + year + "/close";
        EmailAddress somebody = new EmailAddress(UUID.randomUUID() + "@example.org");
        signUps.confirm(signUps.receive(year, Role.MENTEE, somebody, "Ana", Map.of()));
    }

    @Test
    void a_coordinator_reads_what_closing_means_and_closes_the_year() {
        try (BrowserContext visitor = Browser.visitor(320, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + path);
            page.getByLabel("User").fill("coordinator");
            page.getByLabel("Password").fill("walks-before-you");
            page.getByLabel("Password").press("Enter");
            page.waitForURL("**/close*");
            Browser.screenshot(page, "close-year");

            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(page.locator("main").innerText())
                    .contains("By itself the year ends on September 1, 2027.")
                    .contains("One person waits without a pair, and gets a letter")
                    .contains("A year that is closed stays closed.");
            assertThat(programs.year(year).closedAt())
                    .as("nothing happens by looking")
                    .isNull();

            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Close MAPS " + programs.year(year).label() + " now"))
                    .click();

            assertThat(page.locator("main").innerText()).contains("is closed. Whoever has to know of it is written to");
            assertThat(programs.year(year).closedAt()).isEqualTo(clock.instant());
            assertThat(page.locator("a[href='" + path + "']").count()).isZero();
        }
    }

    @Test
    void nobody_closes_a_year_of_another_program() {
        String user = "noor" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(user, PASSWORD);
        ProgramYearId others = open("o" + UUID.randomUUID().toString().substring(0, 8));
        Browsing noor = new Browsing(port);
        noor.login(user, PASSWORD);

        HttpResponse<String> seen = noor.get("/coordinator/years/" + others + "/close");
        HttpResponse<String> closed =
                noor.post(noor.get("/coordinator/account"), "/coordinator/years/" + others + "/close", Map.of());

        assertThat(seen.statusCode()).isEqualTo(409);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body()).contains("Only coordinators of MAPS can do that.");
        assertThat(programs.year(others).closedAt()).isNull();
    }

    private ProgramYearId open(String program) {
        return programs.open(new OpenProgramYear(
                program,
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
    }
}
