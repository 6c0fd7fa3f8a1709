package org.cairn.engine.setup;

import java.util.ArrayList;
import java.util.List;
import org.cairn.engine.deployment.DeploymentCheck;
import org.cairn.engine.safety.CalmTimers;
import org.cairn.engine.safety.NoClasses;
import org.cairn.engine.safety.NoScripts;
import org.cairn.engine.safety.SafeExpressions;
import org.cairn.engine.safety.StepsBeans;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.retry.RetryOperations;
import org.springframework.stereotype.Component;

/** What a property cannot say about the engine; the rest is in application.yaml. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final StepsBeans steps;
    private final RetryOperations retries;
    private final ApplicationEventPublisher events;
    private final DeploymentCheck deployments;

    EngineSettings(
            StepsBeans steps, RetryOperations retries, ApplicationEventPublisher events, DeploymentCheck deployments) {
        this.deployments = deployments;
        this.steps = steps;
        this.retries = retries;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressions(steps));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableScriptCompilation(false);
        engine.setArtifactFactory(new NoClasses());
        engine.setBusinessCalendarManager(new CalmTimers());

        engine.setCustomPreDeployers(List.of(deployments));

        engine.setCustomHistoryLevels(List.of(new ProgramHistory()));

        List<CommandInterceptor> first = new ArrayList<>();
        first.add(new LateComers());
        first.add(new CollisionRetry(retries));
        engine.setCustomPreCommandInterceptorsTxRequired(first);
        List<IncidentHandler> incidents = new ArrayList<>();
        incidents.add(new FailedJobs(events));
        engine.setCustomIncidentHandlers(incidents);
    }
}
