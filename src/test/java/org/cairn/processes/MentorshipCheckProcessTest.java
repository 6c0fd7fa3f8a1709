package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.ProcessDesk;
import org.cairn.mentorship.Ending;
import org.cairn.processes.mentorshipcheck.NightlyCheck;
import org.cairn.signup.Role;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MentorshipCheckProcessTest extends PairTest {

    @Autowired
    NightlyCheck nightly;

    @Autowired
    ProcessDesk processes;

    @Autowired
    JdbcClient database;

    MentorshipCheckProcessTest() {
        super("mentorship-check");
    }

    @Test
    void a_mentorship_that_has_lost_its_process_is_an_admins_task_and_goes_on_where_the_pair_is() {
        untilAsked();
        says(Role.MENTEE, Map.of("met", "yes"));
        lose();

        checkAtNight();

        assertThat(instance(pair)).isWaitingAt("repairMentorship").task().hasCandidateGroup("camunda-admin");
        assertThat(task(pair).getDueDate()).isNotNull();
        assertThat(shown(pair).get("checkFacts").toString())
                .contains("Ana Lee", "Dr. Kia Okafor", "no process asks", "A process is started");
        coordinator("repairMentorship", Map.of("remedy", "putRight"));
        assertThat(processes.count("mentorship", pair.toString())).isEqualTo(1);
        assertThat(untilAsked()).isEqualTo("2026-11-02");
        assertThat(open()).as("not the first contact again").containsExactly("checkInMentee");
    }

    @Test
    void a_difference_becomes_one_task_however_often_it_is_found() {
        lose();

        checkAtNight();
        checkAtNight();

        assertThat(processes.count("mentorshipCheck", pair.toString())).isEqualTo(1);
    }

    @Test
    void where_nothing_differs_nobody_has_anything_to_do() {
        mentorships.end(pair, Ending.NO_TIME, false);
        runAll(pair);

        checkAtNight();

        assertThat(running(pair)).isFalse();
    }

    @Test
    void of_two_processes_the_older_one_stays() {
        List<String> first = mentorshipProcesses();
        processes.start("mentorship", pair.toString(), about(pair.toString()));
        runAll(pair);

        checkAtNight();

        assertThat(shown(pair).get("checkFacts").toString()).contains("more than one process");
        coordinator("repairMentorship", Map.of("remedy", "putRight"));
        assertThat(mentorshipProcesses()).isEqualTo(first);
    }

    @Test
    void a_process_that_has_missed_the_end_says_goodbye_after_all() {
        database.sql("update mentorship set ended_on = '2026-09-01', ending = 'NO_TIME' where id = ?")
                .param(pair.value())
                .update();

        checkAtNight();

        assertThat(shown(pair).get("checkFacts").toString()).contains("has ended, but its process does not know");
        coordinator("repairMentorship", Map.of("remedy", "putRight"));
        assertThat(processes.awaits("mentorship.ended", pair.toString())).isFalse();
        assertThat(lettersTo(address(mentee))).contains("mentorship-ended-mentee");
    }

    @Test
    void a_process_without_a_mentorship_is_ended() {
        String nobody = UUID.randomUUID().toString();
        processes.start("mentorship", nobody, about(nobody));

        checkAtNight();
        runCheck(nobody);

        assertThat(task(nobody).getName()).isEqualTo("Repair mentorship");
        assertThat(shown(nobody).get("checkFacts").toString()).contains("does not exist");
        engine.getFormService().submitTaskForm(task(nobody).getId(), Map.of("remedy", "putRight"));
        runCheck(nobody);
        assertThat(instances(nobody)).isEmpty();
    }

    @Test
    void what_an_admin_says_is_repaired_is_looked_at_again() {
        lose();
        checkAtNight();

        coordinator("repairMentorship", Map.of("remedy", "repaired"));

        assertThat(running(pair)).isFalse();
        checkAtNight();
        assertThat(running(pair)).isTrue();
    }

    private void checkAtNight() {
        clock.advance(Duration.ofDays(1));
        nightly.check();
        runCheck(pair);
    }

    /** Its own jobs alone: the mentorship's wait. */
    private void runCheck(Object key) {
        ProcessInstance check = instance(key);
        if (check != null) {
            engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(check.getId())
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private void lose() {
        instances(pair).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("mentorship:"))
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "by hand"));
    }

    private List<String> mentorshipProcesses() {
        return instances(pair).stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("mentorship:"))
                .map(ProcessInstance::getId)
                .toList();
    }

    private Map<String, Object> about(String id) {
        return Map.of("mentorshipId", id, "programYearId", year.toString(), "coordinators", "mapsCoordinators");
    }
}
