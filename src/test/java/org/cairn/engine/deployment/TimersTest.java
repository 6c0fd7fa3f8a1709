package org.cairn.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.engine.testing.Diagrams;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers that repeat faster than anybody could want; of a period of nothing the engine never finds the next date. */
@CairnTest
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimersTest {

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R/PT0S | “Every” (every) repeats every PT0S: choose a time between one minute (PT1M) and ten years.",
                "R/PT1S | “Every” (every) repeats every PT1S",
                "R3/PT59S | “Every” (every) repeats every PT59S",
                "R/P0D | “Every” (every) repeats every P0D",
                "R/P0W | “Every” (every) repeats every P0W",
                "R/P999999999Y | “Every” (every) repeats every P999999999Y",
                "R | “Every” (every) repeats in a way that Cairn does not follow (R): write it like R/P7D",
                "R/PT1H/2999-01-01T00:00:00 | repeats in a way that Cairn does not follow",
                "R/1066-10-14T09:00:00/PT1M | repeats in a way that Cairn does not follow",
                "R/2027-01-02T00:00:00/2027-01-01T00:00:00 | repeats in a way that Cairn does not follow",
                "* * * * * ? | “Every” (every) repeats more often than once a minute",
                "0/5 * * * * ? | repeats more often than once a minute",
                "1,2 * * * * ? | repeats more often than once a minute",
                "* * * * | in a way that Cairn does not follow",
                "0 0 0 30 2 ? | “Every” (every) waits for a day that never comes",
                "0 0 99 * * ? | “Every” (every) repeats in a way that cannot be read",
            })
    void a_cycle_comes_once_a_minute_at_most(String cycle, String sentence) {
        assertThatThrownBy(() -> deploy(starting(cycle)))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/PT1M", "R3/P7D", "R/P2W", "R5/2099-03-20T09:00:00/P1M", "0 0 9 * * MON", "0 * * * * ?"})
    void a_cycle_that_leaves_time_is_followed(String cycle) {
        String deployment = deploy(starting(cycle));

        assertThat(deployment).isNotEmpty();
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${'R/PT0S'}", "${'* * * * * ?'}"})
    void a_cycle_that_an_expression_answers_is_checked_too(String cycle) {
        assertThatThrownBy(() -> deploy(starting(cycle)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("A timer repeats");
    }

    @Test
    void a_time_to_wait_is_no_cycle() {
        assertThatThrownBy(() -> deploy(waiting("R/PT0S")))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("“Wait” (wait) waits for a time that repeats (R/PT0S): make it a cycle");
        assertThatThrownBy(() -> deploy(
                        starting("R/PT0S").replace("timeCycle", "timeDuration").replace("R/PT0S", "${'R/PT0S'}")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("A timer waits for a time that repeats");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/PT0S", "R/PT5M", "always"})
    void a_failed_step_is_not_tried_again_for_ever(String retries) {
        assertThatThrownBy(() -> deploy(retrying(retries)))
                .isInstanceOf(DeploymentRefused.class)
                .hasMessageContaining("“Step” (step) is tried again without an end")
                .hasMessageContaining("say how often, as in R5/PT10M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R5/PT10M", "PT1M, PT10M,PT1H"})
    void a_failed_step_is_tried_again_as_often_as_its_diagram_says(String retries) {
        assertThat(deploy(retrying(retries))).isNotEmpty();
    }

    private String deploy(String diagram) {
        return repository
                .createDeployment()
                .addString("refused.bpmn", diagram)
                .deploy()
                .getId();
    }

    private static String starting(String cycle) {
        return Diagrams.process(
                "repeating",
                """
                <bpmn:startEvent id="every" name="Every">
                  <bpmn:timerEventDefinition><bpmn:timeCycle>%s</bpmn:timeCycle></bpmn:timerEventDefinition>
                </bpmn:startEvent>
                <bpmn:sequenceFlow id="a" sourceRef="every" targetRef="end"/>
                <bpmn:endEvent id="end"/>
                """
                        .formatted(cycle));
    }

    private static String waiting(String time) {
        return Diagrams.process(
                "waiting",
                """
                <bpmn:intermediateCatchEvent id="wait" name="Wait">
                  <bpmn:timerEventDefinition><bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                """
                        .formatted(time));
    }

    private static String retrying(String cycle) {
        return Diagrams.oneStep(
                        "retrying",
                        "camunda:expression=\"${true}\">"
                                + """
                <bpmn:extensionElements>
                  <camunda:failedJobRetryTimeCycle>%s</camunda:failedJobRetryTimeCycle>
                </bpmn:extensionElements></bpmn:serviceTask"""
                                        .formatted(cycle))
                .replace("</bpmn:serviceTask/>", "</bpmn:serviceTask>");
    }
}
