package org.cairn.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Expressions that would fail when a person is waiting are refused when they are deployed. */
@CairnTest
class ExpressionsTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        ${notThere}                                      | reads “notThere”, which nobody sets: correct the name
        ${dataSource}                                    | reads “dataSource”, which nobody sets
        ${visit.remember(notThere)}                      | reads “notThere”, which nobody sets
        ${notThere.x == 1 and empty notThereEither}      | reads “notThereEither”, which nobody sets
        ${visit}                                         | reads “visit”, which are steps: call one of them
        ${visit['remember']}                             | reads “visit”, which are steps
        ${execution}                                     | reads “execution” as a whole: ask it for one thing
        ${execution['processEngineServices']}            | reads “execution” as a whole
        ${execution.processEngineServices}               | uses “processEngineServices” of “execution”, which no expression may
        ${execution.getProcessEngineServices().getTaskService()} | uses “getProcessEngineServices” of “execution”
        ${execution.setVariable('a', 'b')}               | uses “setVariable” of “execution”
        ${execution.class}                               | uses “class” of “execution”
        ${task.complete()}                               | uses “complete” of “task”
        ${answered.class}                                | uses “class” of “answered”
        ${answered.getClass()}                           | calls “answered.getClass”, but there are no steps
        ${''.class}                                      | uses “class” of a value
        ${''.getClass().forName('x')}                    | uses “forName” of a value
        ${execution.getVariable('a').getClass()}         | uses “getClass” of a value
        ${now().class}                                   | uses “class” of a value
        ${dateTime().getChronology().withUTC()}          | uses “getChronology” of a value
        ${JSON('{}')}                                    | calls “JSON(…)”, which does not exist
        ${notThere()}                                    | calls “notThere(…)”, which does not exist
        #{notThere}                                      | reads “notThere”, which nobody sets
        """)
    void what_would_fail_when_it_is_evaluated_is_refused(String expression, String sentence) {
        assertRefused(
                Diagrams.oneStep("refused", "camunda:expression=\"" + expression + "\""), "“Step” (step) " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${answered and not empty programYearId ? 'a b' : \\\"c\\\"}",
                "${visit.remember(execution.processBusinessKey)}",
                "${visit.remember(execution.getVariable('x').toString())}",
                "${programYearId.toUpperCase().concat('notThere')}",
                "${dateTime().plusDays(3).toDate()}",
                "${dates.after('P3D', programYearId)}",
                "${here.else.there == 1e5 and 2 gt 1}",
            })
    void what_works_is_deployed(String expression) {
        String diagram = Diagrams.oneStep(
                "deployed",
                "camunda:resultVariable=\"here\" camunda:expression=\"" + expression.replace("\\\"", "&quot;") + "\"");

        assertThat(deploy(diagram)).isNotEmpty();
    }

    @Test
    void a_variable_that_a_caller_hands_over_is_written_down_or_set_in_a_file_of_the_same_deployment() {
        String name = "handed" + UUID.randomUUID().toString().replace("-", "");
        String diagram = Diagrams.oneStep("called", "camunda:expression=\"${" + name + "}\"");
        String documented = diagram.replace(
                "<bpmn:startEvent",
                """
                <bpmn:extensionElements><camunda:properties><camunda:property name="given" value="%s"/>
                </camunda:properties></bpmn:extensionElements><bpmn:startEvent"""
                        .formatted(name));

        assertRefused(diagram, "reads “" + name + "”, which nobody sets");
        assertThat(deploy(documented)).isNotEmpty();
        assertThat(deploy(diagram)).as("somebody has mentioned it").isNotEmpty();
    }

    @Test
    void an_expression_that_is_nested_without_end_is_refused() {
        assertRefused(
                Diagrams.oneStep(
                        "refused", "camunda:expression=\"${" + "(".repeat(9_000) + "1" + ")".repeat(9_000) + "}\""),
                "too many brackets in each other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobodyHere", "mapsCoordinators, nobodyHere", "${'nobodyHere'}"})
    void a_task_is_offered_to_groups_that_exist(String groups) {
        assertRefused(
                Diagrams.oneTask("refused", "approvePairing", "camunda:candidateGroups=\"" + groups + "\""),
                "“Ask” (ask) is offered to the group “nobodyHere”, which does not exist: write ${coordinators}");
        assertThat(deploy(Diagrams.oneTask(
                        "deployed",
                        "approvePairing",
                        "camunda:candidateGroups=\"mapsCoordinators,${coordinators},${'coordinators'}\"")))
                .isNotEmpty();
    }

    private String deploy(String diagram) {
        return repository
                .createDeployment()
                .addString("refused.bpmn", diagram)
                .deploy()
                .getId();
    }

    private void assertRefused(String diagram, String sentence) {
        assertThatThrownBy(() -> deploy(diagram))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining(sentence);
    }
}
