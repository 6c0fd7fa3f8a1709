package org.cairn.web.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public sign-up as people meet it: on a phone, without script, by keyboard. */
@CairnTest
class SignUpBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    ProgramYearId year;

    @BeforeEach
    void mapsIsOpen() {
        clock.set(Instant.parse("2026-09-02T14:00:00Z"));
        programs.open("maps").forEach(earlier -> programs.close(earlier.id()));
        database.sql("delete from sign_up_attempt").update();
        year = programs.open(new OpenProgramYear(
                "maps",
                "MAPS",
                "browser " + UUID.randomUUID(),
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-09-01"),
                12,
                "P2M",
                true,
                "Mai Coordinator",
                "maps@example.org",
                "America/Chicago",
                null));
    }

    @Test
    void a_mentee_signs_up_on_a_phone_without_script() {
        try (BrowserContext phone = Browser.visitor(360, false)) {
            Page page = phone.newPage();
            page.navigate(at("/programs/maps"));
            page.getByRole(AriaRole.LINK, link("I am a student and want a mentor"))
                    .click();
            page.getByLabel("Your name").fill("Ana Núñez");
            page.getByLabel("Email address").fill("ana." + UUID.randomUUID() + "@example.org");
            page.getByRole(AriaRole.GROUP, group("Year in college"))
                    .getByLabel("Second")
                    .check();
            page.getByLabel("Where do you study?").selectOption("Duluth");
            page.getByRole(AriaRole.GROUP, group("How would you like to meet?"))
                    .getByLabel("Either")
                    .check();
            page.getByRole(AriaRole.GROUP, group("What would you like help with?"))
                    .getByLabel("research")
                    .check();
            page.getByRole(AriaRole.GROUP, group("Would you like a mentor who shares"))
                    .getByLabel("Yes")
                    .check();
            page.getByLabel("I will uphold mutual respect").check();
            clock.advance(Duration.ofMinutes(3));
            page.getByRole(AriaRole.BUTTON, button("Sign up")).click();

            page.getByRole(AriaRole.GROUP, group("Which background matters to you?"))
                    .getByLabel("Somali")
                    .check();
            page.getByRole(AriaRole.BUTTON, button("Sign up")).click();

            assertThat(page.locator("h1").textContent()).contains("Please check your email");
        }
        assertThat(signUps.all(year)).singleElement().satisfies(ana -> {
            assertThat(ana.role()).isEqualTo(Role.MENTEE);
            assertThat(ana.answers()).containsEntry("background", java.util.List.of("somali"));
        });
    }

    @Test
    void a_mentor_signs_up_by_keyboard_alone() {
        try (BrowserContext desk = Browser.visitor()) {
            Page page = desk.newPage();
            page.navigate(at("/programs/maps/mentor"));
            page.getByLabel("Your name").focus();
            type(page, "Dr. Kia Okafor");
            type(page, "kia." + UUID.randomUUID() + "@example.org");
            type(page, ""); // telephone
            type(page, ""); // second email
            type(page, "surgery");
            type(page, "Rochester");
            press(page, "ArrowDown", "Tab"); // video or phone
            press(page, "Space", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
            press(page, "Control+A");
            type(page, "2"); // mentees
            press(page, "Space"); // English
            page.getByLabel("I will uphold mutual respect").focus();
            press(page, "Space");
            clock.advance(Duration.ofMinutes(3));
            press(page, "Tab", "Enter");

            page.waitForURL("**/next");
        }
        SignUp kia = signUps.all(year).get(0);
        assertThat(kia.capacity()).isEqualTo(2);
        assertThat(kia.answers())
                .containsEntry("specialty", "surgery")
                .containsEntry("region", "rochester")
                .containsEntry("meeting", "video");
    }

    @Test
    void every_page_is_accessible_and_fits_a_narrow_phone() {
        try (BrowserContext phone = Browser.visitor(320, true)) {
            Page page = phone.newPage();

            page.navigate(at("/programs/maps"));
            look(page, "sign-up-program");
            page.navigate(at("/programs/maps/privacy"));
            look(page, "sign-up-privacy");
            page.navigate(at("/programs/maps/mentor"));
            look(page, "sign-up-mentor");
            page.navigate(at("/programs/maps/mentee"));
            look(page, "sign-up-mentee");
            page.getByRole(AriaRole.BUTTON, button("Sign up")).click();
            assertThat(page.locator("#mistakes li").count()).isEqualTo(7);
            look(page, "sign-up-mistakes");
            page.navigate(at("/programs/maps/mentee/next"));
            look(page, "sign-up-next");
        }
    }

    private void look(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
        page.keyboard().press("Tab");
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions group(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
