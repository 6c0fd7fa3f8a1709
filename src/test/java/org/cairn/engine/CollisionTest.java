package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cairn.engine.testing.Colliding;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest
class CollisionTest {

    @Autowired
    private Colliding colliding;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ProcessDesk processes;

    @BeforeEach
    void nothing_was_tried() {
        colliding.forget();
    }

    @Test
    void what_collided_is_done_again_in_a_fresh_transaction() {
        assertThat(colliding.collideTwice(new OptimisticLockingException("collided")))
                .isEqualTo(3);
    }

    @Test
    void a_collision_of_rows_counts_too_however_deep_it_is_hidden() {
        var hidden = new IllegalStateException(new OptimisticLockingFailureException("collided"));

        assertThat(colliding.collideTwice(hidden)).isEqualTo(3);
    }

    @Test
    void two_who_waited_for_each_other_in_the_database_are_a_collision() {
        var deadlock = new SQLException("deadlock detected", "40P01");

        assertThat(colliding.collideTwice(new ProcessEngineException(deadlock))).isEqualTo(3);
    }

    @Test
    void what_failed_otherwise_is_not_done_again() {
        assertThatThrownBy(() -> colliding.collideTwice(new IllegalStateException("broken")))
                .hasMessage("broken");
        assertThat(colliding.tries()).isOne();
    }

    @Test
    void inside_a_transaction_only_the_whole_can_be_done_again() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status -> colliding.collideTwice(new OptimisticLockingException("collided"))))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(colliding.tries()).isOne();
    }

    @Test
    void two_who_answer_at_once_in_tasklist_both_succeed() {
        String key = startTwoTasks();
        var answers = tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(task ->
                        CompletableFuture.runAsync(() -> forms.submitTaskForm(task.getId(), Map.of("mood", "good"))))
                .toList();
        assertThat(answers).hasSize(2);

        answers.forEach(CompletableFuture::join);

        management
                .createJobQuery()
                .processDefinitionKey("together")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        assertThat(processes.running("together", key)).isFalse();
    }

    /** Two tasks whose answers meet at a join, where they change the same row. */
    private String startTwoTasks() {
        repository
                .createDeployment()
                .addString("visitTogether.form", Diagrams.visitForm("visitTogether"))
                .addString(
                        "together.bpmn",
                        Diagrams.process(
                                "together",
                                """
                                <bpmn:startEvent id="start"/>
                                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="fork"/>
                                <bpmn:parallelGateway id="fork" camunda:asyncBefore="true"/>
                                <bpmn:sequenceFlow id="b" sourceRef="fork" targetRef="one"/>
                                <bpmn:userTask id="one" camunda:formRef="visitTogether"
                                    camunda:formRefBinding="latest"/>
                                <bpmn:sequenceFlow id="c" sourceRef="fork" targetRef="two"/>
                                <bpmn:userTask id="two" camunda:formRef="visitTogether"
                                    camunda:formRefBinding="latest"/>
                                <bpmn:sequenceFlow id="d" sourceRef="one" targetRef="join"/>
                                <bpmn:sequenceFlow id="e" sourceRef="two" targetRef="join"/>
                                <bpmn:parallelGateway id="join" camunda:asyncBefore="true"/>
                                <bpmn:sequenceFlow id="f" sourceRef="join" targetRef="end"/>
                                <bpmn:endEvent id="end"/>
                                """))
                .deploy();
        String key = UUID.randomUUID().toString();
        processes.start("together", key, Map.of("mood", "unknown"));
        management
                .createJobQuery()
                .processDefinitionKey("together")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        return key;
    }
}
