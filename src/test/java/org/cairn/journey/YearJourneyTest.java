package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Feeling;
import org.cairn.checkin.Verdict;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.Outcome;
import org.cairn.engine.ProcessDesk;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.signup.Role;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.Family;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The year of a pair as the two live it: letters, and what is behind their links, in a browser. */
@CairnTest
class YearJourneyTest {

    private static final String PASSWORD = "a quiet harbour at noon 42";
    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    TaskService engineTasks;

    @Autowired
    ProcessDesk processes;

    @Autowired
    ApplicationContext context;

    @Autowired
    MailDesk mail;

    @Autowired
    CheckInDesk checkIns;

    @Autowired
    ConcernDesk concerns;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    private final List<String> users = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private Letterbox letters;

    @BeforeEach
    void aLetterbox() {
        letters = new Letterbox(mail, port);
    }

    @AfterEach
    void nobodyStays() {
        users.forEach(engine.getIdentityService()::deleteUser);
        groups.forEach(engine.getIdentityService()::deleteGroup);
    }

    @Test
    void whether_the_two_have_met_is_said_in_two_clicks() {
        Pair pair = Pair.introduced(context);
        pair.untilAsked("firstContact");
        EmailAddress ana = pair.address(Role.MENTEE);
        try (BrowserContext phone = Browser.visitor(PHONE, true)) {
            Page page = phone.newPage();
            letters.open(page, ana, "first-contact");
            assertGood(page, "year-1-first-contact-letter");
            assertThat(words(page))
                    .contains("you and Dr. Kia Okafor", "press “Send” there, and you are done")
                    .doesNotContain("http", "](");

            link(page, "Yes, we have met").click();
            assertGood(page, "year-1-first-contact-chosen");
            boolean chosen = page.getByLabel("Yes, we have met").isChecked();
            List<CheckIn> opened = checkIns.history(pair.id());
            send(page, "Send");
            assertGood(page, "year-1-first-contact-received");

            assertThat(chosen).isTrue();
            assertThat(opened).singleElement().satisfies(asked -> assertThat(asked.answers())
                    .as("a link alone answers nothing")
                    .isEmpty());
            assertThat(words(page)).contains("Thank you, Ana Lee", "From now on we ask only every now and then");
        }
        pair.live();
        assertThat(checkIns.history(pair.id())).singleElement().satisfies(asked -> assertThat(
                        asked.answer(Role.MENTEE).orElseThrow().met())
                .isTrue());
        assertThat(pair.open()).as("nobody is asked any more").isEmpty();
    }

    @Test
    void a_check_in_needs_no_script_and_asks_for_more_when_an_answer_does() {
        Pair pair = Pair.introduced(context);
        pair.untilAsked("firstContact");
        pair.answers("firstContact", Map.of("met", "yes"));
        pair.untilAsked("checkInMentee");
        try (BrowserContext anas = Browser.visitor(PHONE, false);
                BrowserContext kias = Browser.visitor(PHONE, false)) {
            Page ana = anas.newPage();
            letters.open(ana, pair.address(Role.MENTEE), "check-in-mentee");
            assertFits(ana, "year-2-check-in-letter-mentee");
            link(ana, "Tell us in a minute").click();
            assertFits(ana, "year-2-check-in-mentee");
            assertThat(ana.getByLabel("How many times?").isVisible()).isFalse();
            ana.getByLabel("Yes", exact()).check();
            ana.getByLabel("Mixed").check();
            ana.getByLabel("Anything private for the program?").fill("He is kind, and always late.");
            send(ana, "Send");

            assertFits(ana, "year-2-check-in-mentee-more");
            assertThat(words(ana)).contains("A few more questions").doesNotContain("Please look at this again");
            assertThat(ana.getByLabel("Mixed").isChecked()).isTrue();
            ana.getByLabel("How many times?").fill("2");
            send(ana, "Send");
            assertFits(ana, "year-2-check-in-mentee-received");
            assertThat(words(ana)).contains("Thank you, Ana Lee", "we ask again when it is time");

            pair.live();
            Page kia = kias.newPage();
            letters.open(kia, pair.address(Role.MENTOR), "check-in-mentor");
            assertThat(words(kia)).contains("You have been Ana’s mentor", "Ana does not see it");
            assertFits(kia, "year-2-check-in-letter-mentor");
            link(kia, "Tell us in a minute").click();
            assertThat(kia.getByLabel("Your mentee").inputValue()).isEqualTo("Ana Lee");
            assertThat(words(kia)).contains("How is it going?").doesNotContain("always late");
            kia.getByLabel("No", exact()).check();
            send(kia, "Send");
            assertFits(kia, "year-2-check-in-mentor-more");
            kia.getByLabel("A date is set").check();
            send(kia, "Send");
            assertFits(kia, "year-2-check-in-mentor-received");
        }
        pair.live();
        assertThat(checkIns.history(pair.id())).last().satisfies(asked -> {
            assertThat(asked.meetings()).isEqualTo(2);
            assertThat(asked.answer(Role.MENTEE).orElseThrow().feeling()).contains(Feeling.MIXED);
            assertThat(asked.answer(Role.MENTOR).orElseThrow().met()).isFalse();
            assertThat(asked.verdict()).isEqualTo(Verdict.WATCH);
        });
    }

