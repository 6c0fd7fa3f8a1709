package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.engine.testing.Diagrams;
import org.cairn.engine.testing.EngineTables;
import org.cairn.engine.testing.VisitRules;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class BriefingTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormService forms;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessDesk processes;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private DataSource database;

    @Test
    void reading_matter_is_shown_with_the_task_and_goes_with_it() {
        String key = UUID.randomUUID().toString();
        String task = briefed(key);
        var tables = new EngineTables(database);

        var shown = forms.getTaskFormVariables(task, null, false);
        assertThat(shown.getValueTyped("wish").getValue()).isEqualTo("likes " + VisitRules.SECRET);
        assertThat(shown.getValue("about", String.class)).isEqualTo(key);
        assertThat(shown.getValueTyped("mentors").getType().getName()).isEqualTo("json");
        assertThat(shown.getValueTyped("story").getType().getName()).isEqualTo("json");
        assertThat(desk.open(task).orElseThrow().values().get("story")).isEqualTo(VisitRules.SECRET.repeat(1000));
        assertThat(tables.holding(VisitRules.SECRET)).noneMatch(column -> column.startsWith("act_hi"));
        assertThat(tables.holding(VisitRules.SECRET)).isNotEmpty();

        desk.complete(task, Map.of("mood", "good"), "somebody");

        assertThat(tables.holding(VisitRules.SECRET)).isEmpty();
    }

    @Test
    void reading_matter_goes_too_when_the_task_is_cancelled() {
        String task = briefed(UUID.randomUUID().toString());
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();

        runtime.deleteProcessInstance(instance, "cancelled");

        assertThat(new EngineTables(database).holding(VisitRules.SECRET)).isEmpty();
    }

    @Test
    void a_start_form_is_given_its_options_and_defaults() throws IOException {
        repository
                .createDeployment()
                .addString(
                        "visitStart.bpmn",
                        Diagrams.oneStep("visitStartProcess", "camunda:expression=\"${true}\"")
                                .replace(
                                        "id=\"start\"",
                                        "id=\"start\" camunda:formRef=\"visitStart\" camunda:formRefBinding=\"latest\""))
                .addString(
                        "visitStart.form",
                        Diagrams.form(
                                "visitStart",
                                """
                                {"type": "group", "id": "g", "label": "Program", "components": [
                                  {"type": "select", "id": "f1", "key": "program", "label": "Program",
                                   "valuesKey": "programs", "validate": {"required": true}}]},
                                {"type": "number", "id": "f2", "key": "length", "label": "Months"}
                                """))
                .deploy();
        String process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("visitStartProcess")
                .latestVersion()
                .singleResult()
                .getId();

        var form = new JsonMapper().readTree(forms.getDeployedStartForm(process));

        var program = form.at("/components/0/components/0");
        assertThat(program.at("/values/0/value").asText()).isEqualTo("maps");
        assertThat(program.has("valuesKey")).isFalse();
        assertThat(form.at("/components/1/defaultValue").asInt()).isEqualTo(12);
        var started = forms.submitStartForm(process, Map.of("program", "maps", "length", 6));
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(started.getId())
                        .count())
                .isOne();
    }

    private String briefed(String key) {
        repository
                .createDeployment()
                .addString("briefed.bpmn", Diagrams.oneTask("briefed", "visitBriefed", ""))
                .addString("visitBriefed.form", Diagrams.visitForm("visitBriefed"))
                .deploy();
        processes.start("briefed", key, Map.of());
        management.createJobQuery().processDefinitionKey("briefed").active().list().stream()
                .filter(job -> job.getFailedActivityId() == null)
                .forEach(job -> management.executeJob(job.getId()));
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }
}
