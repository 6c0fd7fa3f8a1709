package org.cairn.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Runs the engine's jobs by hand, one after the other, where no job executor does: for whoever plays with time. */
@Service
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    /** All but the engine's own tidying up, which looks again every few seconds of a night and changes nothing for anybody. */
    private static final String ALIVE =
            " from act_ru_job where suspension_state_ = 1 and retries_ > 0 and handler_type_ <> 'history-cleanup'";

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final JdbcClient database;

    DueJobs(ManagementService jobs, RuntimeService runtime, JdbcClient database) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.database = database;
    }

    /**
     * Runs whatever is due, and what that makes due, in the order of the dates. A job that fails is due again later, as
     * under the job executor.
     *
     * @return how many jobs were run
     */
    public int run(Instant now) {
        int ran = 0;
        for (Optional<String> job = first(now); job.isPresent(); job = first(now)) {
            try {
                jobs.executeJob(job.get());
            } catch (RuntimeException failed) {
                LOG.warn("A job has failed", failed);
            }
            ran++;
        }
        return ran;
    }

    private Optional<String> first(Instant now) {
        return database.sql("select id_" + ALIVE
                        + " and (duedate_ is null or duedate_ <= ?)"
                        + " order by duedate_ nulls first, create_time_, length(id_), id_ limit 1")
                .param(Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** When the next job is due after that; empty if none is. */
    public Optional<Instant> next(Instant after) {
        return database.sql("select min(duedate_)" + ALIVE + " and duedate_ > ?")
                .param(Timestamp.from(after))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Where the engine waits for a person to look at what has failed: the elements, with the reason. */
    public List<String> incidents() {
        return runtime.createIncidentQuery().list().stream()
                .map((Incident incident) -> element(incident) + ": " + incident.getIncidentMessage())
                .sorted()
                .toList();
    }

    /** The step that has failed, which may come long after the element at which the job began. */
    private static String element(Incident incident) {
        return Objects.requireNonNullElse(incident.getFailedActivityId(), incident.getActivityId());
    }
}
