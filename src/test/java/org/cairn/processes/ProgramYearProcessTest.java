package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.TaskTally;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.Mistake;
import org.cairn.mail.LetterTally;
import org.cairn.matching.ProposalId;
import org.cairn.matching.Round;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.report.Effort;
import org.cairn.report.ReportDesk;
import org.cairn.signup.SignUpId;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProgramYearProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    @Autowired
    AccountDesk accounts;

    @Autowired
    List<AnswerRule> rules;

    @Autowired
    ReportDesk reports;

    ProgramYearProcessTest() {
        super("program-year");
    }

    /** Other tests leave years of MAPS open, for which people can sign up at the same time. */
    @BeforeEach
    void noOtherYear() {
        programs.open("maps").forEach(other -> programs.close(other.id()));
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
                .hasMessageContaining("from October 16, 2026 to September 1, 2027");
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

        assertThat(matching.rounds(year)).hasSize(2).extracting(Round::cause).containsOnly("night");
    }

    @Test
    void a_coordinator_can_ask_for_a_round_at_any_time() {
        year = opened(settings());

        processes.announce("programYear.roundRequested", year.toString(), Map.of());
        run(year);

        assertThat(matching.rounds(year)).extracting(Round::cause).containsExactly("request");
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
        assertThat(text(letterTo(address(left), "year-closed"))).contains("You were still waiting");
        assertThat(lettersTo(address(paired))).doesNotContain("year-closed");
        assertThat(lettersTo(address(asked))).doesNotContain("year-closed");
        signUps.withdraw(paired);
        assertThat(matching.openFor(left)).as("nobody is proposed anew").isEmpty();
        waitUntil(left, MORNING.plus(Duration.ofDays(60)));
        assertThat(lettersTo(address(left))).endsWith("year-closed");
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
        settings.put("format", "pairs");
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
