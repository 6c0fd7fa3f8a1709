package org.cairn.web.concern;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.concern.Outcome;
import org.cairn.concern.Step;
import org.cairn.concern.StepTaken;
import org.cairn.formlink.PersonalPageDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
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
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@CairnTest
class ConcernPagesTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String WORDS = "He asks for money whenever we meet. (ochreheron)";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    MentorshipDesk mentorships;

    @Autowired
    MatchingDesk matching;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    PersonalPageDesk pages;

    @Autowired
    IdentityService identities;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock clock;

    String program;
    ProgramYearId year;
    SignUpId mentor;
    SignUpId mentee;
    MentorshipId pair;
    String coordinator;
    Browsing ana;
    String path;

    @BeforeEach
    void aPairInAProgramOfItsOwn() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z"));
        program = "w" + UUID.randomUUID().toString().substring(0, 8);
        year = programs.open(new OpenProgramYear(
                program,
                "MAPS",
                "2026-27",
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
        coordinator = user("Ben", program + "Coordinators");
        mentor = signUp(Role.MENTOR, "Dr. Kia Okafor");
        signUps.accept(mentor);
        mentee = signUp(Role.MENTEE, "Ana Lee");
        pair = mentorships.begin(year, mentor, mentee);
        ana = new Browsing(port);
        path = opened(ana, mentee);
    }

    // ---- telling

    @Test
    void whoever_did_not_come_by_a_letter_sees_no_form() {
        Browsing stranger = new Browsing(port);

        HttpResponse<String> page = stranger.get(path);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Send me a fresh link").doesNotContain("What happened");
        assertThat(stranger.get("/p/" + UUID.randomUUID() + "/concern").statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/p/nonsense/concern").statusCode()).isEqualTo(403);
        assertThat(stranger.post(ana.get(path), path, Map.of("words", List.of(WORDS), "_send", List.of("x")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(all()).isEmpty();
    }

    @Test
    void what_was_sent_from_elsewhere_is_not_told() {
        HttpResponse<String> forged = ana.post(
                ana.get(path),
                path,
                Map.of("words", List.of(WORDS), "_seal", List.of("guessed"), "_send", List.of("x")));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(all()).isEmpty();
    }

    @Test
    void who_reads_it_and_what_to_do_in_an_emergency_stands_above_the_form() {
        HttpResponse<String> page = ana.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("is read by Ben Okafor, and by nobody else")
                .contains("call 911")
                .contains("by Thursday, September 3")
                .contains("Your partner never sees it.")
                .contains("if they should be late, Admin may read it, too");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void only_what_happened_must_be_said_and_nothing_that_was_written_is_lost() {
        HttpResponse<String> page = ana.get(path);

        HttpResponse<String> missing = ana.post(
                page, path, Map.of("reach", List.of("after six"), "about", List.of("partner"), "_send", List.of("x")));
        HttpResponse<String> unpressed = ana.post(page, path, Map.of("words", List.of(WORDS)));
        HttpResponse<String> sent = ana.post(page, path, Map.of("words", List.of(WORDS), "_send", List.of("x")));

        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("after six");
        assertThat(unpressed.statusCode()).isEqualTo(403);
        assertThat(unpressed.body()).contains("ochreheron").contains("press the button once more");
        assertThat(sent.statusCode()).isBetween(302, 303);
        assertThat(all()).hasSize(1);
    }

    @Test
    void sending_it_twice_is_sending_it_once_and_shows_the_same_receipt() {
        HttpResponse<String> page = ana.get(path);
        Map<String, List<String>> form = Map.of("words", List.of(WORDS), "_send", List.of("x"));

        HttpResponse<String> once = ana.post(page, path, form);
        HttpResponse<String> twice = ana.post(page, path, form);

        assertThat(twice.headers().firstValue("Location"))
                .isEqualTo(once.headers().firstValue("Location"));
        assertThat(all()).hasSize(1);
        assertThat(ana.follow(once).body())
                .contains("Ben Okafor will read it, and nobody else")
                .contains("by Thursday, September 3")
                .contains("call 911")
                .doesNotContain("ochreheron");
    }

    @Test
    void pressing_twice_at_once_is_sending_it_once() {
        HttpResponse<String> page = ana.get(path);
        Map<String, List<String>> form = Map.of("words", List.of(WORDS), "_send", List.of("x"));

        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(press -> ana.post(page, path, form).statusCode())
                .toList();

        assertThat(answers).allMatch(status -> status == 302 || status == 303);
        assertThat(all()).hasSize(1);
    }

    @Test
    void nobody_chooses_the_id_under_which_a_concern_is_kept() {
        HttpResponse<String> sent = ana.post(
                ana.get(path),
                path,
                Map.of("words", List.of(WORDS), "_sheet", List.of(pair.toString()), "_send", List.of("x")));

        assertThat(sent.statusCode()).isBetween(302, 303);
        assertThat(all()).singleElement().satisfies(concern -> assertThat(concern.id())
                .asString()
                .as("what is done about a concern would be done about the pair")
                .isNotEqualTo(pair.toString()));
    }

    @Test
    void a_receipt_is_its_readers_alone() {
        ConcernId told = tell("partner");
        Browsing kia = new Browsing(port);
        String partners = opened(kia, mentor);

        assertThat(ana.get(path + "/" + told).statusCode()).isEqualTo(200);
        assertThat(kia.get(partners + "/" + told).statusCode()).isEqualTo(404);
        assertThat(kia.get(path + "/" + told).statusCode()).isEqualTo(403);
    }

    @Test
    void a_mentor_of_several_says_whom_it_is_about() {
        signUps.changeAnswers(mentor, Map.of("capacity", 2));
        SignUpId ben = signUp(Role.MENTEE, "Ben Yang");
        MentorshipId other = mentorships.begin(year, mentor, ben);
        Browsing kia = new Browsing(port);
        String page = opened(kia, mentor);

        kia.post(
                kia.get(page),
                page,
                Map.of(
                        "words",
                        List.of(WORDS),
                        "about",
                        List.of("partner"),
                        "pair",
                        List.of(other.toString()),
                        "_seen",
                        List.of("words", "about", "pair", "mayTalk", "reach"),
                        "_send",
                        List.of("x")));

        assertThat(all()).singleElement().satisfies(concern -> {
            assertThat(concern.mentorship()).isEqualTo(other);
            assertThat(concern.subject()).isEqualTo(ben);
        });
    }

    @Test
    void who_said_nothing_about_the_partner_is_asked_before_anybody_talks_to_them() {
        ConcernId aboutPartner = tell("partner");
        ConcernId aboutOther = tell("other");
        Browsing reads = login(coordinator);

        assertThat(main(reads.get("/concerns/" + aboutPartner))).contains("No answer: ask first");
        assertThat(main(reads.get("/concerns/" + aboutOther))).doesNotContain("No answer: ask first");
    }

    // ---- sealed

    @Test
    void its_words_are_found_nowhere_in_the_database() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);
        HttpResponse<String> page = ben.get("/concerns/" + told);
        ben.post(page, "/concerns/" + told + "/note", Map.of("note", List.of("She sounded calm. (violetheron)")));
        ben.post(page, "/concerns/" + told + "/look-again", Map.of("lookAgainOn", List.of("2026-09-20")));
        live(told);

        assertThat(ben.get("/concerns/" + told).body()).contains("ochreheron").contains("violetheron");
        assertThat(tablesWith("Ana Lee")).as("the search finds what is there").isNotEmpty();
        assertThat(tablesWith(told.toString())).contains("concern");
        assertThat(tablesWith("ochreheron")).isEmpty();
        assertThat(tablesWith("violetheron")).isEmpty();
        assertThat(tablesWith("after six")).as("how to reach the person").isEmpty();
    }

    @Test
    void what_somebody_changed_in_the_database_is_not_shown_and_the_page_says_so() {
        ConcernId told = tell("partner");
        ConcernId other = tell("other");
        database.update(
                "update concern set sealed = (select sealed from concern where id = ?) where id = ?",
                other.value(),
                told.value());

        HttpResponse<String> page = login(coordinator).get("/concerns/" + told);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("have been changed in the database")
                .contains("Ana Lee")
                .doesNotContain("ochreheron");
    }

    // ---- who may read

    @Test
    void to_everybody_else_there_is_nothing() {
        ConcernId told = tell("partner");
        String others = user("Noor", "mapsCoordinators");
        Browsing noor = login(others);

        HttpResponse<String> there = noor.get("/concerns/" + told);
        HttpResponse<String> nowhere = noor.get("/concerns/" + UUID.randomUUID());
        HttpResponse<String> closed = noor.post(
                noor.get("/coordinator/account"),
                "/concerns/" + told + "/close",
                Map.of("outcome", List.of("SETTLED")));

        assertThat(there.statusCode()).isEqualTo(404);
        assertThat(main(there)).isEqualTo(main(nowhere));
        assertThat(noor.get("/concerns/nonsense").statusCode()).isEqualTo(404);
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(noor.get("/concerns").body()).doesNotContain(told.toString());
        assertThat(concerns.concern(told).open()).isTrue();
        assertThat(concerns.steps(told)).as("nobody has opened it").isEmpty();
    }

    @Test
    void an_admin_who_is_not_named_reads_nothing() {
        ConcernId told = tell("partner");
        Browsing admin = new Browsing(port);
        admin.login("admin", "stones-on-the-path");

        assertThat(admin.get("/concerns/" + told).statusCode()).isEqualTo(404);
    }

    @Test
    void a_coordinator_does_not_read_what_is_about_a_coordinator() {
        ConcernId told = tell("coordinator");
        String second = user("Noor", program + "SecondHandlers");

        assertThat(login(coordinator).get("/concerns/" + told).statusCode()).isEqualTo(404);
        assertThat(login(second).get("/concerns/" + told).body()).contains("ochreheron");
    }

    @Test
    void somebody_who_has_not_logged_in_is_asked_to_whatever_there_is() {
        ConcernId told = tell("partner");
        Browsing stranger = new Browsing(port);

        for (String id : List.of(told.toString(), UUID.randomUUID().toString())) {
            HttpResponse<String> answer = stranger.get("/concerns/" + id);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        assertThat(stranger.post(stranger.get("/login"), "/concerns/" + told + "/close", Map.of())
                        .statusCode())
                .isIn(302, 403);
    }

    // ---- handling

    @Test
    void every_opening_is_written_down_and_shown() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);

        ben.get("/concerns/" + told);
        HttpResponse<String> page = ben.get("/concerns/" + told);

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(concerns.steps(told)).hasSize(2).allSatisfy(step -> assertThat(step.who())
                .isEqualTo(coordinator));
        assertThat(page.body()).contains("Ben Okafor (" + coordinator + ")").contains("opened this page");
    }

    @Test
    void the_page_after_a_press_of_a_button_is_no_opening_and_another_visit_is() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);
        HttpResponse<String> opened = ben.get("/concerns/" + told);

        HttpResponse<String> blank = ben.post(opened, "/concerns/" + told + "/note", Map.of("note", List.of(" ")));
        HttpResponse<String> kept = ben.post(opened, "/concerns/" + told + "/note", Map.of("note", List.of("Calm.")));
        String next = kept.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> after = ben.get(next);

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(after.body()).contains("Calm.");
        assertThat(steps(told)).containsExactlyInAnyOrder(Step.OPENED, Step.NOTED);
        ben.get(next);
        assertThat(steps(told)).as("seen once more").containsExactlyInAnyOrder(Step.OPENED, Step.NOTED, Step.OPENED);
    }

    @Test
    void who_sends_a_mistake_without_having_the_page_before_them_opens_it() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);

        ben.post(ben.get("/coordinator/account"), "/concerns/" + told + "/note", Map.of("note", List.of(" ")));

        assertThat(steps(told)).containsExactly(Step.OPENED);
    }

    private List<Step> steps(ConcernId told) {
        return concerns.steps(told).stream().map(StepTaken::what).toList();
    }

    @Test
    void the_letters_to_the_pair_are_held_and_let_go() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);

        HttpResponse<String> past = act(ben, told, "hold-letters", Map.of("until", List.of("2026-09-01")));
        act(ben, told, "hold-letters", Map.of("until", List.of("2026-10-01")));
        Mentorship held = mentorships.mentorship(pair);
        act(ben, told, "release-letters", Map.of());

        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Please choose a day after today.");
        assertThat(held.heldUntil()).isEqualTo(LocalDate.parse("2026-10-01"));
        assertThat(held.pauses()).isFalse();
        assertThat(mentorships.mentorship(pair).rests()).isFalse();
    }

    @Test
    void the_person_concerned_is_held_back_and_released() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);

        act(ben, told, "hold-proposals", Map.of());
        boolean held = matching.held(participant(mentor));
        String page = ben.get("/concerns/" + told).body();
        act(ben, told, "release-proposals", Map.of());

        assertThat(held).isTrue();
        assertThat(page).contains("Dr. Kia Okafor is proposed to nobody until you release them here");
        assertThat(matching.held(participant(mentor))).isFalse();
    }

    @Test
    void the_mentorship_is_ended_by_the_program() {
        ConcernId told = tell("partner");
        Browsing ben = login(coordinator);

        HttpResponse<String> unsaid = act(ben, told, "end", Map.of());
        act(ben, told, "end", Map.of("otherMentor", List.of("yes")));

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(mentorships.mentorship(pair).ending()).isEqualTo(Ending.PROGRAM_ENDED);
        assertThat(mentorships.mentorship(pair).otherMentorWanted()).isTrue();
    }

    @Test
    void it_is_closed_with_what_came_of_it_and_stays_readable() {
        ConcernId told = tell("partner");
        live(told);
        Browsing ben = login(coordinator);

        HttpResponse<String> unsaid = act(ben, told, "close", Map.of());
        act(ben, told, "close", Map.of("outcome", List.of("MISUNDERSTANDING")));
        live(told);

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(concerns.concern(told).outcome()).isEqualTo(Outcome.MISUNDERSTANDING);
        assertThat(instances(told)).isEmpty();
        assertThat(ben.get("/concerns/" + told).body())
                .contains("Closed: it was a misunderstanding")
                .contains("ochreheron")
                .doesNotContain("/close\"");
        assertThat(act(ben, told, "note", Map.of("note", List.of("For next year.")))
                        .statusCode())
                .isBetween(302, 303);
    }

    @Test
    void a_blank_note_is_none() {
        ConcernId told = tell("partner");

        HttpResponse<String> blank = act(login(coordinator), told, "note", Map.of("note", List.of("  ")));

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(concerns.notes(told)).isEmpty();
    }

    // ---- seen

    @Test
    void its_pages_can_be_used_by_everybody() {
        try (BrowserContext desk = Browser.visitor(1280, true);
                BrowserContext phone = Browser.visitor(320, true)) {
            Page form = desk.newPage();
            form.navigate(home() + link(mentee));
            form.getByLabel("What happened, or what worries you?").fill(WORDS);
            form.getByLabel("Your partner, or somebody in your group").check();
            form.getByLabel("How may we reach you?").fill("By phone, after six.");
            good(form, "concern-form");
            form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send in confidence"))
                    .click();
            form.waitForURL("**/p/*/concern/*");
            good(form, "concern-received");
            form.goBack();
            assertThat(form.getByLabel("What happened, or what worries you?").inputValue())
                    .as("who uses the device after her reads nothing")
                    .isEmpty();
            ConcernId told = all().get(0).id();

            Page handle = phone.newPage();
            handle.navigate(home() + "/concerns/" + told);
            handle.getByLabel("User").fill(coordinator);
            handle.getByLabel("Password").fill(PASSWORD);
            handle.getByLabel("Password").press("Enter");
            handle.waitForURL("**/concerns/*");
            good(handle, "concern-handle-phone");
            handle.getByLabel("Add a note").fill("Spoke with Ana: she would rather not meet him again.");
            handle.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the note"))
                    .click();
            handle.waitForURL("**done=note");
            handle.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pause the letters"))
                    .click();
            handle.waitForURL("**done=letters-held");
            handle.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hold Dr. Kia Okafor back"))
                    .click();
            handle.waitForURL("**done=proposals-held");
            good(handle, "concern-handled-phone");
            handle.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close it"))
                    .click();
            good(handle, "concern-mistake-phone");
            handle.setViewportSize(1280, 900);
            good(handle, "concern-handle");
            handle.navigate(home() + "/concerns");
            good(handle, "concerns");
        }
    }

    private static void good(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
        assertThat(Browser.scrollsSideways(page)).as(name).isFalse();
    }

    // ---- the program

    private ConcernId tell(String about) {
        Map<String, List<String>> form = Map.of(
                "words",
                List.of(about.equals("other") ? "Nothing much." : WORDS),
                "about",
                List.of(about),
                "reach",
                List.of("after six"),
                "_seen",
                List.of("words", "about", "mayTalk", "reach"),
                "_send",
                List.of("x"));
        HttpResponse<String> sent = ana.post(ana.get(path), path, form);
        String location = sent.headers().firstValue("Location").orElseThrow();
        return ConcernId.of(location.substring(location.lastIndexOf('/') + 1));
    }

    private List<Concern> all() {
        return concerns.all().stream()
                .filter(concern -> concern.year().equals(year))
                .toList();
    }

    /** A page without its frame, in which every form proves that it is this reader's. */
    private static String main(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*<main[^>]*>|</main>.*", "");
    }

    private HttpResponse<String> act(Browsing who, ConcernId id, String what, Map<String, List<String>> fields) {
        return who.post(who.get("/concerns/" + id), "/concerns/" + id + "/" + what, fields);
    }

    private void live(ConcernId id) {
        for (ProcessInstance instance : instances(id)) {
            jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .executable()
                    .list()
                    .forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<ProcessInstance> instances(ConcernId id) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list();
    }

    /** The tables in whose rows a word stands, as text or as bytes. */
    private List<String> tablesWith(String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return database
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> Boolean.TRUE.equals(database.queryForObject(
                        "select exists (select 1 from \"" + table
                                + "\" it where it::text like '%' || ? || '%' or it::text like '%' || ? || '%')",
                        Boolean.class,
                        word,
                        hex)))
                .toList();
    }

    private SignUpId signUp(Role role, String name) {
        EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
        SignUpId id = signUps.receive(year, role, address, name, Map.of("capacity", 1));
        signUps.confirm(id);
        return id;
    }

    /** What stands at the foot of a letter. */
    private String link(SignUpId reader) {
        return pages.of(participant(reader).value(), false).stream()
                .map(link -> link.address().getPath())
                .filter(address -> address.endsWith("/concern"))
                .findFirst()
                .orElseThrow();
    }

    /** Opens a letter's link; the address that it leads to. */
    private String opened(Browsing reader, SignUpId who) {
        return reader.get(link(who)).headers().firstValue("Location").orElseThrow();
    }

    private ParticipantId participant(SignUpId id) {
        return signUps.signUp(id).participant();
    }

    private String user(String name, String group) {
        User user = identities.newUser(
                name.toLowerCase(Locale.ROOT) + UUID.randomUUID().toString().substring(0, 8));
        user.setFirstName(name);
        user.setLastName("Okafor");
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        join(user.getId(), group);
        join(user.getId(), "coordinators");
        return user.getId();
    }

    private void join(String user, String group) {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(user, group);
    }

    private Browsing login(String user) {
        Browsing browsing = new Browsing(port);
        browsing.login(user, PASSWORD);
        return browsing;
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
