package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.engine.OpenTask;
import org.cairn.engine.ProcessDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.kernel.EmailAddress;
import org.cairn.program.Format;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.report.CohortReport;
import org.cairn.report.CohortReportDesk;
import org.cairn.signup.Role;
import org.cairn.signup.SignUpId;
import org.cairn.signup.SignUpState;
import org.cairn.testing.Cohorts;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CohortYearProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    @Autowired
    AccountDesk accounts;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    CohortReportDesk reports;

    private String program = "";
    private String coordinator = "";
    private Cohorts cohorts;

    CohortYearProcessTest() {
        super("cohort-year");
    }

    @BeforeEach
    void aCoordinator() {
        String one = UUID.randomUUID().toString().substring(0, 8);
        coordinator = "u" + one;
        program = "peers" + one;
        cohorts = new Cohorts(programs, signUps, participants);
        accounts.makeCoordinator(coordinator, "correct-horse-battery");
        var identities = engine.getIdentityService();
        var group = identities.newGroup(program + "Coordinators");
        group.setType("WORKFLOW");
        identities.saveGroup(group);
        identities.createMembership(coordinator, program + "Coordinators");
    }

    @Test
    void a_year_goes_from_sign_up_to_groups_and_to_its_end() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();
        cohorts.person(opened, address, "Ana Lee", Cohorts.answers(0));
        cohorts.people(opened, 15);
        assertThat(programs.year(opened).takesSignUps(clock.instant())).isTrue();

        waitUntil(opened, Instant.parse("2026-10-01T15:00:00Z"));

        assertThat(lettersTo(address)).contains("cohort-closed");
        assertThat(tasksOfAll(opened)).singleElement().satisfies(task -> assertThat(task.getTaskDefinitionKey())
                .isEqualTo("sayHowManyGroups"));
        complete(opened, "sayHowManyGroups", Map.of("groups", 2));
        search.run();
        run(opened);
        complete(opened, "lookAtGroups", Map.of("decision", "publish"));
        assertThat(groups.of(opened)).hasSize(2);

        Map<String, Integer> asked = untilTheYearIsOver(opened);

        assertThat(programs.year(opened).closedAt()).isNotNull();
        assertThat(running(opened)).isFalse();
        assertThat(asked)
                .as("two groups have five sessions each, to which all came; then everybody is asked about the year")
                .isEqualTo(Map.of(
                        "sessionDate", 10,
                        "sessionAttendance", 10,
                        "sessionFeedback", 80,
                        "reviewPeer", 16,
                        "lookAtCohortResults", 1));
        assertThat(lettersTo(address))
                .contains("group-welcome", "session-invitation", "session-tomorrow", "review-peer")
                .doesNotContain("review-peer-reminder", "session-called-off");
        CohortReport report = reports.report(opened, Map.of("wellness", "Finding wellness"));
        assertThat(report.groups()).hasSize(2).allSatisfy(group -> assertThat(group.came())
                .containsExactly("8 of 8", "8 of 8", "8 of 8", "8 of 8", "8 of 8"));
        assertThat(report.topics()).hasSize(5).allSatisfy(topic -> {
            assertThat(topic.answers().number()).isEqualTo(16);
            assertThat(topic.mean()).isEqualTo(4);
        });
        assertThat(report.years()).extracting(CohortReport.Thought::label).contains("M1", "M4");
        assertThat(report.belonged().parts())
                .filteredOn(part -> part.label().equals("Rather yes"))
                .singleElement()
                .satisfies(part -> assertThat(part.count().number()).isEqualTo(16));
        assertThat(report.wished().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.count().number()).isEqualTo(16));
        assertThat(report.numbers()).containsEntry("Sessions", "10 sessions were held.");
    }

    /** Everybody answers whatever is asked; how often each form was answered. */
    private Map<String, Integer> untilTheYearIsOver(ProgramYearId opened) {
        Map<String, Integer> asked = new TreeMap<>();
        while (running(opened)) {
            List<Task> open = tasksOfAll(opened);
            if (open.isEmpty()) {
                waitForNextDateOfAll(opened);
            } else {
                OpenTask task = tasks.open(open.get(0).getId()).orElseThrow();
                asked.merge(task.form(), 1, Integer::sum);
                String who = open.get(0).getAssignee();
                formLinks.writeRequests();
                tasks.complete(open.get(0).getId(), answer(task), who == null ? coordinator : who);
                runAll(opened);
            }
        }
        return asked;
    }

    private static Map<String, Object> answer(OpenTask task) {
        return switch (task.form()) {
            case "sessionDate" -> Map.of("suits", "yes");
            case "sessionAttendance" ->
                Map.of(
                        "held",
                        "yes",
                        "present",
                        ((List<?>) Objects.requireNonNull(task.values().get("people")))
                                .stream()
                                        .map(one -> ((Map<?, ?>) one).get("value"))
                                        .toList());
            case "sessionFeedback" -> Map.of("worth", "4");
            case "reviewPeer" -> Map.of("worth", "5", "belong", "4", "topics", List.of("wellness"), "stays", "yes");
            case "lookAtCohortResults" -> Map.of("seen", true);
            default -> throw new AssertionError("nobody knows an answer to " + task.form());
        };
    }

    @Test
    void whoever_was_part_of_an_earlier_year_is_invited_to_join_again() {
        ProgramYearId before = cohorts.year(program);
        EmailAddress address = Cohorts.address();
        cohorts.person(before, address, "Ana Lee", Cohorts.answers(0));
        programs.close(before);

        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));

        assertThat(lettersTo(address)).contains("join-again");
        assertThat(text(letterTo(address, "join-again")))
                .contains("part of eMpower")
                .doesNotContain("a peer");
    }

    @Test
    void when_a_year_is_closed_early_those_who_signed_up_are_written_to() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-09-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();
        cohorts.person(opened, address, "Ana Lee", Cohorts.answers(0));

        processes.announce("programYear.closedEarly", opened.toString(), Map.of());
        run(opened);

        assertThat(lettersTo(address)).contains("cohort-ended-early");
        assertThat(running(opened)).isFalse();
    }

    @Test
    void whoever_comes_late_is_put_on_the_list_and_told_so() {
        ProgramYearId opened = open();
        waitUntil(opened, Instant.parse("2026-10-05T15:00:00Z"));
        EmailAddress address = Cohorts.address();

        SignUpId late = signUps.receive(opened, Role.PEER, address, "Ana Lee", Cohorts.answers(0));
        run(late);
        formLinks.writeRequests();
        confirm(late);

        assertThat(signUps.signUp(late).state()).isEqualTo(SignUpState.WAITING);
        assertThat(lettersTo(address)).contains("peer-late").doesNotContain("peer-welcome");
        assertThat(text(letterTo(address, "peer-late"))).contains("closed on Wednesday, September 30, 2026");
    }

    /** As Tasklist starts it. */
    private ProgramYearId open() {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("cohortYear")
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication(coordinator, List.of("coordinators", program + "Coordinators"));
        String started =
                engine.getFormService().submitStartForm(definition, settings()).getId();
        engine.getIdentityService().clearAuthentication();
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(started)
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        ProgramYear opened = programs.latest(program).orElseThrow();
        assertThat(opened.format()).isEqualTo(Format.GROUPS);
        return opened.id();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("program", program);
        settings.put("programName", "eMpower");
        settings.put("label", UUID.randomUUID().toString());
        settings.put("signUpOpens", "2026-09-03");
        settings.put("signUpCloses", "2026-09-30");
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 12);
        settings.put("contactName", "Mai Lor");
        settings.put("contactEmail", "peers@example.org");
        settings.put("zone", "America/Chicago");
        return settings;
    }
}
