package org.cairn.web.signup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People sign up for groups between two days, and are put on a list after the second. */
@CairnTest
class CohortPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    TestClock clock;

    private String program = "";
    private ProgramYearId year;

    @BeforeEach
    void aCohort() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        program = "peers" + UUID.randomUUID().toString().substring(0, 8);
        year = new Cohorts(programs, signUps, participants).year(program);
    }

    @Test
    void the_page_of_a_program_in_groups_leads_to_its_one_form() {
        assertThat(get(""))
                .contains("/programs/" + program + "/peer", "I want to be in a group")
                .doesNotContain("/mentor");
        assertThat(get("/peer")).contains("Sign up for a group", "Which times could work?");
        assertThat(get("/mentor")).doesNotContain("Medical specialty");
        assertThat(get("/peer/next")).contains("Until Wednesday, September 30, 2026", "who is in your group");
    }

    @Test
    void somebody_signs_up() {
        Browsing person = new Browsing(port);

        HttpResponse<String> sent = send(person);

        assertThat(sent.headers().firstValue("Location")).contains("/programs/" + program + "/peer/next");
        assertThat(signUps.all(year)).singleElement().satisfies(one -> {
            assertThat(one.role()).isEqualTo(Role.PEER);
            assertThat(one.state()).isEqualTo(SignUpState.UNCONFIRMED);
            assertThat(one.answers()).containsEntry("topic1", "wellness").containsEntry("apart", "ben@example.org");
        });
    }

    @Test
    void after_the_last_day_people_can_put_themselves_on_the_list_and_are_told_so_before_they_fill_in() {
        clock.set(Instant.parse("2026-10-01T15:00:00Z"));

        assertThat(get("")).contains("I want to be put on the list", "Sign-up closed on Wednesday, September 30, 2026");
        assertThat(get("/peer")).contains("Put yourself on the list");
        assertThat(get("/peer/next")).contains("you are on the list");
        send(new Browsing(port));

        assertThat(programs.year(year).isLate(signUps.all(year).get(0).signedUpAt()))
                .isTrue();
    }

    @Test
    void before_the_first_day_and_after_the_year_nobody_signs_up() {
        clock.set(Instant.parse("2026-07-20T15:00:00Z"));
        assertThat(get("/peer")).contains("Sign-up opens on").doesNotContain("Which times could work?");

        clock.set(Instant.parse("2027-08-20T15:00:00Z"));
        assertThat(get("/peer")).contains("Sign-up is closed.").doesNotContain("Which times could work?");
    }

    @Test
    void a_student_signs_up_on_a_phone() {
        try (BrowserContext visitor = Browser.visitor(360, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/programs/" + program + "/peer");
            Browser.screenshot(page, "sign-up-peer-phone");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();

            assertThat(page.getByLabel("Where are you in the MSTP?").first().isVisible())
                    .isFalse();
            page.getByLabel("MSTP").first().check();
            assertThat(page.getByText("Before the PhD").isVisible()).isTrue();
        }
    }

    private HttpResponse<String> send(Browsing person) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "name", List.of("Ana Lee"),
                "email", List.of(UUID.randomUUID() + "@example.org"),
                "year", List.of("M1"),
                "facilitator", List.of("no"),
                "slots", List.of("Mon 12:00", "Tue 17:00"),
                "topic1", List.of("wellness"),
                "apart", List.of("ben@example.org")));
        HttpResponse<String> page = person.get("/programs/" + program + "/peer");
        clock.advance(Duration.ofMinutes(1));
        return person.post(page, "/programs/" + program + "/peer", fields);
    }

    private String get(String path) {
        return new Browsing(port).get("/programs/" + program + path).body();
    }
}
