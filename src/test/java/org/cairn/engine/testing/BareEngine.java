package org.cairn.engine.testing;

import java.util.function.Consumer;
import org.cairn.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes, on a database of its own: it shows what Cairn guards against. */
public final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    private BareEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    public static BareEngine start() {
        return start(settings -> {});
    }

    public static BareEngine start(Consumer<ProcessEngineConfigurationImpl> wishes) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setJdbcUrl(TestDatabase.fresh());
        settings.setJdbcUsername("postgres");
        settings.setJdbcPassword("");
        settings.setJdbcDriver("org.postgresql.Driver");
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setJobExecutorActivate(false);
        wishes.accept(settings);
        return new BareEngine(settings.buildProcessEngine());
    }

    public ProcessEngine engine() {
        return engine;
    }

    public ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Deploys a file and answers the id of the deployment. */
    public String deploy(String name, String text) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(name, text)
                .deploy()
                .getId();
    }

    @Override
    public void close() {
        engine.close();
    }
}
