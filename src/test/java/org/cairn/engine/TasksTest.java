package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.engine.testing.Diagrams;
import org.cairn.engine.testing.Heard;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class TasksTest {

    private static final Set<String> DIAGRAMS =
            Set.of("askedPerson", "calledProcess", "caller", "cancelled", "offered", "reminded", "waiting");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessDesk processes;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Heard heard;

    private final String key = UUID.randomUUID().toString();
    private final String year = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();

    @Test
    void a_participant_is_asked_with_the_form_and_all_it_reads() {
        Task task = start(
                "askedPerson",
                "camunda:assignee=\"${participantId}\" camunda:dueDate=\"${patienceEnds}\"",
                Map.of(
                        "participantId",
                        person,
                        "letter",
                        "visit-request",
                        "programYearId",
                        year,
                        "patienceEnds",
                        Instant.parse("2026-10-01T14:00:00Z"),
                        "names",
                        List.of("a", "b")));

        TaskAsked asked = heard.all(TaskAsked.class).stream()
                .filter(event -> event.taskId().equals(task.getId()))
                .findFirst()
                .orElseThrow();

        assertThat(asked.assignee()).isEqualTo(person);
        assertThat(asked.form()).isEqualTo("askedPersonForm");
        assertThat(asked.formJson()).contains("How was it?");
        assertThat(asked.values()).containsEntry("names", List.of("a", "b"));
        assertThat(asked.letter()).isEqualTo("visit-request");
        assertThat(asked.about()).isEqualTo(key);
        assertThat(asked.programYearId()).isEqualTo(year);
        assertThat(asked.due()).isEqualTo(Instant.parse("2026-10-01T14:00:00Z"));
    }

    @Test
    void a_task_called_by_another_process_is_about_what_the_caller_is_about() {
        deploy("calledProcess", "camunda:assignee=\"${participantId}\"");
        repository
                .createDeployment()
                .addString(
                        "caller.bpmn",
                        Diagrams.process(
                                "caller",
                                """
                                <bpmn:startEvent id="start"/>
                                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="call"/>
                                <bpmn:callActivity id="call" calledElement="calledProcess" camunda:asyncBefore="true">
                                  <bpmn:extensionElements>
                                    <camunda:in source="participantId" target="participantId"/>
                                  </bpmn:extensionElements>
                                </bpmn:callActivity>
                                """))
                .deploy();
        processes.start("caller", key, Map.of("participantId", person));
        runJobs();
        runJobs();

        assertThat(heard.all(TaskAsked.class))
                .filteredOn(asked -> asked.assignee().equals(person))
                .singleElement()
                .extracting(TaskAsked::about)
                .isEqualTo(key);
    }

    @Test
    void a_coordinator_takes_a_task_and_gives_it_back() {
        Task task = start("offered", "camunda:candidateGroups=\"coordinators\"", Map.of());

        tasks.claim(task.getId(), "carol");
        tasks.setAssignee(task.getId(), null);

        assertThat(heard.all(TaskClaimed.class)).contains(new TaskClaimed(task.getId(), "offeredForm", key, "carol"));
        assertThat(heard.all(TaskReleased.class)).contains(new TaskReleased(task.getId(), "offeredForm", key, "carol"));
        assertThat(heard.all(TaskAsked.class)).noneMatch(asked -> asked.taskId().equals(task.getId()));
    }

    @Test
    void a_cancelled_task_is_gone() {
        Task task = start("cancelled", "camunda:assignee=\"${participantId}\"", Map.of("participantId", person));

        runtime.deleteProcessInstance(task.getProcessInstanceId(), "test");

        assertThat(heard.all(TaskGone.class)).contains(new TaskGone(task.getId()));
    }

    @Test
    void the_diagram_reminds_of_what_participants_have_not_answered() {
        Task task = start("reminded", "camunda:assignee=\"${participantId}\"", Map.of("participantId", person));

        desk.remind(task.getProcessInstanceId(), "visit-reminder");

        assertThat(heard.all(TaskReminded.class)).contains(new TaskReminded(task.getId(), "visit-reminder"));
    }

    @Test
    void a_message_wakes_whoever_waits_and_nobody_is_no_error() {
        repository
                .createDeployment()
                .addString(
                        "waiting.bpmn",
                        Diagrams.process(
                                        "waiting",
                                        """
                                        <bpmn:startEvent id="start"/>
                                        <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="wait"/>
                                        <bpmn:receiveTask id="wait" messageRef="m" camunda:asyncBefore="true"/>
                                        <bpmn:sequenceFlow id="b" sourceRef="wait" targetRef="end"/>
                                        <bpmn:endEvent id="end"/>
                                        """)
                                .replace("<bpmn:process", "<bpmn:message id=\"m\" name=\"visit.made\"/><bpmn:process"))
                .deploy();
        processes.start("waiting", key, Map.of());
        runJobs();

        processes.announce("visit.made", "somebody else", Map.of());
        assertThat(processes.running("waiting", key)).isTrue();

        processes.announce("visit.made", key, Map.of());
        assertThat(processes.running("waiting", key)).isFalse();
    }

    @Test
    void what_the_engine_may_not_hold_is_refused() {
        assertThatThrownBy(() -> processes.start("offered", key, Map.of("contact", new Object())))
                .isInstanceOfAny(IllegalArgumentException.class, UnknownProcess.class);
        assertThatThrownBy(() -> processes.start("noSuchProcess", key, Map.of()))
                .isInstanceOf(UnknownProcess.class);
    }

    @Test
    void a_step_that_keeps_failing_is_told_once_its_retries_are_used_up() {
        repository
                .createDeployment()
                .addString(
                        "failing.bpmn", Diagrams.oneStep("failing", "camunda:expression=\"${visit.fail('broken')}\""))
                .deploy();
        processes.start("failing", key, Map.of());
        var job = management.createJobQuery().processDefinitionKey("failing").singleResult();
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("broken");
        }

        assertThat(heard.all(JobFailed.class))
                .singleElement()
                .isEqualTo(
                        new JobFailed(job.getId(), "failing", "step", key, "java.lang.IllegalStateException: broken"));
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isZero();
        management.deleteJob(job.getId());
    }

    private Task start(String process, String attributes, Map<String, Object> variables) {
        deploy(process, attributes);
        processes.start(process, key, variables);
        runJobs();
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }

    private void deploy(String process, String attributes) {
        repository
                .createDeployment()
                .addString(process + ".bpmn", Diagrams.oneTask(process, process + "Form", attributes))
                .addString(process + ".form", Diagrams.visitForm(process + "Form"))
                .deploy();
    }

    /** Of the diagrams of this test, and of no other's. */
    private void runJobs() {
        management.createJobQuery().active().withRetriesLeft().executable().list().stream()
                .filter(job -> DIAGRAMS.contains(String.valueOf(job.getProcessDefinitionKey())))
                .forEach(job -> management.executeJob(job.getId()));
    }
}
