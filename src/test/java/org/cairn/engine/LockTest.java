package org.cairn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cairn.engine.testing.BareEngine;
import org.cairn.engine.testing.Diagrams;
import org.cairn.engine.testing.LongStep;
import org.cairn.testing.CairnTest;
import org.cairn.testing.TestClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Danger 6: a job that outlives its lock is run by another node as well, and nothing tells. */
@CairnTest
class LockTest {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(10);

    /** More than other tests can have left waiting. */
    private static final int ALL_JOBS = 100_000;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CamundaBpmProperties properties;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProcessDesk processes;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void it_is_some_morning() {
        clock.set(Instant.parse("2026-10-05T08:00:00Z"));
    }

    @Test
    void on_a_bare_engine_a_job_that_outlives_its_lock_runs_twice_and_its_first_run_is_lost() {
        try (var bare = BareEngine.start()) {
            var settings = bare.settings();
            bare.deploy("long.bpmn", Diagrams.oneStep("long", "camunda:class=\"" + LongStep.class.getName() + "\""));
            bare.engine().getRuntimeService().startProcessInstanceByKey("long");
            Duration lock = Duration.ofMillis(new DefaultJobExecutor().getLockTimeInMillis());
            String job = acquire(settings, lock).get(0);
            LongStep.meanwhile(() -> CompletableFuture.runAsync(() -> {
                        clock.advance(lock.plusSeconds(1));
                        String again = acquire(settings, lock).get(0);
                        ExecuteJobHelper.executeJob(again, settings.getCommandExecutorTxRequired());
                    })
                    .join());

            assertThatThrownBy(() -> ExecuteJobHelper.executeJob(job, settings.getCommandExecutorTxRequired()))
                    .isInstanceOf(ProcessEngineException.class);

            assertThat(LongStep.runs()).isEqualTo(2);
            assertThat(bare.engine()
                            .getHistoryService()
                            .createHistoricJobLogQuery()
                            .failureLog()
                            .count())
                    .isZero();
        }
    }

    @Test
    void in_cairn_the_lock_outlives_every_job() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Duration lock = Duration.ofMillis(properties.getJobExecution().getLockTimeInMillis());
        repository
                .createDeployment()
                .addString("locked.bpmn", Diagrams.oneStep("locked", "camunda:expression=\"${visit.remember('x')}\""))
                .deploy();
        String key = UUID.randomUUID().toString();
        processes.start("locked", key, Map.of());
        String job = management
                .createJobQuery()
                .processDefinitionKey("locked")
                .singleResult()
                .getId();
        assertThat(acquire(settings, lock)).contains(job);

        clock.advance(LONGEST_JOB);

        assertThat(acquire(settings, lock)).doesNotContain(job);
        management.executeJob(job);
    }

    private static List<String> acquire(ProcessEngineConfigurationImpl settings, Duration lock) {
        var executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis((int) lock.toMillis());
        return settings
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(executor, ALL_JOBS))
                .getJobIdBatches()
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
