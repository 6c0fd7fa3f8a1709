package org.cairn.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.Format;
import org.cairn.program.OpenProgramYear;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.ImportedSignUp;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpDesk;
import org.cairn.testing.Browser;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coordinators are told on the mornings of working days what is open, once, and only if something is. */
@CairnTest
class MorningsTest {

    private static final String PASSWORD = "stones-on-a-ridge";
    private static final Pattern TASK = Pattern.compile("/coordinator/tasks/[0-9a-f-]{36}");

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    MailDesk mail;

    @Autowired
    Mornings mornings;

    @Autowired
    DigestDesk digests;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    private final String program = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String mei = program + "Mei";
    private final String noor = program + "Noor";
    private ProgramYearId year;

    @BeforeEach
    void aProgram() {
        clock.set(Instant.parse("2026-09-01T14:00:00Z")); // a Tuesday, nine o'clock in Chicago
        year = programs.open(new OpenProgramYear(
                program,
                "Paths",
                "2026",
                Format.PAIRS,
                LocalDate.parse("2026-08-01"),
                null,
                LocalDate.parse("2026-08-01"),
                12,
                "P2M",
                true,
                "Mai Lor",
                "paths@example.org",
                "America/Chicago",
                null));
        Group group = engine.getIdentityService().newGroup(program + "Coordinators");
        engine.getIdentityService().saveGroup(group);
        coordinator(mei, address(mei));
    }

    @AfterEach
    void nobodyStays() {
        for (String user : List.of(mei, noor)) {
            digests.want(user);
            engine.getIdentityService().deleteUser(user);
        }
        engine.getIdentityService().deleteGroup(program + "Coordinators");
    }

    @Test
    void what_is_new_is_told_with_whom_it_is_about_and_a_way_to_it() {
        String task = mentorToVet("Dr. Grace Larkspur");

        on("2026-09-02T08:30");

        OutboxLetter letter = only(mei);
        assertThat(letter.subject()).isEqualTo("Paths today: 1 new");
        assertThat(text(letter))
                .contains("Good morning, Mei Xiong", "New", "Vet mentor (1)", "Dr. Grace Larkspur")
                .contains("due Friday, September 4", "/coordinator/tasks/" + task)
                .doesNotContain("Late", "pediatrics", "unsubscribe");
    }

    @Test
    void what_was_told_yesterday_is_not_new_and_what_should_have_been_done_is_late() {
        mentorToVet("Dr. Grace Larkspur");
        on("2026-09-02T08:30");
        clock.set(chicago("2026-09-02T15:00"));
        mentorToVet("Dr. Yer Vang");

        on("2026-09-03T08:30");
        OutboxLetter second = newest(mei);
        on("2026-09-08T08:30"); // the day after Labor Day
        OutboxLetter third = newest(mei);

        assertThat(second.subject()).isEqualTo("Paths today: 1 new");
        assertThat(text(second))
                .contains("Dr. Yer Vang", "One task that you know of")
                .doesNotContain("Larkspur");
        assertThat(third.subject()).isEqualTo("Paths today: 1 late");
        assertThat(text(third)).contains("Late", "Vet mentor (1)", "Larkspur", "One task that you know of");
    }

    @Test
    void nothing_is_sent_when_nothing_is_open() {
        on("2026-09-02T08:30");

        assertThat(letters(mei)).isEmpty();
    }

    @Test
    void the_mail_comes_in_office_hours_of_working_days_only() {
        mentorToVet("Dr. Grace Larkspur");

        on("2026-09-02T08:29");
        on("2026-09-02T17:00");
        on("2026-09-05T08:30"); // a Saturday
        on("2026-09-07T08:30"); // Labor Day

        assertThat(letters(mei)).isEmpty();
    }

    @Test
    void a_day_is_told_once_however_often_and_wherever_it_is_tried() {
        mentorToVet("Dr. Grace Larkspur");

        on("2026-09-02T08:30");
        on("2026-09-02T08:31");
        mentorToVet("Dr. Yer Vang");
        on("2026-09-02T11:00");

        assertThat(letters(mei)).hasSize(1);
    }

    @Test
    void what_somebody_else_has_taken_and_what_is_about_the_reader_is_not_told() {
        coordinator(noor, address(noor));
        String taken = mentorToVet("Dr. Grace Larkspur");
        engine.getTaskService().claim(taken, noor);
        mentorToVet("Noor Abdi", new EmailAddress(address(noor)));

        on("2026-09-02T08:30");

        assertThat(text(only(mei))).contains("Noor Abdi").doesNotContain("Larkspur");
        assertThat(text(only(noor))).contains("Larkspur").doesNotContain("Noor Abdi (");
        assertThat(text(only(noor))).contains("Vet mentor (1)");
    }

