package org.cairn.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.engine.door.AccountDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.Instead;
import org.cairn.matching.MatchingDesk;
import org.cairn.matching.Paired;
import org.cairn.matching.RoundDesk;
import org.cairn.matching.RoundId;
import org.cairn.matching.Study;
import org.cairn.matching.TryOut;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Coordinators;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coordinators look at a round, and try out another one without a change. */
@CairnTest
class RoundPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MatchingDesk matching;

    @Autowired
    RoundDesk rounds;

    @Autowired
    AccountDesk accounts;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    ProgramYearId year;
    SignUpId ana;
    SignUpId ben;
    SignUpId kia;
    SignUpId mei;
    RoundId round;

    @BeforeEach
    void aRound() {
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
        kia = mentor("Dr. Kia Lund", "research", "workAndFamily");
        mei = mentor("Dr. Mei Okafor", "research");
        ana = mentee("Ana Lee", "research");
        ben = mentee("Ben Olson", "research", "workAndFamily");
        IntStream.range(0, 4).forEach(number -> mentee("Late " + number, "research", "advocacy"));
        round = matching.round(year, "night");
    }

    @Test
    void a_round_shows_its_quality_its_pairs_the_weakest_first_and_who_waits_for_what() {
        String page = coordinator("mai@example.org").get("/matching/" + round).body();

        assertThat(page)
                .contains("every night", "2 of 6 have a proposal, 4 wait", "2 of 2 mentees")
                .contains("With no pair below 1,000, nothing could exceed 2,000: the gap is 0")
                .contains("Ana Lee", "Dr. Mei Okafor", "Ben Olson", "Dr. Kia Lund")
                .contains("6 mentees, this one among them, can be proposed to the same 2 mentors only, with 2 places.")
                .contains("2 (33 %)")
                .doesNotContain("${", "matching_");
    }

    @Test
    void trying_a_pair_says_what_it_costs_and_who_moves_and_changes_nothing() {
        Browsing mai = coordinator("mai@example.org");
        List<?> before = matching.proposed(year);

        String forced = mai.get(tried(ben, mei, "force")).body();
        String forbidden = mai.get(tried(ben, kia, "forbid")).body();

        assertThat(forced)
                .contains("If Ben Olson and Dr. Mei Okafor had to be a pair: all scores together would fall by 500, "
                        + "the worst pair would go from 1,000 to 500.")
                .contains("Dr. Kia Lund, 1000", "Dr. Mei Okafor, 500", "−500");
        assertThat(forbidden).contains("If Ben Olson and Dr. Kia Lund could not be a pair: ");
        assertThat(matching.proposed(year)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_tried_is_said_in_a_sentence() {
        matching.hadBefore(
                signUps.signUp(ben).participant(), signUps.signUp(mei).participant());
        Browsing mai = coordinator("mai@example.org");

        assertThat(mai.get(tried(ben, mei, "force")).body())
                .contains("These two cannot be a pair: the two were a pair before the program came here.");
        assertThat(mai.get("/matching/" + round + "?mentee=nobody&mentor=x&what=force")
                        .body())
                .contains("Choose a mentee.");
        assertThat(mai.get("/matching/" + round + "?mentee=" + ben + "&mentor=&what=force")
                        .body())
                .contains("Choose a mentor.");
        assertThat(mai.get("/matching/" + round + "?mentee=" + ben + "&mentor=" + kia + "&what=")
                        .body())
                .contains("Choose what to try.");
    }

    @Test
    void a_pair_shows_why_and_what_each_other_mentor_would_cost() {
        String page = coordinator("mai@example.org")
                .get("/matching/" + round + "/mentees/" + ben)
                .body();

        assertThat(page)
                .contains("Ben Olson with Dr. Kia Lund", "2 of the 2 things wished for")
                .contains("500 points", "Ana Lee to Dr. Kia Lund");
    }

    @Test
    void json_has_the_proof_the_losses_and_the_chains() {
        HttpResponse<String> json = coordinator("mai@example.org").get("/matching/" + round + ".json");

        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(json.body())
                .contains("\"matched\":2", "\"primal\":2000", "\"dual\":2000", "\"gap\":0", "\"floor\":1000")
                .contains("\"loss\":500", "\"fewer\":0", "\"chain\":[{\"mentee\":{\"id\":\"" + ana + "\"")
                .contains("\"missing\":\"6 mentees, this one among them");
    }

    @Test
    void nobody_sees_a_round_of_another_program_nor_without_logging_in() {
        Browsing noor = new Coordinators(accounts, identities, port)
                .browsing("noor@example.org", "x" + UUID.randomUUID().toString().substring(0, 8));

        for (String path : List.of("", ".json", "/mentees/" + ben)) {
            HttpResponse<String> other = noor.get("/matching/" + round + path);
            HttpResponse<String> stranger = new Browsing(port).get("/matching/" + round + path);

            assertThat(other.statusCode()).as(path).isEqualTo(409);
            assertThat(other.body()).doesNotContain("Ben Olson");
            assertThat(stranger.body()).as(path).doesNotContain("Ben Olson");
        }
        assertThat(noor.get("/matching/years/" + year).statusCode()).isEqualTo(409);
    }

    @Test
    void a_coordinator_who_takes_part_sees_no_pair_since_the_own_one_could_be_told_from_the_others() {
        for (SignUpId one : List.of(ben, kia)) {
            Browsing own = coordinator(address(one));

            assertThat(own.get("/matching/" + round).body())
                    .contains("You take part in this program yourself", "The round of")
                    .doesNotContain("Ana Lee", "Ben Olson", "Dr. Kia Lund", "What if?");
            assertThat(own.get(tried(ana, mei, "force")).body())
                    .doesNotContain("Ana Lee", "Ben Olson", "Dr. Mei Okafor");
            for (String path : List.of("/mentees/" + ana, "/mentees/" + ben, ".json")) {
                assertThat(own.get("/matching/" + round + path).statusCode()).isEqualTo(409);
                assertThat(own.get("/matching/" + round + path).body())
                        .contains("Another coordinator can look at it.")
                        .doesNotContain("Why these two", "Dr. Mei Okafor");
            }
        }
    }

    @Test
    void once_a_year_is_closed_its_pairs_are_shown_under_no_address() {
        Browsing mai = coordinator("mai@example.org");
        programs.close(year);

        assertThat(mai.get("/matching/" + round).body()).doesNotContain("Ana Lee");
        for (String path : List.of("/mentees/" + ana, ".json")) {
            assertThat(mai.get("/matching/" + round + path).statusCode()).isEqualTo(409);
            assertThat(mai.get("/matching/" + round + path).body())
                    .contains("nobody is matched in it any more")
                    .doesNotContain("Ana Lee");
        }
    }

    @Test
    void what_is_no_round_is_not_found_and_an_id_may_be_written_in_capitals() {
        Browsing mai = coordinator("mai@example.org");

        assertThat(mai.get("/matching/abc").statusCode()).isEqualTo(404);
        assertThat(mai.get("/matching/abc.json").statusCode()).isEqualTo(404);
        assertThat(mai.get("/matching/" + round.toString().toUpperCase(Locale.ROOT))
                        .body())
                .doesNotContain("This is an earlier round");
    }

    @Test
    void forcing_a_pair_costs_what_the_pair_s_page_says_and_one_that_is_there_costs_nothing() {
        Study study = rounds.study(year);

        for (Paired pair : study.pairs()) {
            assertThat(study.forcing(pair.mentee(), pair.mentor()).moves()).isEmpty();
            for (Instead other : study.pairing(pair.mentee(), pair.mentor()).alternatives()) {
                TryOut forced = study.forcing(pair.mentee(), new SignUpId(other.mentor()));
                assertThat(forced.cost()).isEqualTo(other.loss());
                assertThat(forced.fewer()).isEqualTo(other.fewer());
            }
        }
    }

    @Test
    void an_old_round_leads_to_the_latest_and_a_year_without_one_says_so() {
        clock.advance(Duration.ofDays(1));
        RoundId second = matching.round(year, "night");
        Browsing mai = coordinator("mai@example.org");

        assertThat(mai.get("/matching/" + round).body()).contains("/matching/" + second, "This is an earlier round");
        assertThat(mai.get("/matching/" + second).body()).doesNotContain("This is an earlier round");
        assertThat(mai.get("/coordinator").body()).contains("/matching/years/" + year);
        assertThat(rounds.latest(year).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void the_round_can_be_read_and_tried_on_a_telephone() {
        String user =
                new Coordinators(accounts, identities, port).make("mai@example.org", AccountDesk.MAPS_COORDINATORS);
        try (BrowserContext visitor = Browser.visitor(360, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/matching/" + round);
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(Coordinators.PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.waitForURL("**/matching/*");
            Browser.screenshot(page, "matching-round");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();

            page.getByLabel("Mentee").selectOption(ben.toString());
            page.getByLabel("Mentor").selectOption(mei.toString());
            page.getByText("Try it out").click();

            page.locator("#tried").waitFor();
            assertThat(page.locator("#tried").innerText()).contains("would fall by 500");
            Browser.screenshot(page, "matching-what-if");
            assertThat(Browser.scrollsSideways(page)).isFalse();
            page.getByText("Why these two").first().click();
            Browser.screenshot(page, "matching-pair");
            assertThat(Browser.violations(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
        }
    }

    private String tried(SignUpId mentee, SignUpId mentor, String what) {
        return "/matching/" + round + "?mentee=" + mentee + "&mentor=" + mentor + "&what=" + what;
    }

    private SignUpId mentor(String name, String... help) {
        SignUpId id = signUp(Role.MENTOR, name, Map.of("help", List.of(help), "capacity", 1));
        signUps.accept(id);
        return id;
    }

    private SignUpId mentee(String name, String... help) {
        return signUp(Role.MENTEE, name, Map.of("help", List.of(help), "collegeYear", "junior"));
    }

    private SignUpId signUp(Role role, String name, Map<String, Object> answers) {
        SignUpId id = signUps.receive(year, role, new EmailAddress(UUID.randomUUID() + "@example.org"), name, answers);
        signUps.confirm(id);
        return id;
    }

    private String address(SignUpId id) {
        return participants.contact(signUps.signUp(id).participant()).email().value();
    }

    private Browsing coordinator(String address) {
        return new Coordinators(accounts, identities, port).browsing(address, AccountDesk.MAPS_COORDINATORS);
    }
}
