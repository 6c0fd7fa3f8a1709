package org.cairn.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class DeploymentCheckTest {

    private static final String STEP = "camunda:expression=\"${visit.remember('x')}\"";

    @Autowired
    private RepositoryService repository;

    @Test
    void a_diagram_whose_every_reference_resolves_is_deployed() {
        repository
                .createDeployment()
                .addString("checked.bpmn", Diagrams.oneTask("checked", "visitChecked", ""))
                .addString("checked.form", Diagrams.visitForm("visitChecked"))
                .deploy();

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("checked")
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        camunda:expression="${visitt.remember('x')}"   | “Step” (step) calls “visitt.remember”, but there are no steps “visitt”
        camunda:expression="${visit.remembr('x')}"     | “Step” (step) calls “visit.remembr”, which does not exist
        camunda:expression="${visit.remember()}"       | “Step” (step) calls “visit.remember” with 0 arguments
        camunda:expression="${visit.remember('a,b', x)}" | with 2 arguments
        camunda:expression="${visit.remember}"         | “Step” (step) reads “visit.remember”: call it with parentheses
        camunda:expression="${true}" camunda:resultVariable="visit" | sets a variable “visit”, which would hide the steps
        camunda:type="external" camunda:topic="x"      | is run by nobody here
        """)
    void a_step_that_does_not_exist_is_named(String task, String sentence) {
        assertRefused(Diagrams.oneStep("refused", task), sentence);
    }

    @Test
    void a_form_that_is_not_deployed_is_named() {
        assertRefused(
                Diagrams.oneTask("refused", "noSuchForm", ""),
                "“Ask” (ask) refers to the form “noSuchForm”, which is not deployed");
    }

    @Test
    void a_form_must_be_taken_in_its_latest_version() {
        assertRefused(
                Diagrams.oneTask("refused", "noSuchForm", "").replace("\"latest\"", "\"deployment\""),
                "set the binding to “latest”");
    }

    @Test
    void a_user_task_without_a_form_is_refused() {
        assertRefused(
                Diagrams.process("refused", "<bpmn:userTask id=\"ask\" name=\"Ask\"/>"), "“Ask” (ask) has no form");
    }

    @Test
    void a_letter_a_table_and_a_process_that_are_not_deployed_are_named() {
        String diagram = Diagrams.process(
                "refused",
                """
                <bpmn:callActivity id="call" name="Call" calledElement="noSuchProcess">
                  <bpmn:extensionElements>
                    <camunda:in sourceExpression="${'no-such-letter'}" target="letter"/>
                    <camunda:in sourceExpression="${'noSuchForm'}" target="form"/>
                    <camunda:in sourceExpression="${visit}" target="visit"/>
                  </bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:businessRuleTask id="rule" camunda:decisionRef="noSuchTable"/>
                """);

        assertRefused(diagram, "“Call” (call) refers to the letter “no-such-letter”");
        assertRefused(diagram, "“Call” (call) refers to the form “noSuchForm”");
        assertRefused(diagram, "“Call” (call) refers to the process “noSuchProcess”");
        assertRefused(diagram, "“rule” refers to the decision table “noSuchTable”");
        assertRefused(diagram, "sets a variable “visit”");
    }

    @Test
    void history_must_end_some_day() {
        assertRefused(Diagrams.process("refused", "", ""), "set “History time to live” to days, such as P730D");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("refused.dmn", table("", "feel"))
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("The decision “mood” does not say how long its history is kept");
    }

    @Test
    void a_table_in_a_script_language_is_refused() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("refused.dmn", table("camunda:historyTimeToLive=\"P30D\"", "groovy"))
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("is written in groovy: write it in FEEL");
    }

    @Test
    void what_follows_an_answer_is_a_save_point() {
        String withoutLast = Diagrams.process(
                "refused",
                """
                <bpmn:startEvent id="start"/>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="join"/>
                <bpmn:exclusiveGateway id="join"/>
                <bpmn:sequenceFlow id="b" sourceRef="join" targetRef="step"/>
                <bpmn:serviceTask id="step" name="Step" %s/>
                <bpmn:sequenceFlow id="c" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
                """
                        .formatted(STEP));

        assertRefused(withoutLast, "“Step” (step) follows “start”: tick “Asynchronous before” on it");
        repository
                .createDeployment()
                .addString("saved.bpmn", withoutLast.replace("name=\"Step\"", "camunda:asyncBefore=\"true\""))
                .deploy();
    }

    @Test
    void what_follows_an_answer_inside_a_subprocess_is_looked_for_behind_its_end() {
        assertRefused(
                Diagrams.process(
                        "refused",
                        """
                        <bpmn:subProcess id="sub">
                          <bpmn:receiveTask id="wait" name="Wait"/>
                          <bpmn:sequenceFlow id="a" sourceRef="wait" targetRef="done"/>
                          <bpmn:endEvent id="done"/>
                        </bpmn:subProcess>
                        <bpmn:sequenceFlow id="b" sourceRef="sub" targetRef="step"/>
                        <bpmn:serviceTask id="step" name="Step" %s/>
                        """
                                .formatted(STEP)),
                "“Step” (step) follows “Wait” (wait)");
    }

    @Test
    void a_form_with_what_cannot_be_shown_to_everybody_is_refused() {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(
                                "refused.form",
                                Diagrams.form(
                                        "refused", "{\"type\": \"filepicker\", \"id\": \"f\", \"key\": \"file\"}"))
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("refused.form: ");
    }

    @Test
    void what_is_no_diagram_and_what_fetches_is_refused_with_a_sentence() {
        assertRefused("no diagram", "The file cannot be read");
        assertRefused(
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>" + Diagrams.process("refused", "&b;"),
                "The file cannot be read");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("refused.cmmn", "<case/>")
                        .deploy())
                .hasMessageContaining("draw a process instead");
    }

    private void assertRefused(String diagram, String sentence) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("refused.bpmn", diagram)
                        .deploy())
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("refused.bpmn: ")
                .hasMessageContaining(sentence);
    }

    private static String table(String attributes, String language) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="cairn"
                   xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                 <decision id="mood" %s><decisionTable id="t">
                   <input id="i"><inputExpression id="e" expressionLanguage="%s"><text>mood</text></inputExpression></input>
                   <output id="o" name="verdict"/>
                 </decisionTable></decision>
               </definitions>
               """
                .formatted(attributes, language);
    }
}
