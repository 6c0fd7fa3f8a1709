package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.kernel.EmailAddress;
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

/** Whom a task is about is told beside it; and whoever it is about does not decide it. */
@CairnTest
class TaskSubjectsTest {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "stones-on-a-ridge";
    private static final String ACCEPT = "{\"variables\":{\"verdict\":{\"value\":\"accept\"}}}";

    @LocalServerPort
    int port;

    @Autowired
    ProgramDesk programs;

    @Autowired
    SignUpDesk signUps;

    @Autowired
    ParticipantDesk participants;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TestClock clock;

    private final String program = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final String kia = program + "Kia";
    private final String mei = program + "Mei";
    private final EmailAddress kiasAddress = new EmailAddress(kia + "@example.org");
    private ProgramYearId year;

    @BeforeEach
    void aProgram() {
        LocalDate lastMonth =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(30);
        year = programs.open(new OpenProgramYear(
                program,
                "Paths",
                "2026",
                Format.PAIRS,
                lastMonth,
                null,
                lastMonth,
                12,
                "P2M",
                true,
                "Mai Lor",
                "paths@example.org",
                "America/Chicago",
                null));
        Group group = engine.getIdentityService().newGroup(program + "Coordinators");
        engine.getIdentityService().saveGroup(group);
    }

    @AfterEach
    void nobodyStays() {
        for (String user : List.of(kia, mei)) {
            engine.getIdentityService().deleteUser(user);
        }
        engine.getIdentityService().deleteGroup(program + "Coordinators");
    }