    @Test
    void who_has_no_address_is_not_written_to_and_keeps_nobody_else_from_a_letter() {
        coordinator(noor, "not an address");
        mentorToVet("Dr. Grace Larkspur");

        on("2026-09-02T08:30");

        assertThat(letters(mei)).hasSize(1);
        assertThat(mail.newest("not an address", 5)).isEmpty();
    }

    @Test
    void who_has_switched_it_off_gets_none_and_misses_nothing_later() {
        digests.doWithout(mei);
        mentorToVet("Dr. Grace Larkspur");
        on("2026-09-02T08:30");
        assertThat(letters(mei)).isEmpty();

        digests.want(mei);
        on("2026-09-03T08:30");

        assertThat(only(mei).subject()).isEqualTo("Paths today: 1 new");
    }

    @Test
    void a_link_of_the_mail_leads_to_its_task_in_tasklist_after_the_login_and_the_mail_can_be_switched_off() {
        mentorToVet("Dr. Yer Vang");
        clock.set(chicago("2026-09-01T15:00"));
        mentorToVet("Dr. Grace Larkspur");
        on("2026-09-02T08:30");
        Matcher links = TASK.matcher(text(only(mei)));
        assertThat(links.find()).isTrue();
        try (BrowserContext visitor = Browser.visitor()) {
            Page page = visitor.newPage();

            page.navigate("http://localhost:" + port + links.group());
            page.getByLabel("User").fill(mei);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                    .click();
            page.waitForURL(
                    "**/camunda/app/tasklist/**",
                    new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT)); // four megabytes of scripts
            String address = page.url();

            page.navigate("http://localhost:" + port + "/coordinator/account");
            Browser.screenshot(page, "digest-account");
            assertThat(Browser.violations(page)).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Switch it off"))
                    .click();
            page.getByText("You get no more morning mail.").waitFor();

            assertThat(address).contains("task=" + links.group().substring("/coordinator/tasks/".length()));
            assertThat(digests.wanted(mei)).isFalse();
        }
    }

    private void on(String time) {
        clock.set(chicago(time));
        mornings.tellEverybody();
    }

    private static Instant chicago(String time) {
        return Instant.parse(time + ":00-05:00");
    }

    private OutboxLetter only(String user) {
        assertThat(letters(user)).hasSize(1);
        return letters(user).get(0);
    }

    private OutboxLetter newest(String user) {
        return letters(user).get(0);
    }

    private List<OutboxLetter> letters(String user) {
        return mail.newest(address(user), 10).stream()
                .filter(letter -> letter.letter().equals("coordinator-digest"))
                .toList();
    }

    private String text(OutboxLetter letter) {
        try (var bytes = mail.message(letter.id()).orElseThrow()) {
            var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
            var parts = (MimeMultipart) message.getContent();
            return String.valueOf(parts.getBodyPart(0).getContent()).replaceAll("\\s+", " ");
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String address(String user) {
        return user + "@example.org";
    }

    private void coordinator(String id, String address) {
        User user = engine.getIdentityService().newUser(id);
        user.setFirstName("Mei");
        user.setLastName("Xiong");
        user.setEmail(address);
        user.setPassword(PASSWORD);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(id, "coordinators");
        engine.getIdentityService().createMembership(id, program + "Coordinators");
    }

    private String mentorToVet(String name) {
        return mentorToVet(name, new EmailAddress(UUID.randomUUID() + "@example.org"));
    }

    private String mentorToVet(String name, EmailAddress address) {
        signUps.takeIn(
                new ImportedSignUp(
                        year,
                        Role.MENTOR,
                        address,
                        name,
                        Map.of("specialty", "pediatrics", "capacity", 1L),
                        clock.instant(),
                        null),
                false);
        String key = signUps.living(
                        year, participants.find(address).orElseThrow().id(), Role.MENTOR)
                .orElseThrow()
                .id()
                .toString();
        run(key);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("vetMentor")
                .singleResult()
                .getId();
    }

    private void run(String key) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        List<Job> due = due(instance);
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = due(instance);
        }
    }

    private List<Job> due(String instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance).active().list().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }
}
