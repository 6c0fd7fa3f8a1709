package org.cairn.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.groupsession.GroupSessionSteps;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.session.GroupSession;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.cairn.session.SessionDesk;
import org.cairn.session.SessionId;
import org.cairn.session.SessionState;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Coordinators;
import org.cairn.testing.FormedGroups;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coordinators plan and move sessions on pages; people do by links in letters what can be done about one. */
@CairnTest
class SessionPagesTest {

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
    SessionDesk sessions;

    @Autowired
    PlanDesk plans;

    @Autowired
    GroupSessionSteps steps;

    @Autowired
    MailDesk mail;

    @Autowired
    AccountDesk accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TestClock clock;

    private String program = "";
    private ProgramYearId year;
    private PeerGroup group;
    private Browsing browsing;

    @BeforeEach
    void aGroup() {
        clock.set(Instant.parse("2026-09-02T15:00:00Z"));
        program = "peers" + UUID.randomUUID().toString().substring(0, 8);
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        year = cohorts.year(program);
        cohorts.people(year, 8);
        group = FormedGroups.of(year, 1, formations, search, groups).get(0);
    }

    @Test
    void a_year_has_five_sessions_that_coordinators_change() {
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get("/sessions/" + year);
        assertThat(page.body()).contains("Getting to know each other", "Thriving in the clinical environment");

        Map<String, List<String>> form = sheet(plans.plan(year).sessions());
        form.get("title").set(1, "Learning to learn");
        form.get("place").set(1, "Room 4");
        HttpResponse<String> saved = mai.post(page, "/sessions/" + year, form);

        assertThat(mai.follow(saved).body()).contains("Saved.", "Learning to learn", "Room 4");
        assertThat(plans.plan(year).sessions()).hasSize(5).anySatisfy(one -> assertThat(one.title())
                .isEqualTo("Learning to learn"));
    }

    @Test
    void what_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost() {
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get("/sessions/" + year);
        Map<String, List<String>> form = sheet(plans.plan(year).sessions());
        form.get("title").set(0, "");
        form.get("minutes").set(1, "9");
        form.get("weekOf").set(2, "2031-01-01");
        form.get("agenda").set(3, "Something that I wrote <b>long</b>");

        HttpResponse<String> again = mai.post(page, "/sessions/" + year, form);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains(
                        "Say what the session is about",
                        "15 to 480 minutes",
                        "Choose a day within the year",
                        "Something that I wrote &lt;b&gt;");
        assertThat(plans.plan(year).seen()).isZero();
    }

    @Test
    void a_session_is_added_and_left_out_and_only_saving_keeps_it() {
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get("/sessions/" + year);
        Map<String, List<String>> form = sheet(plans.plan(year).sessions());
        form.put("add", List.of("one"));

        HttpResponse<String> more = mai.post(page, "/sessions/" + year, form);

        assertThat(more.body()).contains("Session 6", "Not saved yet");
        form.remove("add");
        form.put("leaveOut", List.of("0"));
        assertThat(mai.post(page, "/sessions/" + year, form).body()).doesNotContain("Getting to know each other");
        assertThat(plans.plan(year).sessions()).hasSize(5);
    }

    @Test
    void a_number_is_given_once_and_a_forged_one_is_a_new_session() {
        plans.change(year, 0, plans.plan(year).sessions().subList(0, 4));
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get("/sessions/" + year);
        Map<String, List<String>> form = sheet(plans.plan(year).sessions());
        form.values().forEach(values -> values.add(values.get(0)));
        form.get("number").set(4, "abc");
        form.values().forEach(values -> values.add(values.get(0)));
        form.get("number").set(5, "1");
        form.get("title").set(5, "Zero\0 and more");

        mai.post(page, "/sessions/" + year, form);

        assertThat(plans.plan(year).sessions())
                .extracting(PlannedSession::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 6, 7);
    }

    @Test
    void of_two_coordinators_the_second_reads_what_the_first_has_saved() {
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get("/sessions/" + year);
        Map<String, List<String>> ours = sheet(plans.plan(year).sessions());
        ours.get("title").set(0, "Ours");
        Browsing ben = coordinator();
        Map<String, List<String>> theirs = sheet(plans.plan(year).sessions());
        theirs.get("title").set(0, "Theirs");
        ben.post(ben.get("/sessions/" + year), "/sessions/" + year, theirs);

        HttpResponse<String> second = mai.post(page, "/sessions/" + year, ours);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else has changed the sessions", "Ours", "Theirs");
        mai.post(second, "/sessions/" + year, ours);
        assertThat(plans.plan(year).sessions().get(0).title()).isEqualTo("Ours");
    }