    @Test
    void a_task_about_a_coordinator_is_offered_to_the_others_by_name() {
        coordinator(kia, " " + kiasAddress.value().toUpperCase(Locale.ROOT));
        coordinator(mei, "mei@example.org");

        String task = mentorToVet("Dr. Kia Okafor", kiasAddress);

        assertThat(offeredTo(task)).containsExactly(mei);
        Client own = client(kia);
        assertThat(listed(own)).doesNotContain(task);
        assertThat(own.get(REST + "/task/" + task).statusCode()).isEqualTo(403);
        assertThat(own.get(REST + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(403);
        assertThat(claim(own, task, kia)).isEqualTo(403);
        Client other = client(mei);
        assertThat(listed(other)).contains(task);
        assertThat(claim(other, task, mei)).isEqualTo(204);
        assertThat(other.json("POST", REST + "/task/" + task + "/submit-form", ACCEPT)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_task_about_the_only_coordinator_is_for_the_admins() {
        coordinator(kia, kiasAddress.value());

        String task = mentorToVet("Dr. Kia Okafor", kiasAddress);

        assertThat(offeredTo(task)).contains("admin").doesNotContain(kia);
        assertThat(listed(client(kia))).doesNotContain(task);
        Client admin = Client.at(port);
        admin.logIn("admin", "stones-on-the-path");
        admin.get("/camunda/app/tasklist/default/");
        assertThat(listed(admin)).contains(task);
        assertThat(claim(admin, task, "admin")).isEqualTo(204);
    }

    @Test
    void who_gets_to_know_a_task_before_it_is_about_them_does_not_decide_it_either() {
        coordinator(kia, "");
        String task = mentorToVet("Dr. Kia Okafor", kiasAddress);
        Client own = client(kia);
        assertThat(claim(own, task, kia)).isEqualTo(204);

        User account = engine.getIdentityService().createUserQuery().userId(kia).singleResult();
        account.setEmail(kiasAddress.value());
        engine.getIdentityService().saveUser(account);
        var refused = own.json("POST", REST + "/task/" + task + "/submit-form", ACCEPT);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This task is about you, so it is for the other coordinators");
        assertThat(own.json("POST", REST + "/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoever_may_read_a_task_is_told_whom_it_is_about_and_the_engine_keeps_no_such_name() {
        coordinator(kia, kiasAddress.value());
        coordinator(mei, "");
        String hers = mentorToVet("Dr. Kia Okafor", kiasAddress);
        String another = mentorToVet("Dr. Grace Larkspur", new EmailAddress(UUID.randomUUID() + "@example.org"));
        String ask = "/coordinator/tasks/subjects?ids=" + hers + "," + another + ",nonsense";

        String toldMei = client(mei).get(ask).body();
        String toldKia = client(kia).get(ask).body();
        Client coordinatorOfMaps = Client.at(port);
        coordinatorOfMaps.logIn("coordinator", "walks-before-you");
        String toldStranger = coordinatorOfMaps.get(ask).body();

        assertThat(toldMei)
                .contains("\"" + hers + "\":\"Dr. Kia Okafor\"")
                .contains("\"" + another + "\":\"Dr. Grace Larkspur\"")
                .doesNotContain("nonsense");
        assertThat(toldKia).isEqualTo("{\"" + another + "\":\"Dr. Grace Larkspur\"}");
        assertThat(toldStranger).isEqualTo("{}");
        assertThat(Client.at(port).get(ask).statusCode()).isEqualTo(302);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(another)
                        .singleResult()
                        .getName())
                .isEqualTo("Vet mentor");
        assertThat(engine.getTaskService().getVariables(another).values().stream()
                        .filter(value -> value instanceof String)
                        .map(String::valueOf))
                .noneMatch(text -> text.contains("Larkspur"));
    }

    @Test
    void in_tasklist_each_row_says_whom_it_is_about_and_a_link_leads_back_to_the_overview() {
        coordinator(mei, "");
        mentorToVet("Dr. Grace Larkspur", new EmailAddress(UUID.randomUUID() + "@example.org"));
        mentorToVet("Dr. Kia Okafor", kiasAddress);
        for (int width : new int[] {1280, 360}) {
            try (BrowserContext visitor = Browser.visitor(width, true)) {
                Page page = visitor.newPage();
                page.setDefaultTimeout(60_000);
                logIn(page, mei);

                page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");

                row(page, "Dr. Grace Larkspur").waitFor();
                row(page, "Dr. Kia Okafor").waitFor();
                Browser.screenshot(page, "tasklist-rows-" + width);
                page.locator(".navbar-header")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Overview"))
                        .click();
                page.waitForURL("**/coordinator");
            }
        }
    }

    @Test
    void tasklist_speaks_in_words_on_the_first_visit_however_late_its_own_words_come() {
        coordinator(mei, "");
        try (BrowserContext visitor = Browser.visitor(1280, true)) {
            Page page = visitor.newPage();
            page.setDefaultTimeout(60_000);
            page.route("**/tasklist/locales/en.json*", asked -> {
                if (!asked.request().resourceType().equals("xhr")) { // Tasklist's own request is never answered
                    asked.resume();
                }
            });

            logIn(page, mei);
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");

            page.getByText("Created", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
            assertThat(page.locator("body").innerText()).doesNotContain("CREATION_DATE", "SEARCH_PLACEHOLDER");
        }
    }

    @Test
    void what_went_wrong_with_a_task_is_over_when_it_is_sent_again() {
        coordinator(mei, "");
        String task = mentorToVet("Dr. Grace Larkspur", new EmailAddress(UUID.randomUUID() + "@example.org"));
        try (BrowserContext visitor = Browser.visitor(1280, true)) {
            Page page = visitor.newPage();
            page.setDefaultTimeout(30_000);
            AtomicBoolean away = new AtomicBoolean(true);
            page.route("**/submit-form", sent -> {
                if (away.get()) {
                    sent.fulfill(new Route.FulfillOptions()
                            .setStatus(500)
                            .setContentType("application/json")
                            .setBody("{\"type\":\"Error\",\"message\":\"The database is away.\"}"));
                } else {
                    sent.resume();
                }
            });
            logIn(page, mei);
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            row(page, "Dr. Grace Larkspur").click();
            page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
            Locator complete = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Complete").setExact(true));
            page.locator("[cam-tasklist-form]")
                    .getByRole(AriaRole.RADIO)
                    .first()
                    .check();

            complete.click();
            Locator banner = page.locator("[notifications-panel] .alert-danger");
            banner.first().waitFor();
            Browser.screenshot(page, "tasklist-not-completed");
            away.set(false);
            complete.click();

            complete.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            Browser.screenshot(page, "tasklist-completed");
            assertThat(banner.count()).isZero();
            assertThat(engine.getTaskService().createTaskQuery().taskId(task).count())
                    .isZero();
        }
    }

    private void logIn(Page page, String user) {
        page.navigate("http://localhost:" + port + "/login");
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
    }

    private static Locator row(Page page, String about) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText("Vet mentor"))
                .filter(new Locator.FilterOptions().setHasText(about));
    }

    private void coordinator(String id, String address) {
        User user = engine.getIdentityService().newUser(id);
        user.setFirstName("Kia");
        user.setLastName("Okafor");
        user.setEmail(address);
        user.setPassword(PASSWORD);
        engine.getIdentityService().saveUser(user);
        engine.getIdentityService().createMembership(id, "coordinators");
        engine.getIdentityService().createMembership(id, program + "Coordinators");
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

    private List<String> offeredTo(String task) {
        return engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
                .toList();
    }

    private Client client(String user) {
        Client client = Client.at(port);
        client.logIn(user, PASSWORD);
        client.get("/camunda/app/tasklist/default/");
        return client;
    }

    /** What Tasklist shows under “My group's tasks”. */
    private String listed(Client client) {
        String filter = engine.getFilterService()
                .createFilterQuery()
                .filterName("My group's tasks")
                .singleResult()
                .getId();
        return client.json("POST", REST + "/filter/" + filter + "/list", "{}").body();
    }

    private static int claim(Client client, String task, String user) {
        return client.json("POST", REST + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")
                .statusCode();
    }
}
