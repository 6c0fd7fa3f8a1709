package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.testing.EngineTables;
import org.cairn.testing.AccessLog;
import org.cairn.testing.Browsing;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Dump;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year in which each field that anybody fills in holds a word of its own, and where these words are afterwards. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("endurance")
class MarkedWordsTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final String ANSWERS = "submission.answers";

    @Autowired
    AccessLog requests;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Autowired
    RuntimeService processes;

    @Autowired
    IdentityService identities;

    private final Marks marks = new Marks();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final StringBuilder kiaAtWork = new StringBuilder();
    private String account;
    private Browsing desk;
    private Year year;
    private Person kia;
    private Person ana;
    private Person lia;
    private Person ben;
    private SortedMap<String, Collection<String>> places;

    @BeforeAll
    void aYearIsLived(@Autowired ApplicationContext beans, @LocalServerPort int port, @Autowired AccountDesk accounts) {
        log.start();
        root().addAppender(log);
        requests.clear();
        year = new Year(beans, port, LocalDate.parse("2026-09-08"));
        kia = year.mentor("Dr. Kia Okafor");
        year.hasTelephone(kia, "+1 612 555 0100");
        account = "kia" + UUID.randomUUID().toString().substring(0, 8);
        coordinates(accounts, port);
        untilTheyMeet();
        aYearOfQuestions();
        theEnd();
        places = new Dump(database).places(marks.all());
    }

    @AfterAll
    void kiaCoordinatesNoMore() {
        root().detachAppender(log);
        identities.deleteUser(account);
    }

    @Test
    void a_partner_never_sees_what_was_written_for_the_program() {
        assertThat(kia.seen()).contains(marks.of("ana-signup-notes")).contains("Ana Lee");
        assertThat(marks.within("ana-", "lia-", "coordinator-"))
                .filteredOn(mark -> !mark.contains("signup-notes"))
                .hasSizeGreaterThan(10)
                .noneMatch(kia.seen()::contains);
        assertThat(marks.within("kia-")).hasSizeGreaterThan(5).noneMatch(ana.seen()::contains);
        assertThat(marks.within("kia-", "ana-", "coordinator-")).noneMatch(lia.seen()::contains);
    }

    @Test
    void a_coordinator_reads_own_words_to_her_alone_in_a_letter() {
        assertThat(ana.newest("own-words").text()).contains(marks.of("coordinator-words-to-ana"));
        assertThat(marks.within("coordinator-"))
                .filteredOn(mark -> !mark.contains("words-to-ana"))
                .noneMatch(ana.seen()::contains);
    }

    @Test
    void a_coordinator_who_is_one_of_the_two_reads_nothing_of_the_other_at_work() {
        assertThat(kiaAtWork.toString()).contains("Ana Lee");
        assertThat(marks.within("ana-", "coordinator-"))
                .filteredOn(mark -> !mark.contains("signup-notes"))
                .noneMatch(kiaAtWork.toString()::contains);
    }

    @Test
    void no_log_and_no_address_of_a_request_holds_a_word() {
        String written = log.list.stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .collect(Collectors.joining("\n"));

        assertThat(String.join("\n", requests.lines())).contains("POST /f/").doesNotContain("zq-");
        assertThat(written).doesNotContain("zq-");
    }

    @Test
    void the_engine_holds_no_word() {
        EngineTables engine = new EngineTables(dataSource);

        assertThat(engine.holding(year.id().toString())).as("it looks").isNotEmpty();
        assertThat(engine.holding("zq-")).isEmpty();
        assertThat(places.values().stream().flatMap(Collection::stream)).noneMatch(column -> column.startsWith("act_"));
    }

    @Test
    void a_word_in_a_variable_would_be_found() {
        String process = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ben.signUp().toString())
                .singleResult()
                .getId();

        processes.setVariable(process, "words", "zx-proof-99");

        assertThat(new EngineTables(dataSource).holding("zx-proof-99")).contains("act_ru_variable.text_");
        assertThat(new Dump(database).places(List.of("zx-proof-99")).get("zx-proof-99"))
                .contains("act_ru_variable.text_");
    }

    @Test
    void what_was_told_in_confidence_stands_nowhere_in_clear() {
        assertThat(marks.within("concern-")).hasSize(3);
        assertThat(places).doesNotContainKeys(marks.within("concern-").toArray(String[]::new));
    }

    @Test
    void every_other_word_stands_where_it_is_meant_to_and_nowhere_else() {
        assertThat(places.keySet())
                .containsExactlyInAnyOrderElementsOf(marks.all().stream()
                        .filter(mark -> !mark.startsWith("zq-concern-"))
                        .toList());
        places.forEach(
                (mark, columns) -> assertThat(columns).as(mark).containsExactlyInAnyOrderElementsOf(meant(mark)));
    }

    private static List<String> meant(String mark) {
        if (mark.contains("signup-notes")) {
            return List.of("personal_form.given", "sign_up.answers");
        }
        if (mark.contains("words-to-ana")) {
            return List.of("letter.message", ANSWERS);
        }
        return mark.contains("vetting") ? List.of("sign_up.reason", ANSWERS) : List.of(ANSWERS);
    }

    // ---- the year

    private void untilTheyMeet() {
        Person omar = year.applies("Dr. Omar Haddad", 1);
        coordinator().does("vetMentor", Map.of("verdict", "decline", "reason", marks.of("coordinator-vetting")));
        assertThat(omar.newest("mentor-declined").text()).doesNotContain("zq-");
        lia = year.mentee("Lia Moua", Map.of("notes", marks.of("lia-signup-notes")));
        coordinator().does("approvePairing", Map.of("decision", "approve"));
        kia.answers("mentorConsent", Map.of("consent", "no", "reason", marks.of("kia-consent-reason")));
        lia.chooses("withdraw", lia.signUp(), Map.of("why", "other", "words", marks.of("lia-leaving")));
        ana = year.mentee("Ana Lee", Map.of("notes", marks.of("ana-signup-notes")));
        year.introduce(ana, kia);
        ben = year.mentee("Ben Vang");
    }

    private void aYearOfQuestions() {
        ana.usually("firstContact", Map.of("met", "notYet", "private", marks.of("ana-firstcontact-private")));
        kia.usually("firstContact", Map.of("met", "yes", "private", marks.of("kia-firstcontact-private")));
        ana.usually("checkInMentee", checkIn("ana", "mixed", true));
        kia.usually("checkInMentor", checkIn("kia", "good", false));
        year.untilACoordinatorIsNeeded();
        coordinator()
                .does(
                        "followUpPair",
                        Map.of(
                                "decision", "write",
                                "writeTo", "mentee",
                                "words", marks.of("coordinator-words-to-ana"),
                                "lookAgainOn", year.today().plusDays(14).toString(),
                                "note", marks.of("coordinator-followup-note")));
        ana.usually("checkInMentee", StoryTest.WELL);
        year.untilACoordinatorIsNeeded();
        assertThat(coordinator().reads("followUpPair"))
                .as("what both wrote for the program, and what a coordinator noted for the others")
                .contains(
                        marks.of("ana-checkin-private"),
                        marks.of("kia-checkin-private"),
                        marks.of("coordinator-followup-note"));
        kiaIsAtWork();
        theyGoOn();

        kia.chooses("otherMentor", year.pair(ana).id(), Map.of("words", marks.of("kia-othermentor-words")));
        theyGoOn();
        ana.chooses("otherMentor", year.pair(ana).id(), Map.of("words", marks.of("ana-othermentor-words")));
        assertThat(coordinator().reads("followUpPair"))
                .as("who decides reads it")
                .contains(marks.of("ana-othermentor-words"), marks.of("kia-othermentor-words"));
        kiaIsAtWork();
        theyGoOn();

        kia.fallsSilent();
        year.untilACoordinatorIsNeeded();
        coordinator().does("trySecondChannel", Map.of("reached", "yes", "note", marks.of("coordinator-channel-note")));
        ana.tells(Map.of(
                "words",
                marks.of("concern-words"),
                "about",
                "partner",
                "mayTalk",
                "no",
                "reach",
                marks.of("concern-reach")));
        String concern = "/concerns/" + year.concerns().get(0).id();
        coordinator().sends(concern, concern + "/note", Map.of("note", marks.of("concern-note")));
        assertThat(coordinator().page(concern).body())
                .contains(marks.of("concern-words"), marks.of("concern-reach"), marks.of("concern-note"));
        kiaIsAtWork();
        coordinator().sends(concern, concern + "/close", Map.of("outcome", "SETTLED"));
    }

    private void theEnd() {
        kia.usually("checkInMentor", StoryTest.WELL);
        ana.usually("reviewMentee", review("ana"));
        kia.usually("reviewMentor", review("kia"));
        ana.usually("renewal", Map.of("goOn", "yes", "wishes", marks.of("ana-renewal-wishes")));
        year.untilACoordinatorIsNeeded();
        coordinator().does("decideRenewal", Map.of("goOn", "no", "note", marks.of("coordinator-renewal-note")));
        ana.usually("closingMentee", Map.of("worth", "very", "anew", "no", "words", marks.of("ana-closing-words")));
        kia.usually("closingMentor", Map.of("worth", "very", "anew", "yes", "words", marks.of("kia-closing-words")));
        ana.usually("outcomes", Map.of("path", "preparing", "words", marks.of("ana-outcomes-words")));
        year.until("2028-12-15");
        assertThat(ana.mail()).contains("outcomes");
        kia.page();
        ana.page();
        kiaIsAtWork();
    }

    private Map<String, Object> checkIn(String who, String feels, boolean call) {
        return Map.of(
                "met",
                "yes",
                "meetings",
                1,
                "feels",
                feels,
                "next",
                marks.of(who + "-checkin-next"),
                "private",
                marks.of(who + "-checkin-private"),
                "call",
                call);
    }

    private Map<String, Object> review(String who) {
        return Map.of(
                "change", marks.of(who + "-review-change"), "words", marks.of(who + "-review-words"), "quote", "no");
    }

    /** Nothing but the rhythm changes. */
    private void theyGoOn() {
        String other = year.pair(ana).rhythm().toString().equals("P3M") ? "P2M" : "P3M";
        coordinator().does("followUpPair", Map.of("decision", "rhythm", "rhythm", other));
    }

    private Coordinator coordinator() {
        return year.coordinator();
    }

    /** Kia is a coordinator, too: the account has the mentor's address. */
    private void coordinates(AccountDesk accounts, int port) {
        accounts.makeCoordinator(account, PASSWORD);
        User user = identities.createUserQuery().userId(account).singleResult();
        user.setEmail(kia.address().value());
        identities.saveUser(user);
        desk = new Browsing(port);
        desk.login(account, PASSWORD);
    }

    private void kiaIsAtWork() {
        for (String page : List.of(
                "/coordinator",
                "/coordinator/people/" + ana.participant(),
                "/coordinator/people/" + kia.participant(),
                "/coordinator/mentorships",
                "/reports/" + year.id(),
                "/concerns")) {
            kiaAtWork.append(desk.get(page).body());
        }
        year.concerns().forEach(concern -> assertThat(
                        desk.get("/concerns/" + concern.id()).statusCode())
                .isEqualTo(404));
        coordinator().waitingIds().forEach(task -> kiaAtWork
                .append(desk.get("/camunda/api/engine/engine/default/task/" + task + "/form-variables")
                        .body())
                .append(desk.get("/camunda/api/engine/engine/default/task/" + task)
                        .body()));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
