package org.cairn.web.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.concern.About;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.door.Member;
import org.cairn.group.Formation;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.group.Seat;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Handlers;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Coordinators;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Coordinators look at groups, move people and search again, with a script and without. */
@CairnTest
class GroupPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    MailDesk mail;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    @Autowired
    Handlers handlers;

    private String program = "";
    private Cohorts cohorts;
    private ProgramYearId year;
    private SignUpId ana;

    @BeforeEach
    void aCohort() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        program = "peers" + UUID.randomUUID().toString().substring(0, 8);
        cohorts = new Cohorts(programs, signUps, participants);
        year = cohorts.year(program);
        cohorts.people(year, 23);
        ana = cohorts.person(year, Cohorts.address(), "Ana Lee", Cohorts.answers(0));
    }

    @Test
    void a_year_without_groups_and_one_that_is_searched_for_say_so() {
        Browsing mai = coordinator("mai@example.org");
        assertThat(mai.get("/groups/" + year).body()).contains("There are none yet");

        formations.begin(year, 3);

        assertThat(mai.get("/groups/" + year).body()).contains("Groups are being searched for");
        assertThat(mai.get("/groups").headers().firstValue("Location")).contains("/groups/" + year);
    }

    @Test
    void what_cannot_be_is_said_in_words() {
        formed(9);

        assertThat(coordinator("mai@example.org").get("/groups/" + year).body())
                .contains("9 groups cannot keep all rules", "need 18 people who help lead");
    }

    @Test
    void somebody_is_moved_and_the_page_says_what_it_costs_and_which_rule_it_breaks() {
        Formation found = formed(3);
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> board = mai.get("/groups/" + year);
        int from = group(found);
        int to = (from + 1) % 3;

        HttpResponse<String> moved = change(mai, board, Map.of("person", ana.toString(), "to", String.valueOf(to)));

        assertThat(board.body()).contains("Ana Lee", "No rule is broken", "Group 3");
        assertThat(moved.body())
                .contains("Ana Lee is in group " + (to + 1) + " now, and was in group " + (from + 1))
                .contains("7 people, and a group has 8.")
                .contains("rules are broken");
        assertThat(group(formations.latest(year).orElseThrow())).isEqualTo(to);
    }

    @Test
    void whoever_changes_what_somebody_else_has_changed_is_told_and_nothing_is_done() {
        Formation found = formed(3);
        int from = group(found);
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> board = mai.get("/groups/" + year);
        formations.move(found.id(), found.version(), ana, (from + 1) % 3);

        HttpResponse<String> late =
                change(mai, board, Map.of("person", ana.toString(), "to", String.valueOf((from + 2) % 3)));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has changed the groups in the meantime");
        assertThat(group(formations.latest(year).orElseThrow())).isEqualTo((from + 1) % 3);
    }

    @Test
    void whoever_names_the_sheets_that_are_shown_is_told_only_those_that_have_changed() {
        Formation found = formed(3);
        int from = group(found);
        int to = (from + 1) % 3;
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> board = mai.get("/groups/" + year);

        HttpResponse<String> moved = mai.post(
                board,
                "/groups/" + year,
                Map.of(
                        "person", List.of(ana.toString()),
                        "to", List.of(String.valueOf(to)),
                        "seen", List.of(seen(board)),
                        "shown", marks(board)));

        assertThat(marks(board)).hasSize(3);
        assertThat(marks(moved)).hasSize(2);
        assertThat(moved.body())
                .contains("Ana Lee is in group", "id=\"sheet" + from, "id=\"sheet" + to)
                .doesNotContain("id=\"sheet" + (from + 2) % 3);
    }

    @Test
    void a_file_of_sign_ups_for_groups_is_shown_with_the_letter_that_people_get() throws IOException {
        Browsing mai = coordinator("mai@example.org");

        HttpResponse<String> preview = mai.follow(mai.upload(
                mai.get("/coordinator/import"),
                "/coordinator/import",
                Map.of("year", year.toString(), "role", ""),
                "sign-ups.csv",
                new ClassPathResource("sample/empower-sign-ups.csv").getContentAsByteArray()));

        assertThat(preview.body().replaceAll("\\s+", " "))
                .contains("read as sign-ups of <strong>peers", "298", "You are signed up for eMpower")
                .contains("people can sign up until Wednesday, September 30, 2026")
                .doesNotContain("mentor", "pause");
    }

    @Test
    void a_group_that_is_pressed_without_a_person_asks_for_one() {
        formed(3);
        Browsing mai = coordinator("mai@example.org");

        HttpResponse<String> answer = change(mai, mai.get("/groups/" + year), Map.of("to", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Choose a person first, and then the group.");
    }

    @Test
    void who_is_fixed_stays_and_the_others_are_searched_for_anew() {
        Formation found = formed(3);
        Browsing mai = coordinator("mai@example.org");
        int elsewhere = (group(found) + 1) % 3;
        HttpResponse<String> moved = change(
                mai, mai.get("/groups/" + year), Map.of("person", ana.toString(), "to", String.valueOf(elsewhere)));

        HttpResponse<String> fixed = mai.post(
                moved,
                "/groups/" + year + "?stays=true",
                Map.of("fix", List.of(ana.toString()), "seen", List.of(seen(moved))));
        change(mai, fixed, Map.of("again", "yes"));
        search.run();

        assertThat(group(formations.latest(year).orElseThrow())).isEqualTo(elsewhere);
        assertThat(mai.get("/groups/" + year).body())
                .contains("Ana Lee stays in group " + (elsewhere + 1), "No rule is broken");
    }

    @Test
    void whoever_cannot_come_is_offered_another_place() {
        Map<String, Object> seldom = new HashMap<>(Cohorts.answers(1));
        seldom.put("slots", List.of("Fri 19:00"));
        SignUpId ben = cohorts.person(year, Cohorts.address(), "Ben Park", seldom);
        formed(2);
        Browsing mai = coordinator("mai@example.org");
        assertThat(mai.get("/groups/" + year).body()).contains("Where else Ben Park could be");

        HttpResponse<String> asked = mai.get("/groups/" + year + "?person=" + ben);
        String other = asked.body().replaceFirst("(?s).*name=\"with\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> changed =
                change(mai, asked, Map.of("person", ben.toString(), "with", other, "seen", seen(asked)));

        assertThat(asked.body()).contains("Let them change places");
        assertThat(changed.body()).contains("Ben Park and ", " have changed places.");
    }

    @Test
    void a_coordinator_who_takes_part_never_reads_who_does_not_want_to_be_with_them() {
        EmailAddress noor = Cohorts.address();
        cohorts.person(year, noor, "Noor Ali", Cohorts.answers(2));
        Map<String, Object> wishes = new HashMap<>(Cohorts.answers(1));
        wishes.put("apart", noor.value());
        cohorts.person(year, Cohorts.address(), "Ben Park", wishes);
        formed(2);

        assertThat(coordinator("mai@example.org").get("/groups/" + year).body())
                .contains("does not want to be with Noor Ali");
        assertThat(coordinator(noor.value()).get("/groups/" + year).body())
                .contains("Noor Ali", "Ben Park")
                .doesNotContain("does not want to be with");
    }

    @Test
    void nobody_sees_the_groups_of_another_program_nor_without_logging_in() {
        formed(3);

        assertThat(new Browsing(port).get("/groups/" + year).statusCode()).isEqualTo(302);
        HttpResponse<String> stranger = new Coordinators(accounts, identities, port)
                .browsing("noor@example.org", "other" + program.substring(5) + "Coordinators")
                .get("/groups/" + year);
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(stranger.body()).doesNotContain("Ana Lee");
    }

    @Test
    void published_groups_can_be_looked_at_and_not_changed() {
        groups.publish(formed(3).id());

        assertThat(coordinator("mai@example.org").get("/groups/" + year).body())
                .contains("people are not moved any more", "Ana Lee", "Nobody waits for a group.")
                .doesNotContain("Move here", "Search again");
    }

    @Test
    void whoever_came_late_is_placed_in_a_group_whose_time_works_and_is_told() {
        groups.publish(formed(3).id());
        clock.set(Instant.parse("2026-10-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();
        SignUpId late = cohorts.person(year, address, "Late Lee", Cohorts.answers(0));
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> page = mai.get("/groups/" + year);
        assertThat(page.body()).contains("Late Lee, M1", "Place Late Lee in the chosen group");

        HttpResponse<String> placed = mai.post(
                page, "/groups/" + year + "/join", Map.of("person", List.of(late.toString()), "group", List.of("2")));
        assertThat(mai.follow(placed).body()).contains("Placed in group 2.");
        HttpResponse<String> again = mai.post(
                page, "/groups/" + year + "/join", Map.of("person", List.of(late.toString()), "group", List.of("1")));

        assertThat(mai.follow(again).body())
                .contains("This person is in group 2 already.", "Nobody waits for a group.");
        assertThat(letters(address.value())).contains("group-welcome");
    }

    @Test
    void who_leaves_the_program_leaves_the_group_and_those_who_lead_it_hear_so() {
        groups.publish(formed(3).id());
        PeerGroup hers = groups.of(year).stream()
                .filter(group -> group.has(ana))
                .findFirst()
                .orElseThrow();

        signUps.withdraw(ana);

        assertThat(groups.group(hers.id()).members()).hasSize(hers.members().size() - 1);
        assertThat(groups.group(hers.id()).has(ana)).isFalse();
        assertThat(hers.leading()).allSatisfy(one -> assertThat(letters(participants
                        .contact(signUps.signUp(one).participant())
                        .email()
                        .value()))
                .contains("group-left"));
    }

    @Test
    void everybody_is_asked_for_times_again_and_a_group_meets_at_another_one() {
        groups.publish(formed(3).id());
        PeerGroup hers = groups.of(year).stream()
                .filter(group -> group.has(ana))
                .findFirst()
                .orElseThrow();
        String address = address(ana).value();
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> page = mai.get("/groups/" + year);
        String other = groups.couldCome(hers.id()).keySet().stream()
                .filter(slot -> !slot.equals(hers.slot()))
                .findFirst()
                .orElseThrow();
        assertThat(page.body())
                .contains(other + ": " + groups.couldCome(hers.id()).get(other) + " of 8 can come");

        HttpResponse<String> asked = mai.post(page, "/groups/" + year + "/ask-times", Map.of());
        assertThat(mai.follow(asked).body()).contains("Everybody in a group is asked for their times");
        HttpResponse<String> moved = mai.post(
                page,
                "/groups/" + year + "/time",
                Map.of("group", List.of(Integer.toString(hers.number())), "slot", List.of(other)));

        assertThat(mai.follow(moved).body()).contains("Group " + hers.number() + " meets at " + other);
        assertThat(groups.group(hers.id()).slot()).isEqualTo(other);
        assertThat(letters(address)).contains("times-again", "group-time");
        HttpResponse<String> never = mai.post(
                page,
                "/groups/" + year + "/time",
                Map.of("group", List.of(Integer.toString(hers.number())), "slot", List.of("Sun 3:00")));
        assertThat(mai.follow(never).body()).contains("Nobody in this group has named that time");
    }

    @Test
    void a_coordinator_in_the_same_group_does_not_read_what_somebody_tells_in_confidence() {
        groups.publish(formed(1).id());
        SignUpId other = groups.of(year).get(0).members().stream()
                .map(PeerGroup.Membership::signUp)
                .filter(one -> !one.equals(ana))
                .findFirst()
                .orElseThrow();
        Coordinators coordinators = new Coordinators(accounts, identities, port);
        String inTheGroup = coordinators.make(address(other).value(), program + "Coordinators");
        String elsewhere = coordinators.make("mai@example.org", program + "Coordinators");

        assertThat(handlers.of(year, About.OTHER, ana).members())
                .extracting(Member::user)
                .contains(elsewhere)
                .doesNotContain(inTheGroup);
    }

    @Test
    void among_people_somebody_in_a_group_is_in_it_and_waits_no_longer() {
        Browsing mai = coordinator("mai@example.org");
        String person = "/coordinator/people/" + signUps.signUp(ana).participant();
        assertThat(mai.get(person).body()).contains("Waiting for a group");

        groups.publish(formed(3).id());

        int number = groups.groupOf(year, ana).orElseThrow().number();
        assertThat(mai.get(person).body()).contains("In group " + number + ", ").doesNotContain("Waiting for a group");
    }

    @Test
    void whoever_closes_a_year_early_reads_what_becomes_of_its_groups() {
        groups.publish(formed(3).id());

        assertThat(coordinator("mai@example.org")
                        .get("/coordinator/years/" + year + "/close")
                        .body())
                .contains("No group meets any more", "24 people are part of it")
                .doesNotContain("pair");
    }

    private EmailAddress address(SignUpId who) {
        return participants.contact(signUps.signUp(who).participant()).email();
    }

    @Test
    void nobody_of_another_year_is_placed_and_after_the_year_nobody_hears_who_has_gone() {
        groups.publish(formed(3).id());
        ProgramYearId other = cohorts.year("other" + program.substring(5));
        EmailAddress stranger = Cohorts.address();
        SignUpId foreign = cohorts.person(other, stranger, "Noor Ali", Cohorts.answers(0));
        Browsing mai = coordinator("mai@example.org");
        HttpResponse<String> placed = mai.post(
                mai.get("/groups/" + year),
                "/groups/" + year + "/join",
                Map.of("person", List.of(foreign.toString()), "group", List.of("1")));

        assertThat(mai.follow(placed).body()).contains("This person is not on the list");
        assertThat(letters(stranger.value())).isEmpty();

        PeerGroup hers = groups.of(year).stream()
                .filter(group -> group.has(ana))
                .findFirst()
                .orElseThrow();
        programs.close(year);
        signUps.withdraw(ana);

        assertThat(hers.leading()).allSatisfy(one -> assertThat(letters(participants
                        .contact(signUps.signUp(one).participant())
                        .email()
                        .value()))
                .doesNotContain("group-left"));
    }

    private List<String> letters(String address) {
        return mail.newest(address, 10).stream().map(OutboxLetter::letter).toList();
    }

    @Test
    void the_board_works_with_the_mouse_and_the_keyboard() {
        Formation found = formed(3);
        int from = group(found);
        String user = new Coordinators(accounts, identities, port).make("mai@example.org", program + "Coordinators");
        try (BrowserContext visitor = Browser.visitor(1200, true)) {
            Page page = login(visitor, user);
            assertThat(Browser.violations(page)).isEmpty();
            Browser.screenshot(page, "groups-board");

            page.locator("[data-person='" + ana + "']")
                    .dragTo(sheet(page, (from + 1) % 3).locator("h2"));
            page.getByText("Ana Lee is in group").waitFor();
            assertThat(group(formations.latest(year).orElseThrow())).isEqualTo((from + 1) % 3);
            Browser.screenshot(page, "groups-moved");

            page.locator("#p" + ana).focus();
            page.keyboard().press("Space");
            Locator button = sheet(page, from).locator("button[name=to]");
            button.focus();
            page.keyboard().press("Enter");
            page.getByText("Ana Lee is in group " + (from + 1) + " now").waitFor();

            assertThat(group(formations.latest(year).orElseThrow())).isEqualTo(from);
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("p" + ana);
            page.locator("button[name=fix][value='" + ana + "']").press("Enter");
            page.getByLabel("Ana Lee stays in group " + (from + 1)).waitFor();
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo(ana.toString());
            assertThat(Browser.violations(page)).isEmpty();
        }
    }

    @Test
    void the_board_shows_what_somebody_else_has_changed_and_leaves_the_other_sheets_where_they_are() {
        Formation found = formed(4);
        int from = group(found);
        String user = new Coordinators(accounts, identities, port).make("mai@example.org", program + "Coordinators");
        try (BrowserContext visitor = Browser.visitor(1200, true)) {
            Page page = login(visitor, user);
            formations.move(found.id(), found.version(), ana, (from + 1) % 4);
            sheet(page, (from + 3) % 4).locator("h2").evaluate("heading => { heading.untouched = true }");

            page.locator("#p" + ana).check();
            sheet(page, (from + 2) % 4).locator("button[name=to]").click();
            page.getByRole(AriaRole.ALERT).waitFor();

            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Somebody else has changed the groups");
            assertThat(sheet(page, (from + 1) % 4).locator("#p" + ana).count()).isOne();
            assertThat(page.locator("#p" + ana).count()).isOne();
            assertThat(sheet(page, (from + 3) % 4).locator("h2").evaluate("heading => heading.untouched"))
                    .isEqualTo(true);
            page.locator("#p" + ana).check();
            sheet(page, (from + 2) % 4).locator("button[name=to]").click();
            page.getByText("Ana Lee is in group " + ((from + 2) % 4 + 1) + " now")
                    .waitFor();
            assertThat(page.getByRole(AriaRole.ALERT).count()).isZero();
        }
    }

    @Test
    void the_board_can_be_read_on_a_telephone() {
        formed(3);
        String user = new Coordinators(accounts, identities, port).make("mai@example.org", program + "Coordinators");
        try (BrowserContext visitor = Browser.visitor(360, true)) {
            Page page = login(visitor, user);

            Browser.screenshot(page, "groups-phone");
            assertThat(Browser.scrollsSideways(page)).isFalse();
        }
    }

    private Page login(BrowserContext visitor, String user) {
        Page page = visitor.newPage();
        page.navigate("http://localhost:" + port + "/groups/" + year);
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(Coordinators.PASSWORD);
        page.getByLabel("Password").press("Enter");
        page.waitForURL("**/groups/*");
        return page;
    }

    private static Locator sheet(Page page, int group) {
        return page.locator("[data-group='" + group + "']");
    }

    private Formation formed(int number) {
        formations.begin(year, number);
        search.run();
        return formations.latest(year).orElseThrow();
    }

    private int group(Formation formation) {
        return formation.seats().stream()
                .filter(seat -> seat.signUp().equals(ana))
                .map(Seat::group)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> change(Browsing browser, HttpResponse<String> page, Map<String, String> fields) {
        Map<String, List<String>> sent = new HashMap<>();
        fields.forEach((name, value) -> sent.put(name, List.of(value)));
        return browser.post(page, "/groups/" + year, sent);
    }

    private static String seen(HttpResponse<String> page) {
        String mark = "name=\"seen\" value=\"";
        int at = page.body().indexOf(mark) + mark.length();
        return page.body().substring(at, page.body().indexOf('"', at));
    }

    private static List<String> marks(HttpResponse<String> page) {
        return Pattern.compile("data-mark=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Browsing coordinator(String address) {
        return new Coordinators(accounts, identities, port).browsing(address, program + "Coordinators");
    }
}
