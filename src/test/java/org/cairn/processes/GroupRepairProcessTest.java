package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.engine.ProcessDesk;
import org.cairn.group.FormationDesk;
import org.cairn.group.GroupDesk;
import org.cairn.group.GroupSearch;
import org.cairn.group.NoSuchGroup;
import org.cairn.group.PeerGroup;
import org.cairn.kernel.EmailAddress;
import org.cairn.participant.ParticipantId;
import org.cairn.program.GroupPlan;
import org.cairn.program.ProgramYearId;
import org.cairn.session.PlanDesk;
import org.cairn.session.PlannedSession;
import org.cairn.signup.SignUpId;
import org.cairn.testing.Cohorts;
import org.cairn.testing.Coverage;
import org.cairn.testing.FormedGroups;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks through group-repair.bpmn, and through group-year.bpmn, which calls it. */
class GroupRepairProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    @Autowired
    FormationDesk formations;

    @Autowired
    GroupSearch search;

    @Autowired
    GroupDesk groups;

    @Autowired
    PlanDesk plans;

    private ProgramYearId cohort;
    private PeerGroup group;
    private PeerGroup other;

    GroupRepairProcessTest() {
        super("group-repair");
    }

    @BeforeAll
    void noYearIsWalked() {
        Coverage.forget("groupYear");
    }

    @AfterAll
    void theYearIsWalked() {
        assertThat(Coverage.missed(
                        "groupYear",
                        List.of(
                                "groupFormed",
                                "groupSessions",
                                "yearOver",
                                "groupHasMet",
                                "groupChanged",
                                "mendedAlready",
                                "nothingToDo",
                                "groupRepair",
                                "groupLookedAfter",
                                "sessionAdded",
                                "addedSession",
                                "addedSessionClosed",
                                "groupDissolved",
                                "groupOver")))
                .isEmpty();
    }

    @BeforeEach
    void twoGroups() {
        Cohorts cohorts = new Cohorts(programs, signUps, participants);
        cohort = cohorts.year();
        programs.arrange(
                cohort, programs.year(cohort).arrangements().withGroups(new GroupPlan(List.of("M3", "M4", "MSTP"), 8)));
        cohorts.people(cohort, 12);
        for (int one = 0; one < 8; one++) {
            Map<String, Object> answers = Cohorts.answers(one);
            answers.put("year", "M4");
            answers.put("facilitator", "no");
            cohorts.person(cohort, Cohorts.address(), "Shy " + one, answers);
        }
        List<PeerGroup> all = FormedGroups.of(cohort, 2, formations, search, groups);
        group = all.get(0);
        other = all.get(1);
        plans.change(cohort, plans.plan(cohort).seen(), List.of(planned(1, "2027-05-03")));
        processes.start(
                "groupYear",
                group.id().toString(),
                Map.of(
                        "groupId",
                        group.id().toString(),
                        "programYearId",
                        cohort.toString(),
                        "coordinators",
                        "empowerCoordinators"));
        runAll(group.id());
    }

    @Test
    void a_group_that_is_led_and_large_enough_goes_on_when_somebody_leaves() {
        group.members().forEach(one -> groups.lead(group.id(), one.signUp(), true));

        groups.leave(cohort, members().get(0));
        runAll(group.id());

        assertThat(tasksOfAll(group.id())).isEmpty();
    }

    @Test
    void whoever_could_lead_is_asked_one_after_the_other_until_two_lead() {
        for (SignUpId one : group.leading()) {
            groups.lead(group.id(), one, false);
        }
        runAll(group.id());
        Task first = asked();
        EmailAddress address =
                participants.contact(ParticipantId.of(first.getAssignee())).email();
        assertThat(text(letterTo(address, "lead-group"))).contains("Both are fine");

        says(first, "no");
        int asked = 1;
        while (!tasksOfAll(group.id()).isEmpty() && asked().getAssignee() != null) {
            assertThat(asked().getAssignee()).isNotEqualTo(first.getAssignee());
            says(asked(), "yes");
            asked++;
        }

        PeerGroup now = groups.group(group.id());
        assertThat(now.leading()).hasSize(Math.min(2, asked - 1));
        now.leading().forEach(one -> assertThat(lettersTo(address(one))).contains("leaders-guide"));
    }

    @Test
    void while_those_who_lead_pause_somebody_else_is_asked() {
        runAll(group.id());
        assertThat(tasksOfAll(group.id())).isEmpty();

        group.leading().forEach(one -> signUps.pause(one, LocalDate.parse("2026-12-01")));
        runAll(group.id());

        assertThat(group.leading())
                .extracting(one -> signUps.signUp(one).participant().toString())
                .doesNotContain(asked().getAssignee());
    }

    @Test
    void a_group_that_nobody_leads_is_merged_into_another_one() {
        untilACoordinatorIsAsked();
        assertThat(tasks.open(asked().getId())
                        .orElseThrow()
                        .values()
                        .get("facts")
                        .toString())
                .contains("nobody; everybody who could was asked");

        coordinator(Map.of("decision", "merge", "into", Integer.toString(other.number())));

        assertThat(groups.group(other.id()).members()).hasSize(20);
        assertThat(groups.group(group.id()).members()).isEmpty();
        assertThatThrownBy(() -> groups.merge(other.id(), group.number())).isInstanceOf(NoSuchGroup.class);
        assertThat(processes.running("groupYear", group.id().toString())).isFalse();
        SignUpId moved = members().get(0);
        assertThat(text(letterTo(address(moved), "group-welcome"))).contains("group " + other.number());
    }

    @Test
    void coordinators_may_let_a_group_go_on() {
        untilACoordinatorIsAsked();

        coordinator(Map.of("decision", "leave"));

        assertThat(tasksOfAll(group.id())).isEmpty();
        assertThat(processes.running("groupYear", group.id().toString())).isTrue();
    }

    @Test
    void a_session_that_is_added_is_held_as_well() {
        plans.change(cohort, plans.plan(cohort).seen(), List.of(planned(1, "2027-05-03"), planned(2, "2027-06-07")));
        runAll(group.id());
        assertThat(processes.count("groupSession", group.id().toString())).isEqualTo(2);

        plans.change(cohort, plans.plan(cohort).seen(), List.of());
        while (processes.running("groupYear", group.id().toString())) {
            waitForNextDateOfAll(group.id());
        }
        assertThat(clock.instant()).as("they are noticed to be planned no more").isAfter("2027-05-01T00:00:00Z");
    }

    // ---- words

    private static PlannedSession planned(int number, String week) {
        return new PlannedSession(number, "Session " + number, "", "", LocalDate.parse(week), null, 60, "");
    }

    private void untilACoordinatorIsAsked() {
        for (SignUpId one : group.leading()) {
            groups.lead(group.id(), one, false);
        }
        runAll(group.id());
        while (asked().getAssignee() != null) {
            says(asked(), "no");
        }
    }

    private Task asked() {
        return tasksOfAll(group.id()).get(0);
    }

    private void says(Task task, String yesOrNo) {
        clock.advance(Duration.ofMinutes(1));
        tasks.complete(task.getId(), Map.of("lead", yesOrNo), task.getAssignee());
        runAll(group.id());
    }

    private void coordinator(Map<String, Object> answers) {
        engine.getFormService().submitTaskForm(asked().getId(), answers);
        runAll(group.id());
    }

    private List<SignUpId> members() {
        return group.members().stream().map(PeerGroup.Membership::signUp).toList();
    }
}