    @Test
    void what_is_told_in_confidence_goes_from_the_foot_of_a_letter_to_its_readers_and_no_further() {
        String money = "He asks for money whenever we meet.";
        Pair pair = Pair.introduced(context);
        EmailAddress reads = new EmailAddress("noor." + pair.program() + "@example.org");
        String noor = handler(pair, "Noor", "Haddad", reads);
        pair.untilAsked("firstContact");
        EmailAddress ana = pair.address(Role.MENTEE);
        try (BrowserContext phone = Browser.visitor(PHONE, false);
                BrowserContext desk = Browser.visitor()) {
            Page tells = phone.newPage();
            letters.open(tells, ana, "first-contact");
            link(tells, "Something is not right? Tell us in confidence").click();
            assertFits(tells, "year-3-concern-form");
            assertThat(words(tells))
                    .contains("is read by Noor Haddad, and by nobody else", "call 911")
                    .contains("You have an answer by Wednesday, September 16.");
            assertThat(tells.locator("#q-mayTalk").isVisible()).isFalse();
            tells.getByLabel("What happened, or what worries you?").fill(money);
            tells.getByLabel("Your partner, or somebody in your group").check();
            send(tells, "Send in confidence");
            assertFits(tells, "year-3-concern-more");
            tells.getByLabel("No, not without asking me again").check();
            send(tells, "Send in confidence");
            assertFits(tells, "year-3-concern-received");
            assertThat(words(tells))
                    .contains("Thank you for telling us", "Noor Haddad will read it, and nobody else", "call 911")
                    .doesNotContain("money");

            Concern told = told(pair);
            live(told);
            letters.open(tells, ana, "concern-received");
            assertFits(tells, "year-3-concern-letter");
            assertThat(words(tells)).contains("by Wednesday, September 16").doesNotContain("money");
            Page handles = desk.newPage();
            letters.open(handles, reads, "concern-waits");
            assertGood(handles, "year-3-handlers-letter");
            assertThat(words(handles)).doesNotContain("Ana", "Kia", "money");

            logIn(handles, noor);
            String waits = engineTasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(told.id().toString())
                    .singleResult()
                    .getId();
            handles.navigate(home() + "/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + waits);
            Locator form = handles.locator(".fjs-container");
            form.getByRole(AriaRole.LINK).waitFor();
            Browser.screenshot(handles, "year-3-task");
            assertThat(handles.locator(".task-details").innerText())
                    .contains("Handle concern")
                    .doesNotContain("Ana", "Kia", "money");
            assertThat(form.getByRole(AriaRole.LINK).count()).isOne();
            form.getByRole(AriaRole.LINK).click();
            handles.waitForURL("**/concerns/*");
            assertGood(handles, "year-3-concern-page");
            assertThat(words(handles))
                    .contains("To be answered by Wednesday, September 16.", money, "No, not without asking me again")
                    .contains("Told by", "Ana Lee, the mentee", "Noor Haddad");
            handles.getByLabel("Add a note").fill("Ana and I spoke. She knows that she need not pay.");
            send(handles, "Keep the note");
            handles.getByLabel("It is settled").check();
            send(handles, "Close it");
            assertGood(handles, "year-3-concern-closed");
            assertThat(words(handles)).contains("Closed: it is settled.", "She knows that she need not pay.");

            live(told);
            assertThat(concerns.concern(told.id()).outcome()).isEqualTo(Outcome.SETTLED);
            assertThat(processes.running("concern", told.id().toString()))
                    .as("the task is gone with its process")
                    .isFalse();
            assertThat(letters.of(pair.address(Role.MENTOR))).doesNotContain("concern-received", "concern-waits");
        }
    }

    @Test
    void two_who_say_yes_in_their_letters_go_into_their_second_year() {
        Pair pair = Pair.lateInItsYear(context);
        pair.untilAsked("renewal");
        try (BrowserContext phone = Browser.visitor(PHONE, true);
                BrowserContext desk = Browser.visitor()) {
            Page ana = phone.newPage();
            letters.open(ana, pair.address(Role.MENTEE), "renewal");
            assertGood(ana, "year-4-renewal-letter");
            assertThat(words(ana)).contains("lasts until Tuesday, October 20, 2026", "nobody learns who said what");
            link(ana, "Yes, gladly").click();
            assertGood(ana, "year-4-renewal-mentee");
            send(ana, "Send");
            assertGood(ana, "year-4-renewal-received");
            assertThat(words(ana)).contains("As soon as we have both answers you hear what comes next.");
            pair.live();
            assertThat(pair.mentorship().number()).as("one yes is not two").isOne();

            Page kia = desk.newPage();
            letters.open(kia, pair.address(Role.MENTOR), "renewal");
            link(kia, "Yes, gladly").click();
            kia.getByLabel("How often shall we ask how it is going?").selectOption("P3M");
            assertGood(kia, "year-4-renewal-mentor");
            send(kia, "Send");
            pair.live();

            letters.open(ana, pair.address(Role.MENTEE), "renewed");
            assertGood(ana, "year-4-renewed-letter");
            assertThat(words(ana)).contains("October 20, 2027", "From now on we ask every 3 months");
        }
        assertThat(pair.mentorship().number()).isEqualTo(2);
        assertThat(pair.mentorship().endsOn()).isEqualTo(LocalDate.parse("2027-10-20"));
        assertThat(letters.of(pair.address(Role.MENTOR))).contains("renewed");
        assertThat(pair.open()).as("nobody has anything to do").isEmpty();
    }

    // ---- pages

    /** Looks right for everybody, with a keyboard or a screen reader as well, and does not scroll sideways. */
    private static void assertGood(Page page, String name) {
        assertFits(page, name);
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }

    private static void assertFits(Page page, String name) {
        Browser.screenshot(page, name);
        assertThat(Browser.scrollsSideways(page)).as(name + " scrolls sideways").isFalse();
    }

    private static String words(Page page) {
        return page.locator("main, [role=main]").innerText();
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    private static void send(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }

    private static Locator task(Page page, String name) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void logIn(Page page, String user) {
        page.navigate(home() + "/login");
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("Password").press("Enter");
        page.waitForURL("**/coordinator");
    }

    private String home() {
        return "http://localhost:" + port;
    }

    // ---- those who handle

    private Concern told(Pair pair) {
        return concerns.all().stream()
                .filter(concern -> concern.year().equals(pair.year()))
                .findFirst()
                .orElseThrow();
    }

    private void live(Concern concern) {
        new Family(engine, clock, concern.id()).run();
    }

    /** Somebody whom the program has named to read what is told in confidence. */
    private String handler(Pair pair, String first, String last, EmailAddress address) {
        IdentityService identities = engine.getIdentityService();
        String group = pair.program() + "Safeguarding";
        identities.saveGroup(identities.newGroup(group));
        groups.add(group);
        User user = identities.newUser(first.toLowerCase(java.util.Locale.ROOT)
                + UUID.randomUUID().toString().substring(0, 8));
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(address.value());
        user.setPassword(PASSWORD);
        identities.saveUser(user);
        users.add(user.getId());
        identities.createMembership(user.getId(), group);
        identities.createMembership(user.getId(), "coordinators");
        return user.getId();
    }
}
