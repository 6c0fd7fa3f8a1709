package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.engine.testing.BareEngine;
import org.cairn.engine.testing.Diagrams;
import org.cairn.engine.testing.EngineTables;
import org.cairn.engine.testing.Heard;
import org.cairn.form.FormDesk;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger 7: the engine's own submit-form checks nothing. */
@CairnTest
class AnswersTest {

    private static final String READS_BOTH = "camunda:priority=\"${1 == 1 ? 50 : mood == visits ? 60 : 70}\"";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessDesk processes;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private FormDesk submissions;

    @Autowired
    private Heard heard;

    @Autowired
    private DataSource database;

    @Test
    void a_bare_engine_takes_whatever_is_sent_and_keeps_every_word() {
        try (var bare = BareEngine.start()) {
            var engine = bare.engine();
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(
                            "visit.bpmn",
                            Diagrams.oneTask("visit", "visitForm", "").replace("camunda:asyncBefore=\"true\"", ""))
                    .addString("visit.form", Diagrams.visitForm("visitForm"))
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("visit");
            String task =
                    engine.getTaskService().createTaskQuery().singleResult().getId();

            engine.getFormService()
                    .submitTaskForm(
                            task, Map.of("mood", "gooseberry", "visits", 99, "words", "w".repeat(41), "unknown", "x"));

            var tables = new EngineTables(bare.settings().getDataSource());
            assertThat(tables.holding("gooseberry")).contains("act_hi_varinst.text_");
            assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        }
    }

    @Test
    void wrong_answers_are_refused_whole_with_a_sentence_and_leave_no_word() {
        Task task = asked("visitWrong", Diagrams.visitForm("visitWrong"), "");

        assertThatThrownBy(() -> forms.submitTaskForm(
                        task.getId(), Map.of("mood", "cloudberry", "visits", 99, "words", "cloudberry", "more", "x")))
                .hasMessageNotContaining("ENGINE")
                .hasCauseInstanceOf(AnswersRefused.class)
                .cause()
                .satisfies(refused -> assertThat(((AnswersRefused) refused).mistakes())
                        .extracting("key")
                        .contains("mood", "visits", "more"));

        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(tasks.getVariables(task.getId())).doesNotContainKeys("mood", "visits", "words", "more");
        assertThat(new EngineTables(database).holding("cloudberry")).isEmpty();
    }

    @Test
    void the_engine_is_given_the_choices_that_are_read_and_the_words_are_kept_elsewhere() {
        Task task = asked("visitRight", Diagrams.visitForm("visitRight"), READS_BOTH);

        var submission =
                desk.complete(task.getId(), Map.of("mood", "good", "visits", 3, "words", "lingonberry"), "somebody");

        assertThat(submissions.answers(submission)).containsEntry("words", "lingonberry");
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsEntry("mood", "good")
                .containsEntry("visits", 3L)
                .containsEntry("submissionId", submission.toString())
                .doesNotContainKey("words");
        assertThat(new EngineTables(database).holding("lingonberry")).isEmpty();
    }

    @Test
    void a_choice_that_no_diagram_and_no_table_reads_is_kept_from_the_engine() {
        String form = Diagrams.form(
                "visitUnread",
                """
                {"type": "radio", "id": "f1", "key": "unreadMood", "label": "How was it?",
                 "values": [{"label": "Good", "value": "good"}, {"label": "Bad", "value": "bad"}]}""");
        Task task = asked("visitUnread", form, "");

        var submission = desk.complete(task.getId(), Map.of("unreadMood", "good"), "somebody");

        assertThat(submissions.answers(submission)).containsEntry("unreadMood", "good");
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsKey("submissionId")
                .doesNotContainKey("unreadMood");
    }

    @Test
    void what_is_said_in_a_review_is_kept_from_the_engine_whatever_a_diagram_reads() {
        Task task = asked("reviewVisit", Diagrams.visitForm("reviewVisit"), READS_BOTH);

        desk.complete(task.getId(), Map.of("mood", "good", "visits", 3), "somebody");

        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsKey("submissionId")
                .doesNotContainKeys("mood", "visits");
    }

    @Test
    void a_question_left_open_clears_the_answer_of_another_time() {
        Task task = asked("visitTwice", Diagrams.visitForm("visitTwice"), READS_BOTH);
        runtime.setVariable(task.getProcessInstanceId(), "visits", 4);

        Map<String, Object> answers = new HashMap<>(Map.of("mood", "good"));
        answers.put("visits", null);

        desk.complete(task.getId(), answers, "somebody");

        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsEntry("visits", null);
    }

    @Test
    void a_rule_beyond_the_form_is_asked_whoever_answers() {
        Task task = asked("visitRuled", Diagrams.visitForm("visitRuled"), "");
        Map<String, Object> answers = Map.of("mood", "bad", "visits", 2);

        assertThatThrownBy(() -> desk.complete(task.getId(), answers, "somebody"))
                .isInstanceOf(AnswersRefused.class)
                .hasMessage("A bad visit is not counted.");
        assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), answers)).hasMessage("A bad visit is not counted.");
    }

    @Test
    void a_task_that_is_gone_takes_no_answer() {
        Task task = asked("visitGone", Diagrams.visitForm("visitGone"), "");
        desk.complete(task.getId(), Map.of("mood", "good"), "somebody");

        assertThatThrownBy(() -> desk.complete(task.getId(), Map.of("mood", "good"), "somebody"))
                .isInstanceOf(UnknownTask.class);
        assertThat(desk.open(task.getId())).isEmpty();
        assertThat(heard.all(TaskGone.class)).contains(new TaskGone(task.getId()));
    }

    private Task asked(String form, String json, String attributes) {
        String process = form + "Process";
        repository
                .createDeployment()
                .addString(process + ".bpmn", Diagrams.oneTask(process, form, attributes))
                .addString(form + ".form", json)
                .deploy();
        String key = UUID.randomUUID().toString();
        processes.start(process, key, Map.of());
        management
                .createJobQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
        return tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    }
}
