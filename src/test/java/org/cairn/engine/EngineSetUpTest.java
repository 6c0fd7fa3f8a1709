package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.cairn.testing.CairnTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
class EngineSetUpTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Test
    void the_engine_runs_as_a_long_lived_installation_needs_it() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getHistoryLevel().getName()).isEqualTo("program");
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H,PT6H,P1D");
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).startsWith("02:00");
        assertThat(settings.isJobExecutorDeploymentAware()).isFalse();
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(TimeZone.getDefault().getRawOffset()).isZero();
    }

    @Test
    void due_jobs_are_found_by_an_index() {
        assertThat(database.sql(
                                "select indexdef from pg_indexes where tablename = 'act_ru_job' and indexname = 'cairn_job_due'")
                        .query(String.class)
                        .single())
                .contains("(duedate_)");
    }
}