    @Test
    void nobody_but_the_programs_coordinators_sees_or_moves_a_session() {
        SessionId session = invited();
        String path = "/sessions/" + year + "/" + session;
        Browsing stranger = new Coordinators(accounts, identities, port).browsing("x@example.org", "otherCoordinators");

        assertThat(new Browsing(port).get(path).headers().firstValue("Location").orElse(""))
                .contains("/login");
        assertThat(stranger.get(path).statusCode()).isEqualTo(409);
        assertThat(stranger.get("/sessions/" + year).statusCode()).isEqualTo(409);
        ProgramYearId other = new Cohorts(programs, signUps, participants).year(program);
        assertThat(coordinator().get("/sessions/" + other + "/" + session).statusCode())
                .isEqualTo(404);
        assertThat(coordinator().get("/sessions/" + year + "/nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_coordinator_moves_a_session_and_calls_it_off() {
        SessionId session = invited();
        String path = "/sessions/" + year + "/" + session;
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get(path);
        assertThat(page.body()).contains("Who comes", "has not said");

        HttpResponse<String> past = mai.post(
                page, path, Map.of("what", List.of("move"), "day", List.of("2020-01-01"), "time", List.of("10:00")));
        assertThat(past.body()).contains("still to come");
        assertThat(mai.post(page, path, Map.of("what", List.of("move"), "day", List.of("")))
                        .body())
                .contains("Choose a day and a time");
        mai.post(page, path, Map.of("what", List.of("move"), "day", List.of("2026-10-14"), "time", List.of("18:00")));
        assertThat(sessions.session(session).begins()).isEqualTo(Instant.parse("2026-10-14T23:00:00Z"));

        mai.post(page, path, Map.of("what", List.of("off")));
        assertThat(sessions.session(session).state()).isEqualTo(SessionState.CALLED_OFF);
        assertThat(mai.post(page, path, Map.of("what", List.of("off"))).body()).contains("over or was called off");
    }

    @Test
    void a_member_says_whether_to_come_and_asks_without_a_name() {
        SessionId session = invited();
        EmailAddress member = address(member());

        answer(member, "Tell us whether you come", Map.of("comes", "no"));
        answer(member, "Send a question", Map.of("question", "How did you survive anatomy?"));

        assertThat(sessions.session(session).guests())
                .filteredOn(guest -> guest.signUp().equals(member()))
                .singleElement()
                .satisfies(guest -> assertThat(guest.comes()).isFalse());
        String letter = text(letterTo(address(leader()), "session-question"));
        assertThat(letter).contains("How did you survive anatomy?").doesNotContain(member.value());
        assertThat(letter).doesNotContain(name(member()));
    }

    @Test
    void whoever_leads_writes_to_the_group_moves_the_session_and_steps_down() {
        SessionId session = invited();
        EmailAddress leader = address(leader());

        answer(leader, "Write to everybody in the group", Map.of("text", "Bring a pen.\n\nAnd a friend."));
        answer(
                leader,
                "Move the session, or call it off",
                Map.of("what", "move", "day", "2026-10-15", "time", "17:15", "place", "Library"));
        answer(leader, "Lead the group no longer", Map.of("sure", "yes"));

        assertThat(text(letterTo(address(member()), "group-message"))).contains("Bring a pen.", "And a friend.");
        assertThat(mail.newest(leader.value(), 50))
                .noneMatch(one -> one.letter().equals("group-message"));
        GroupSession moved = sessions.session(session);
        assertThat(moved.begins()).isEqualTo(Instant.parse("2026-10-15T22:15:00Z"));
        assertThat(moved.place()).isEqualTo("Library");
        assertThat(groups.group(group.id()).leading()).doesNotContain(leader());
        String page = open(leader, "Write to everybody in the group").body();
        assertThat(page).contains("You do not lead this group any more").doesNotContain("<textarea");
    }

    @Test
    void a_link_of_a_session_that_is_over_says_so() {
        SessionId session = invited();
        clock.set(sessions.session(session).begins());

        assertThat(open(address(member()), "Tell us whether you come").body()).contains("This session is over");
    }

    @Test
    void the_pages_are_accessible_and_fit_a_phone() {
        SessionId session = invited();
        String user = new Coordinators(accounts, identities, port).make("mai@example.org", program + "Coordinators");
        try (BrowserContext visitor = Browser.visitor(360, true)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + port + "/sessions/" + year);
            page.getByLabel("User").fill(user);
            page.getByLabel("Password").fill(Coordinators.PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.waitForURL("**/sessions/*");
            for (String path : List.of("/sessions/" + year, "/sessions/" + year + "/" + session, "/reports/" + year)) {
                page.navigate("http://localhost:" + port + path);
                Browser.screenshot(page, path.startsWith("/reports") ? "cohort-report" : "sessions" + path.length());
                assertThat(Browser.violations(page)).isEmpty();
                assertThat(Browser.scrollsSideways(page)).isFalse();
            }
        }
    }

    // ---- words

    private SessionId invited() {
        SessionId id = sessions.open(group.id(), 1).orElseThrow();
        sessions.hold(id, Instant.parse("2026-10-07T22:00:00Z"), "Room 4");
        steps.inviteEverybody(id.toString());
        return id;
    }

    private static Map<String, List<String>> sheet(List<PlannedSession> sessions) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String name :
                List.of("number", "title", "agenda", "forLeaders", "weekOf", "together", "minutes", "place")) {
            form.put(name, new ArrayList<>());
        }
        for (PlannedSession one : sessions) {
            form.get("number").add(Integer.toString(one.number()));
            form.get("title").add(one.title());
            form.get("agenda").add(one.agenda());
            form.get("forLeaders").add(one.forLeaders());
            form.get("weekOf").add(one.weekOf().toString());
            form.get("together").add("");
            form.get("minutes").add(Integer.toString(one.minutes()));
            form.get("place").add(one.place());
        }
        return form;
    }

