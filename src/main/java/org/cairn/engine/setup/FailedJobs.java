package org.cairn.engine.setup;

import org.cairn.engine.JobFailed;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Makes an incident of a job whose retries are used up, and tells Cairn. */
final class FailedJobs extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);

    private final ApplicationEventPublisher events;

    FailedJobs(ApplicationEventPublisher events) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.events = events;
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        Incident incident = super.handleIncident(context, message);
        var failed = new JobFailed(
                context.getConfiguration(),
                process(context),
                orEmpty(context.getActivityId()),
                businessKey(context),
                orEmpty(message));
        LOG.error(
                "Step {} of process {} ({}) has failed for good: {}. Mend the cause, then retry it in Cockpit.",
                failed.activity(),
                failed.process(),
                failed.businessKey(),
                failed.message());
        events.publishEvent(failed);
        return incident;
    }

    private static String process(IncidentContext context) {
        if (context.getProcessDefinitionId() == null) {
            return "";
        }
        return Context.getCommandContext()
                .getProcessDefinitionManager()
                .findLatestProcessDefinitionById(context.getProcessDefinitionId())
                .getKey();
    }

    private static String businessKey(IncidentContext context) {
        if (context.getExecutionId() == null) {
            return "";
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        return execution == null ? "" : orEmpty(execution.getProcessBusinessKey());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
