package org.cairn.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dangers 3 and 9, and 7 over REST: who asks nothing, who deletes, and who writes past the forms. */
@CairnTest
class RestTest {

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

    @BeforeEach
    void startOne() {
        deployment = repository
                .createDeployment()
                .addString("rest-try.bpmn", Diagrams.oneTask("restTry"))
                .addString("rest-try.form", Diagrams.FORM)
                .deploy()
                .getId();
        instance = processes.startProcessInstanceByKey("restTry").getId();
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void the_bare_engine_lets_a_stranger_deploy_and_delete() {
        Client stranger = Client.at(BareCamunda.port());

        var deployed = stranger.deploy(BareCamunda.REST + "/deployment/create", "any.bpmn", Diagrams.oneTask("any"));
        var started = stranger.json("POST", BareCamunda.REST + "/process-definition/key/any/start", "{}");
        var bare = BareCamunda.engine().getRepositoryService();
        String id = bare.createDeploymentQuery()
                .deploymentName("try")
                .singleResult()
                .getId();
        var deleted = stranger.json("DELETE", BareCamunda.REST + "/deployment/" + id + "?cascade=true", "");

        assertThat(List.of(deployed.statusCode(), started.statusCode(), deleted.statusCode()))
                .containsExactly(200, 200, 204);
        assertThat(BareCamunda.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/version",
        "GET, /engine-rest/deployment?maxResults=0",
        "GET, /engine-rest/engine",
        "GET, /engine-rest/engine/default/user",
        "POST, /engine-rest/deployment/create",
        "POST, /engine-rest/task",
        "GET, /engine-rest/",
        "GET, /engine-rest",
        "GET, /camunda/api/engine/engine/",
        "GET, /camunda/api/engine/engine/default/user",
        "GET, /actuator/metrics"
    })
    void a_stranger_is_asked_for_a_login(String method, String path) {
        var answer = Client.at(port).json(method, path, method.equals("GET") ? "" : "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_coordinator_has_no_business_at_the_rest_interface() {
        var answer = Client.at(port, "coordinator", "walks-before-you").get("/engine-rest/version");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void modeler_asks_its_two_questions_and_deploys() {
        Client modeler = Client.at(port, "admin", "stones-on-the-path");

        var version = modeler.get("/engine-rest/version");
        var deployments = modeler.get("/engine-rest/deployment?maxResults=0");
        var deployed =
                modeler.deploy("/engine-rest/deployment/create", "any.bpmn", Diagrams.oneTask("deployedByModeler"));

        assertThat(version.body()).contains("7.24.0");
        assertThat(deployments.statusCode()).isEqualTo(200);
        assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
        repository.deleteDeployment(
                deployed.body().replaceAll(".*?\"id\":\"([^\"]+)\",\"name\":\"try\".*", "$1"), true);
    }

    @Test
    void a_page_of_another_site_cannot_use_the_login_that_a_browser_remembers() {
        String credentials = java.util.Base64.getEncoder()
                .encodeToString("admin:stones-on-the-path".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Client lured = Client.at(port, Map.of("Authorization", "Basic " + credentials, "Sec-Fetch-Site", "cross-site"));

        var deployed = lured.deploy("/engine-rest/deployment/create", "any.bpmn", Diagrams.oneTask("lured"));

        assertThat(deployed.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void nobody_deletes_what_mentorships_run_on(String rest) {
        Client admin = admin(rest);

        var answers = List.of(
                admin.json("DELETE", rest + "/deployment/" + deployment + "?cascade=true", ""),
                admin.json("DELETE", rest + "/deployment/" + deployment + "/?cascade=true", ""),
                admin.json("DELETE", rest + "/%64eployment/" + deployment + "?cascade=true", ""),
                admin.json("DELETE", rest + "/process-definition/key/restTry?cascade=true", ""),
                admin.json("DELETE", rest + "/process-instance/" + instance, ""),
                admin.json(
                        "POST", rest + "/process-instance/delete", "{\"processInstanceIds\":[\"" + instance + "\"]}"),
                admin.json("POST", rest + "/process-instance/" + instance + "/modification", "{\"instructions\":[]}"),
                admin.json("POST", rest + "/modification/execute", "{}"),
                admin.json("POST", rest + "/migration/execute", "{}"),
                admin.json("DELETE", rest + "/history/process-instance/" + instance, ""));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(403);
            assertThat(answer.body()).contains("strand");
        });
        assertThat(processes
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nobody_writes_past_the_forms() {
        String variables = "{\"variables\":{\"decision\":{\"value\":\"accept\"}}}";
        String value = "{\"value\":\"accept\",\"type\":\"String\"}";
        String rest = "/engine-rest";
        Client admin = admin(rest);

        var answers = List.of(
                admin.json("POST", rest + "/task/" + task + "/complete", variables),
                admin.json("POST", rest + "/task/" + task + "/bpmnError", "{\"errorCode\":\"x\"}"),
                admin.json("POST", rest + "/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
                admin.json("PUT", rest + "/task/" + task + "/variables/decision", value),
                admin.json("POST", rest + "/task/" + task + "/localVariables", "{\"modifications\":{}}"),
                admin.json("PUT", rest + "/process-instance/" + instance + "/variables/decision", value),
                admin.json("PUT", rest + "/execution/" + instance + "/localVariables/decision", value),
                admin.json("POST", rest + "/process-instance/variables-async", variables),
                admin.json("POST", rest + "/message", "{\"messageName\":\"x\"}"),
                admin.json("POST", rest + "/process-definition/key/restTry/start", variables));
        var resolved = admin.json("POST", rest + "/task/" + task + "/resolve", variables);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(403);
            assertThat(answer.body()).contains("form");
        });
        assertThat(resolved.statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(processes.getVariables(instance)).isEmpty();
    }

    @Test
    void nobody_leaves_words_where_no_erasure_finds_them() {
        Client admin = admin("/engine-rest");

        var answers = List.of(
                admin.json("POST", "/engine-rest/task/" + task + "/comment/create", "{\"message\":\"x\"}"),
                admin.deploy("/engine-rest/task/" + task + "/attachment/create", "x.txt", "x"),
                admin.json("POST", "/engine-rest/task/create", "{\"name\":\"x\"}"),
                admin.json("PUT", "/engine-rest/task/" + task, "{\"name\":\"x\",\"description\":\"x\"}"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode())
                .as(answer.uri().toString())
                .isEqualTo(403));
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @Test
    void a_coordinator_takes_returns_and_completes_a_task_of_the_group_and_no_more() {
        String rest = "/camunda/api/engine/engine/default";
        Client coordinator = Client.at(port);
        coordinator.logIn("coordinator", "walks-before-you");
        coordinator.get("/camunda/app/tasklist/default/");

        var taken = coordinator.json("POST", rest + "/task/" + task + "/claim", "{\"userId\":\"coordinator\"}");
        var returned = coordinator.json("POST", rest + "/task/" + task + "/unclaim", "");
        var elsewhere = List.of(
                coordinator.get(rest + "/user"),
                coordinator.get(rest + "/history/task"),
                coordinator.get(rest + "/variable-instance"),
                coordinator.json("POST", rest + "/process-instance", "{}"),
                coordinator.get(rest + "/deployment"),
                coordinator.json("POST", rest + "/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\"}"),
                coordinator.json("POST", rest + "/identity/verify", "{\"username\":\"admin\",\"password\":\"x\"}"),
                coordinator.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"),
                coordinator.get("/camunda/app/cockpit/default/"),
                coordinator.get("/camunda/app/admin/default/"));
        coordinator.json("POST", rest + "/task/" + task + "/claim", "{\"userId\":\"coordinator\"}");
        var past = coordinator.json("POST", rest + "/task/" + task + "/complete", "{}");
        var wrong = coordinator.json(
                "POST", rest + "/task/" + task + "/submit-form", "{\"variables\":{\"more\":{\"value\":\"x\"}}}");
        var completed = coordinator.json(
                "POST", rest + "/task/" + task + "/submit-form", "{\"variables\":{\"tried\":{\"value\":true}}}");

        assertThat(List.of(taken.statusCode(), returned.statusCode(), completed.statusCode()))
                .containsExactly(204, 204, 204);
        assertThat(past.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("“more”").doesNotContain("ENGINE").doesNotContain("Cannot submit");
        assertThat(elsewhere).allSatisfy(answer -> assertThat(answer.statusCode())
                .as(answer.uri().toString())
                .isEqualTo(403));
    }

    @Test
    void nobody_takes_a_task_for_somebody_else_or_from_a_participant() {
        String participant = "5f1c7c1e-0000-4000-8000-000000000001";
        Client admin = admin("/engine-rest");

        var forOther =
                admin.json("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + participant + "\"}");
        tasks.setAssignee(task, participant);
        var fromOther = admin.json("POST", "/engine-rest/task/" + task + "/unclaim", "");
        var passedOn = admin.json("POST", "/engine-rest/task/" + task + "/assignee", "{\"userId\":\"admin\"}");

        assertThat(List.of(forOther.statusCode(), fromOther.statusCode(), passedOn.statusCode()))
                .containsExactly(403, 403, 403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(participant);
    }

    /** An admin, by the login of the page for the web applications, by basic authentication for Modeler's address. */
    private Client admin(String rest) {
        if (rest.startsWith("/engine-rest")) {
            return Client.at(port, "admin", "stones-on-the-path");
        }
        Client admin = Client.at(port);
        admin.logIn("admin", "stones-on-the-path");
        admin.get("/camunda/app/tasklist/default/");
        return admin;
    }
}