    /** Opens a link of the invitation, as somebody who has never been here. */
    private HttpResponse<String> open(EmailAddress reader, String words) {
        String letter = text(letterTo(reader, "session-invitation")) + " ";
        Matcher link = Pattern.compile(Pattern.quote(words) + "\\W+?(https?://[^\\s>)]+)")
                .matcher(letter);
        assertThat(link.find()).as(words + " in " + letter).isTrue();
        browsing = new Browsing(port);
        HttpResponse<String> page = browsing.get(URI.create(link.group(1)).getPath());
        return page.statusCode() / 100 == 3 ? browsing.follow(page) : page;
    }

    @Test
    void a_place_too_long_and_a_deed_that_nobody_knows_change_nothing() {
        SessionId session = invited();
        String path = "/sessions/" + year + "/" + session;
        Browsing mai = coordinator();
        HttpResponse<String> page = mai.get(path);
        Map<String, List<String>> form =
                new HashMap<>(Map.of("what", List.of("move"), "day", List.of("2026-10-14"), "time", List.of("18:00")));
        form.put("place", List.of("x".repeat(301)));

        assertThat(mai.post(page, path, form).body()).contains("Name the place in at most 300 characters");
        form.put("place", List.of("Room 1"));
        form.put("what", List.of("nonsense"));
        mai.post(page, path, form);

        assertThat(sessions.session(session).begins()).isEqualTo(Instant.parse("2026-10-07T22:00:00Z"));
    }

    private void answer(EmailAddress reader, String words, Map<String, String> answers) {
        HttpResponse<String> page = open(reader, words);
        Map<String, List<String>> fields = new HashMap<>(Map.of("_send", List.of("pressed")));
        answers.forEach((key, value) -> fields.put(key, List.of(value)));
        HttpResponse<String> sent = browsing.post(page, page.uri().getPath(), fields);
        if (sent.body().contains("brings up something more")) { // without a script, fields appear after the first press
            sent = browsing.post(sent, page.uri().getPath(), fields);
        }
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    }

    private SignUpId leader() {
        return group.leading().get(0);
    }

    private SignUpId member() {
        return group.members().stream()
                .filter(one -> !one.facilitator())
                .map(PeerGroup.Membership::signUp)
                .findFirst()
                .orElseThrow();
    }

    private EmailAddress address(SignUpId who) {
        return participants.contact(signUps.signUp(who).participant()).email();
    }

    private String name(SignUpId who) {
        return participants.contact(signUps.signUp(who).participant()).name();
    }

    private OutboxLetter letterTo(EmailAddress address, String name) {
        return mail.newest(address.value(), 50).stream()
                .filter(letter -> letter.letter().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter " + name + " to " + address));
    }

    private String text(OutboxLetter letter) {
        try (var bytes = mail.message(letter.id()).orElseThrow()) {
            Object part = new jakarta.mail.internet.MimeMessage(
                            jakarta.mail.Session.getInstance(new java.util.Properties()), bytes)
                    .getContent();
            while (part instanceof jakarta.mail.internet.MimeMultipart inner) {
                part = inner.getBodyPart(0).getContent();
            }
            return part.toString();
        } catch (java.io.IOException | jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Browsing coordinator() {
        return new Coordinators(accounts, identities, port).browsing("mai@example.org", program + "Coordinators");
    }
}
