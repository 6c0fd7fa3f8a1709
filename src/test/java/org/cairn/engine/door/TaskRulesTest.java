package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.net.http.HttpResponse;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What coordinators may do with a task and when, and which processes they may start. */
@CairnTest
class TaskRulesTest {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final String YES = "{\"variables\":{\"verdict\":{\"value\":\"yes\"},\"tried\":{\"value\":true}}}";
    private static final String FORM = Diagrams.FORM.replace(
            "\"components\": [",
            """
            "components": [
              {"type": "radio", "id": "f0", "key": "verdict", "label": "Verdict", "defaultValue": "yes",
               "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
               "validate": {"required": true}},
              {"type": "textfield", "id": "f2", "key": "note", "label": "Note", "defaultValue": "none"},
            """);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService processes;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    private String deployment = "";
    private String instance = "";
    private String task = "";
    private Client coordinator;

    @BeforeEach
    void oneTask() {
        deployment = repository
                .createDeployment()
                .addString("rules-try.bpmn", Diagrams.oneTask("rulesTry").replace("restTryForm", "rulesTryForm"))
                .addString("rules-try.form", FORM.replace("restTryForm", "rulesTryForm"))
                .deploy()
                .getId();
        instance = processes.startProcessInstanceByKey("rulesTry").getId();
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        coordinator = Client.at(port);
        coordinator.logIn("coordinator", "walks-before-you");
        coordinator.get("/camunda/app/tasklist/default/");
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_task_is_claimed_before_it_is_completed() {
        var unclaimed = submit(YES);
        claim();
        var claimed = submit(YES);

        assertSays(unclaimed, 409, "Claim this task before you complete it");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
    }

    @Test
    void nobody_completes_or_takes_what_somebody_else_has_claimed() {
        tasks.claim(task, "admin");

        assertSays(submit(YES), 409, "Admin (admin) has claimed this task. Ask them to give it back");
        assertSays(claim(), 409, "Admin (admin) has claimed this task");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("admin");
    }

    @Test
    void nobody_completes_what_waits_for_a_participant() {
        tasks.setAssignee(task, "5f1c7c1e-0000-4000-8000-000000000001");

        assertSays(submit(YES), 409, "This task waits for the participant who was asked.");
        assertSays(claim(), 409, "This task waits for the participant who was asked.");
    }

    @Test
    void a_task_that_is_done_is_gone() {
        claim();
        submit(YES);

        assertSays(submit(YES), 404, "It may have been completed in the meantime");
        assertSays(claim(), 404, "It may have been completed in the meantime");
        assertSays(
                coordinator.json("POST", REST + "/task/" + task + "/unclaim", ""),
                404,
                "It may have been completed in the meantime");
    }

    @Test
    void who_comes_a_moment_too_late_is_told_so() {
        tasks.claim(task, "coordinator");

        assertThatThrownBy(() -> tasks.claim(task, "admin"))
                .isInstanceOf(WebApplicationException.class)
                .hasMessage("Somebody else has just claimed this task.");
        assertThatThrownBy(() -> tasks.claim("no-such-task", "admin"))
                .isInstanceOf(WebApplicationException.class)
                .hasMessage("Somebody else has just completed this task.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"verdict\":null}}",
                "{\"variables\":{\"verdict\":\"yes\"}}",
                "{\"variables\":[]}",
                "{\"variables\":\"yes\"}",
                "{\"variables\":null}",
                "null",
                "3",
                "\"yes\"",
            })
    void what_is_no_answer_is_refused_in_words(String body) {
        claim();

        var answer = submit(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\"").doesNotContain("Exception", "null pointer", "Cannot invoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"variables\":{}}", "{}", "{\"variables\":{\"verdict\":{\"value\":null}}}"})
    void what_stood_there_before_is_nobodys_answer(String body) {
        claim();

        assertSays(submit(body), 400, "“Verdict” needs an answer.");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void a_question_that_may_stay_open_may_be_left_out() {
        claim();

        assertThat(submit("{\"variables\":{\"verdict\":{\"value\":\"no\"}}}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signUp", "mentorship", "pairing", "emailedForm", "matchRound", "rulesTry"})
    void a_process_without_a_form_is_started_by_nobody(String process) {
        long before = processes.createProcessInstanceQuery().count();
        Client admin = Client.at(port, "admin", "stones-on-the-path");

        assertSays(
                admin.json("POST", "/engine-rest/process-definition/key/" + process + "/submit-form", "{}"),
                403,
                "This process has no form to start it with");
        assertSays(
                admin.json("POST", "/engine-rest/process-definition/" + definition(process) + "/submit-form", "{}"),
                403,
                "This process has no form to start it with");
        assertThat(processes.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void a_process_with_a_form_is_started_with_all_its_answers() {
        assertSays(
                coordinator.json("POST", REST + "/process-definition/key/programYear/submit-form", "{}"),
                400,
                "needs an answer");
        assertSays(
                coordinator.json("POST", REST + "/process-definition/key/noSuchProcess/submit-form", "{}"),
                404,
                "There is no such process.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history/task%C2%85", "/user/%C2%85/profile", "/process-instance/a%C2%85b/variables"})
    void no_sign_in_an_address_hides_what_is_asked(String path) {
        assertThat(coordinator.get(REST + path).statusCode()).isEqualTo(path.endsWith("profile") ? 404 : 403);
    }

    private HttpResponse<String> claim() {
        return coordinator.json("POST", REST + "/task/" + task + "/claim", "{\"userId\":\"coordinator\"}");
    }

    private HttpResponse<String> submit(String body) {
        return coordinator.json("POST", REST + "/task/" + task + "/submit-form", body);
    }

    private String definition(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static void assertSays(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence).doesNotContain("ENGINE");
    }
}
