package org.cairn.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.ProcessDesk;
import org.cairn.matching.Round;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProgramYearProcessTest extends ProcessTest {

    @Autowired
    ProcessDesk processes;

    ProgramYearProcessTest() {
        super("program-year");
    }

    @Test
    void what_a_coordinator_says_in_the_form_is_the_year() {
        ProgramYearId id = opened(settings());

        ProgramYear opened = programs.year(id);
        assertThat(opened.program()).isEqualTo("maps");
        assertThat(opened.programName()).isEqualTo("MAPS");
        assertThat(opened.signUpOpens()).isEqualTo("2026-09-03T05:00:00Z");
        assertThat(opened.signUpCloses()).isNull();
        assertThat(opened.months()).isEqualTo(12);
        assertThat(opened.approval()).isTrue();
        assertThat(instance(id)).isWaitingAt("signUpOpened");
    }

    @Test
    void a_year_that_closes_sign_up_before_opening_it_is_refused_with_a_sentence() {
        Map<String, Object> settings = settings();
        settings.put("signUpEnds", "onADay");
        settings.put("signUpCloses", "2026-09-02");

        assertThatThrownBy(() -> start(settings))
                .hasMessageContaining("Sign-up would close before it opens.")
                .hasMessageNotContaining("ENGINE");
    }

    @Test
    void a_year_that_is_over_before_sign_up_opens_is_refused() {
        Map<String, Object> settings = settings();
        settings.put("yearStart", "2025-01-01");

        assertThatThrownBy(() -> start(settings)).hasMessageContaining("The year would be over before sign-up opens.");
    }

    @Test
    void a_negative_length_is_refused() {
        Map<String, Object> settings = settings();
        settings.put("months", -3);

        assertThatThrownBy(() -> start(settings)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void no_two_years_have_the_same_label() {
        Map<String, Object> settings = settings();
        opened(settings);

        assertThatThrownBy(() -> start(settings)).hasMessageContaining("already has a year called");
    }

    @Test
    void everybody_who_waits_is_matched_every_night_from_the_first_day_of_sign_up() {
        year = opened(settings());

        assertThat(waitForNextDate(year)).isEqualTo("2026-09-03T05:00:00Z");
        assertThat(waitForNextDate(year)).isEqualTo("2026-09-03T06:00:00Z"); // one o'clock at night
        assertThat(waitForNextDate(year)).isEqualTo("2026-09-04T06:00:00Z");

        assertThat(matching.rounds(year)).hasSize(2).extracting(Round::cause).containsOnly("night");
    }

    @Test
    void a_coordinator_can_ask_for_a_round_at_any_time() {
        year = opened(settings());

        processes.announce("programYear.roundRequested", year.toString(), Map.of());
        run(year);

        assertThat(matching.rounds(year)).extracting(Round::cause).containsExactly("request");
        assertThat(instance(year)).isWaitingAt("signUpOpened");
    }

    @Test
    void a_year_closes_when_it_is_over() {
        Map<String, Object> settings = settings();
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 1);
        year = opened(settings);

        waitUntil(year, Instant.parse("2026-10-01T14:00:00Z"));

        assertThat(running(year)).isFalse();
        assertThat(programs.year(year).closedAt()).isEqualTo("2026-10-01T14:00:00Z");
    }

    private ProgramYearId opened(Map<String, Object> settings) {
        ProcessInstance instance = start(settings);
        runInstance(instance.getId());
        return ProgramYearId.of(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey());
    }

    private ProcessInstance start(Map<String, Object> settings) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("programYear")
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(definition, settings);
    }

    /** Until the year is open, its process has no business key. */
    private void runInstance(String instance) {
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("program", "maps");
        settings.put("label", UUID.randomUUID().toString());
        settings.put("format", "pairs");
        settings.put("signUpOpens", "2026-09-03");
        settings.put("signUpEnds", "rolling");
        settings.put("yearStart", "2026-09-01");
        settings.put("months", 12);
        settings.put("checkInRhythm", "P2M");
        settings.put("approval", "yes");
        settings.put("contactName", "Mai Lor");
        settings.put("contactEmail", "maps@example.org");
        settings.put("zone", "America/Chicago");
        return settings;
    }
}
