package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskTally;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.Mistake;
import org.cairn.mail.LetterTally;
import org.cairn.matching.ProposalId;
import org.cairn.matching.Proposed;
import org.cairn.matching.Round;
import org.cairn.matching.RoundDesk;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.MentorshipId;
import org.cairn.program.Arrangements;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.program.QuietTime;
import org.cairn.report.Effort;
import org.cairn.report.ReportDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Browser;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgramYearProcessTest extends ProcessTest {

    @LocalServerPort
    int port;

    @Autowired
    RoundDesk rounds;

    @Autowired
    ProcessDesk processes;

    @Autowired
    AccountDesk accounts;

    @Autowired
    List<AnswerRule> rules;

    @Autowired
    ReportDesk reports;

    @Autowired
    JdbcClient database;

    ProgramYearProcessTest() {
        super("program-year");
    }

    /** Other tests leave years of MAPS, for which people can sign up at the same time, or which would be taken over. */
    @BeforeEach
    void noOtherYear() {
        database.sql("update program_year set program = 'of' || left(id::text, 8), version = version + 1"
                        + " where program = 'maps'")
                .update();
    }

    @AfterEach
    void noorLeaves() {
        engine.getIdentityService().deleteUser("noor");
    }

    @Test
    void what_a_coordinator_says_in_the_form_is_the_year() {
        ProgramYearId id = opened(settings());

        ProgramYear opened = programs.year(id);
        assertThat(opened.program()).isEqualTo("maps");
        assertThat(opened.programName()).isEqualTo("MAPS");
        assertThat(opened.signUpOpens()).isEqualTo("2026-09-03T05:00:00Z");
        assertThat(opened.signUpCloses()).isNull();
        assertThat(opened.months()).isEqualTo(12);
        assertThat(opened.approval()).isTrue();
        assertThat(instance(id)).isWaitingAt("signUpOpened");
    }

    @Test
    void a_year_that_closes_sign_up_before_opening_it_is_refused_with_a_sentence() {
        Map<String, Object> settings = settings();
        settings.put("signUpEnds", "onADay");
        settings.put("signUpCloses", "2026-09-02");

        assertThatThrownBy(() -> start(settings))
                .hasMessageContaining("Sign-up would close before it opens.")
                .hasMessageNotContaining("ENGINE");
    }

    @Test
    void a_year_that_is_over_before_sign_up_opens_is_refused() {
        Map<String, Object> settings = settings();
        settings.put("yearStart", "2025-01-01");

        assertThatThrownBy(() -> start(settings)).hasMessageContaining("The year would be over before sign-up opens.");
    }

    @Test
    void a_negative_length_is_refused() {
        Map<String, Object> settings = settings();
        settings.put("months", -3);

        assertThatThrownBy(() -> start(settings)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_two_years_have_the_same_label() {
        Map<String, Object> settings = settings();
        opened(settings);

        assertThatThrownBy(() -> start(settings)).hasMessageContaining("already has a year called");
    }

    @Test
    void only_who_coordinates_a_program_opens_a_year_of_it() {
        accounts.makeCoordinator("noor", "a quiet harbour at noon");
        engine.getIdentityService().deleteMembership("noor", "mapsCoordinators");

        assertThatThrownBy(() -> startAs("noor", settings())).hasMessageContaining("“Program”");
        assertThat(mistakes("noor"))
                .extracting(Mistake::key, Mistake::sentence)
                .containsExactly(tuple(
                        "program",
                        "You do not coordinate this program, so you cannot open a year of it. An admin can add you to"
                                + " its coordinators."));
        assertThat(mistakes("")).isNotEmpty();
        assertThat(mistakes("coordinator")).isEmpty();
        assertThat(mistakes("admin")).isEmpty();
        assertThat(programs.open("maps")).isEmpty();
    }

    @Test
    void the_form_offers_the_programs_that_a_coordinator_coordinates() throws IOException {
        accounts.makeCoordinator("noor", "a quiet harbour at noon");

        assertThat(formAs("noor")).contains("\"label\":\"MAPS\"", "\"value\":\"maps\"");
        engine.getIdentityService().deleteMembership("noor", "mapsCoordinators");
        assertThat(formAs("noor")).doesNotContain("\"maps\"");
    }

    @Test
    void people_sign_up_for_one_year_of_a_program_at_a_time() {
        Map<String, Object> settings = settings();
        settings.put("label", "first " + settings.get("label"));
        settings.put("signUpEnds", "onADay");
        settings.put("signUpCloses", "2026-10-15");
        ProgramYearId first = opened(settings);

        assertThatThrownBy(() -> start(settings()))
                .hasMessageStartingWith("People can sign up for “first ")
                .hasMessageContaining("from September 3, 2026 to October 15, 2026")
                .hasMessageEndingWith("Choose other days, or close that year first on your overview.");
        Map<String, Object> later = settings();
        later.put("signUpOpens", "2026-10-16");
        assertThat(opened(later)).isNotNull();
        Map<String, Object> within = settings();
        within.put("signUpOpens", "2027-06-01");
        within.put("yearStart", "2027-09-01");
        assertThatThrownBy(() -> start(within))
                .as("sign-up for the second is open until its year is over")
                .hasMessageContaining("from October 16, 2026 to August 31, 2027");
        programs.open("maps").stream()
                .filter(year -> !year.id().equals(first))
                .forEach(year -> programs.close(year.id()));
        assertThat(opened(within)).isNotNull();
    }

    @Test
    void everybody_who_waits_is_matched_every_night_from_the_first_day_of_sign_up() {
        year = opened(settings());

        assertThat(waitForNextDate(year)).isEqualTo("2026-09-03T05:00:00Z");
        assertThat(waitForNextDate(year)).isEqualTo("2026-09-03T06:00:00Z"); // one o'clock at night
        assertThat(waitForNextDate(year)).isEqualTo("2026-09-04T06:00:00Z");

        assertThat(rounds.rounds(year)).hasSize(2).extracting(Round::cause).containsOnly("night");
    }

    @Test
    void a_coordinator_can_ask_for_a_round_at_any_time() {
        year = opened(settings());

        processes.announce("programYear.roundRequested", year.toString(), Map.of());
        run(year);

        assertThat(rounds.rounds(year)).extracting(Round::cause).containsExactly("request");
        assertThat(instance(year)).isWaitingAt("signUpOpened");
    }

    @Test
    void a_year_closes_when_its_coordinators_have_looked_at_its_results() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-10-01T14:00:00Z"));
        assertThat(instance(year)).as("the last words are waited for").isWaitingAt("lastAnswersIn");
        assertThat(programs.year(year).takesSignUps(clock.instant())).isFalse();

        assertThat(waitForNextDate(year)).isEqualTo("2026-10-22T14:00:00Z");

        Task task = task(year);
        assertThat(task.getName()).isEqualTo("Look at the year's results");
        assertThat(task.getDueDate()).isEqualTo("2026-11-05T15:00:00Z");
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("mapsCoordinators");
        assertThatThrownBy(() -> complete(year, "lookAtTheYearsResults", Map.of()))
                .as("nobody closes a year by a slip")
                .isInstanceOf(RuntimeException.class);
        assertThat(programs.year(year).closedAt()).isNull();
        complete(year, "lookAtTheYearsResults", Map.of("seen", true));
        assertThat(running(year)).isFalse();
        assertThat(programs.year(year).closedAt()).isEqualTo(clock.instant());
    }

    @Test
    void the_results_stand_in_the_task_in_sentences() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-09-03T14:00:00Z"));
        acceptedMentor(1);
        waitingMentee();
        waitUntil(year, Instant.parse("2026-10-22T14:00:00Z"));

        assertThat(shown(year).get("keyNumbers"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(
                        Map.of(
                                "question",
                                "Sign-ups",
                                "answer",
                                "1 mentee and 1 mentor signed up; 1 and 1 were accepted."),
                        Map.of("question", "Introductions", "answer", "Nobody has been introduced to anybody yet."));
    }

    @Test
    void the_report_counts_what_the_year_has_cost() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-09-03T14:00:00Z"));
        acceptedMentor(1);
        SignUpId mentee = waitingMentee();
        run(matching.openFor(mentee).orElseThrow());

        Effort effort = reports.report(year).effort();

        assertThat(effort.people()).isEqualTo(2);
        assertThat(effort.tasks())
                .containsExactlyInAnyOrder(new TaskTally("Vet mentor", 1, 0), new TaskTally("Approve pairing", 0, 1));
        assertThat(effort.tasksPerPerson()).isEqualTo(0.5);
        assertThat(effort.letters())
                .contains(new LetterTally("confirm-address", 2), new LetterTally("mentor-welcome", 1));
        assertThat(effort.lettersPerPerson()).isEqualTo(effort.lettersWritten() / 2.0);
    }

    @Test
    void who_closes_a_year_early_has_no_results_left_to_look_at() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-10-22T14:00:00Z"));
        assertThat(instance(year)).isWaitingAt("lookAtTheYearsResults");

        programs.close(year);
        processes.announce("programYear.closedEarly", year.toString(), Map.of());
        run(year);

        assertThat(running(year)).isFalse();
    }

    @Test
    void a_year_that_is_closed_early_ends_and_whoever_waits_in_it_hears_so() {
        Map<String, Object> settings = settings();
        settings.put("signUpOpens", "2026-09-01");
        year = opened(settings);
        run(year);
        assertThat(instance(year)).isWaitingAt("nightOrYearOver");
        SignUpId asked = acceptedMentor(1);
        SignUpId decided = waitingMentee();
        SignUpId alone = waitingMentee();
        ProposalId proposal =
                matching.openFor(decided).or(() -> matching.openFor(alone)).orElseThrow();
        SignUpId paired = matching.proposal(proposal).mentee();
        SignUpId left = paired.equals(alone) ? decided : alone;

        clock.advance(Duration.ofHours(1));
        programs.close(year);
        processes.announce("programYear.closedEarly", year.toString(), Map.of());
        run(year);

        assertThat(running(year)).isFalse();
        assertThat(text(letterTo(address(left), "year-closed")))
                .contains("You were still waiting", "your place in line is kept")
                .doesNotContain("sign up again");
        assertThat(lettersTo(address(paired))).doesNotContain("year-closed");
        assertThat(lettersTo(address(asked))).doesNotContain("year-closed");
        signUps.withdraw(paired);
        assertThat(matching.openFor(left)).as("nobody is proposed anew").isEmpty();
        waitUntil(left, MORNING.plus(Duration.ofDays(60)));
        assertThat(lettersTo(address(left))).endsWith("year-closed");
    }

    @Test
    void the_form_is_filled_in_with_the_settings_of_the_last_year_a_year_on() throws IOException {
        accounts.makeCoordinator("noor", "a quiet harbour at noon");
        Map<String, Object> settings = settings();
        settings.put("label", "2026/27");
        settings.put("checkInRhythm", "P6W");
        opened(settings);

        assertThat(defaults(formAs("noor")))
                .containsEntry("program", "maps")
                .containsEntry("label", "2027/28")
                .containsEntry("signUpOpens", "2027-09-01")
                .containsEntry("signUpEnds", "rolling")
                .containsEntry("yearStart", "2027-09-01")
                .containsEntry("months", "12")
                .containsEntry("checkInRhythm", "P6W")
                .containsEntry("contactName", "Mai Lor");
    }

    @Test
    void what_was_arranged_holds_on_in_the_next_year_but_for_quiet_times_that_are_past() {
        year = opened(oneMonth());
        var past = new QuietTime(LocalDate.parse("2026-09-05"), LocalDate.parse("2026-09-07"));
        var ahead = new QuietTime(LocalDate.parse("2026-12-20"), LocalDate.parse("2027-01-03"));
        Arrangements arranged = programs.year(year).arrangements().withQuiet(List.of(past, ahead));
        programs.arrange(year, arranged);

        ProgramYearId next = opened(after());

        assertThat(programs.year(next).arrangements()).isEqualTo(arranged.withQuiet(List.of(ahead)));
    }

    @Test
    void who_waits_and_pairs_under_way_go_on_in_the_next_year_when_theirs_is_over() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-09-03T14:00:00Z"));
        SignUpId mentor = acceptedMentor(2);
        SignUpId paired = waitingMentee();
        MentorshipId pair = mentorships.begin(year, mentor, paired);
        run(pair);
        SignUpId proposed = waitingMentee();
        ProposalId proposal = matching.openFor(proposed).orElseThrow();
        run(proposal);
        SignUpId alone = waitingMentee();
        SignUpId undecided = signUp(Role.MENTEE, someone());
        ProgramYearId next = opened(after());

        waitUntil(next, Instant.parse("2026-10-01T13:00:00Z"));
        assertThat(signUps.signUp(alone).year()).as("the old year is not over").isEqualTo(year);
        waitUntil(year, Instant.parse("2026-10-01T14:00:00Z"));

        assertThat(List.of(mentor, paired, proposed, alone))
                .allSatisfy(id -> assertThat(signUps.signUp(id).year()).isEqualTo(next));
        assertThat(signUps.signUp(undecided).year())
                .as("nobody has confirmed it")
                .isEqualTo(year);
        assertThat(mentorships.mentorship(pair).year()).isEqualTo(next);
        assertThat(matching.proposed(next)).extracting(Proposed::id).containsExactly(proposal);
        assertThat(List.of(mentor, paired, proposed, alone, proposal, pair))
                .allSatisfy(key -> assertThat(yearsOf(key)).containsOnly(next.toString()));
        assertThat(signUps.receive(next, Role.MENTEE, address(alone), "Ana Lee", mentee()))
                .as("nobody is signed up twice")
                .isEqualTo(alone);
        assertThat(reports.report(year).mentees().introduced()).isEqualTo(1);
        assertThat(reports.report(year).effort().tasks())
                .as("the work of the old year stays with it")
                .contains(new TaskTally("Vet mentor", 1, 0));
        assertThat(reports.report(next).effort().tasks()).isEmpty();
    }

    @Test
    void a_year_that_is_opened_late_takes_over_what_is_left() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-09-03T14:00:00Z"));
        SignUpId alone = waitingMentee();
        waitUntil(year, Instant.parse("2026-10-22T14:00:00Z"));
        complete(year, "lookAtTheYearsResults", Map.of("seen", true));
        assertThat(signUps.signUp(alone).year()).isEqualTo(year);

        ProgramYearId next = opened(after());
        run(next);

        assertThat(signUps.signUp(alone).year()).isEqualTo(next);
        assertThat(yearsOf(alone)).containsOnly(next.toString());
    }

    @Test
    void who_waits_in_a_year_that_is_closed_early_goes_on_in_the_next_one_and_hears_nothing_sad() {
        Map<String, Object> settings = oneMonth();
        settings.put("signUpOpens", "2026-09-01");
        settings.put("signUpEnds", "onADay");
        settings.put("signUpCloses", "2026-09-10");
        year = opened(settings);
        run(year);
        SignUpId alone = waitingMentee();
        Map<String, Object> later = after();
        later.put("signUpOpens", "2026-09-11");
        ProgramYearId next = opened(later);
        waitUntil(next, Instant.parse("2026-09-12T14:00:00Z"));

        programs.close(year);
        processes.announce("programYear.closedEarly", year.toString(), Map.of());
        run(year);

        assertThat(signUps.signUp(alone).year()).isEqualTo(next);
        assertThat(lettersTo(address(alone))).doesNotContain("year-closed");
    }

    @Test
    void former_people_whose_mentorship_ended_well_are_invited_to_join_again() {
        year = opened(oneMonth());
        waitUntil(year, Instant.parse("2026-09-03T14:00:00Z"));
        SignUpId stays = acceptedMentor(1);
        SignUpId former = waitingMentee();
        end(mentorships.begin(year, stays, former), Ending.YEAR_OVER);
        SignUpId left = waitingMentee();
        end(mentorships.begin(year, stays, left), Ending.MENTEE_LEFT);
        signUps.withdraw(former);
        signUps.withdraw(left);
        waitUntil(year, Instant.parse("2026-10-22T14:00:00Z"));

        ProgramYearId next = opened(after());
        run(next);

        String letter = text(letterTo(address(former), "join-again"));
        assertThat(letter).contains("Sign-up for " + programs.year(next).label() + " is open", "September 30, 2027");
        try (BrowserContext phone = Browser.visitor(360, false)) {
            Page page = phone.newPage();
            page.navigate(joinAgain(letter));
            Browser.screenshot(page, "join-again-phone");
            assertThat(page.locator("h1").innerText()).isEqualTo("Join again");
            assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Ana Lee");
            assertThat(Browser.scrollsSideways(page)).isFalse();
        }
        assertThat(lettersTo(address(left))).doesNotContain("join-again");
        assertThat(lettersTo(address(stays))).as("is carried over").doesNotContain("join-again");
    }

    private String joinAgain(String letter) {
        Matcher link = Pattern.compile("http://localhost:0(/\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        return "http://localhost:" + port + link.group(1);
    }

    private void end(MentorshipId pair, Ending ending) {
        mentorships.end(pair, ending, false);
    }

    /** In which program year everything believes to be that goes on under a key. */
    private List<String> yearsOf(Object key) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(
                        instances(key).stream().map(ProcessInstance::getId).toArray(String[]::new))
                .variableName("programYearId")
                .list()
                .stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }

    private static Map<String, String> defaults(String form) throws IOException {
        Map<String, String> defaults = new HashMap<>();
        new ObjectMapper()
                .readTree(form)
                .path("components")
                .forEach(component -> defaults.put(
                        component.path("key").asText(),
                        component.path("defaultValue").asText()));
        return defaults;
    }

    private ProgramYearId opened(Map<String, Object> settings) {
        ProcessInstance instance = start(settings);
        runInstance(instance.getId());
        return ProgramYearId.of(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
    }

    private ProcessInstance start(Map<String, Object> settings) {
        return startAs("coordinator", settings);
    }

    private ProcessInstance startAs(String user, Map<String, Object> settings) {
        return as(user, definition -> engine.getFormService().submitStartForm(definition, settings));
    }

    private String formAs(String user) throws IOException {
        try (InputStream form = as(user, definition -> engine.getFormService().getDeployedStartForm(definition))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As Tasklist does it for somebody who has logged in. */
    private <T> T as(String user, Function<String, T> work) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("programYear")
                .latestVersion()
                .singleResult()
                .getId();
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            return work.apply(definition);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** What the rules say, whatever the form has offered. */
    private List<Mistake> mistakes(String actor) {
        return rules.stream()
                .filter(rule -> rule.form().equals("openProgramYear"))
                .flatMap(rule -> rule.check(Map.of(), settings(), actor).stream())
                .toList();
    }

    /** Until the year is open, its process has no business key. */
    private void runInstance(String instance) {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** The year that follows {@link #oneMonth}. */
    private static Map<String, Object> after() {
        Map<String, Object> settings = settings();
        settings.put("signUpOpens", "2026-10-01");
        settings.put("yearStart", "2026-10-01");
        return settings;
    }

    private static Map<String, Object> oneMonth() {
        Map<String, Object> settings = settings();
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 1);
        return settings;
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("program", "maps");
        settings.put("label", UUID.randomUUID().toString());
        settings.put("signUpOpens", "2026-09-03");
        settings.put("signUpEnds", "rolling");
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 12);
        settings.put("checkInRhythm", "P2M");
        settings.put("approval", "yes");
        settings.put("contactName", "Mai Lor");
        settings.put("contactEmail", "maps@example.org");
        settings.put("zone", "America/Chicago");
        return settings;
    }
}
