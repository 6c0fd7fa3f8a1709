package org.cairn.journey.bare;

import java.beans.FeatureDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Camunda with its own defaults and the program's diagrams, and nothing of Cairn. */
public final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    /** @param source an empty database */
    public BareEngine(DataSource source, Recorded answers) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName("bare" + UUID.randomUUID())
                .setDataSource(source)
                .setDatabaseSchemaUpdate("true")
                .setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setExpressionManager(new Answering(answers));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        Stream.of("processes", "forms").flatMap(BareEngine::files).forEach(file -> {
            try {
                deployment.addInputStream(file.getFileName().toString(), Files.newInputStream(file));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        deployment.deploy();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Begins a process. */
    public void start(String process, String businessKey, Map<String, Object> variables) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, variables);
    }

    /** Completes every task of these elements, with what is said. Whether there was any. */
    public boolean completes(Map<String, Map<String, Object>> answers) {
        List<Task> tasks = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKeyIn(answers.keySet().toArray(String[]::new))
                .list();
        tasks.forEach(task -> engine.getTaskService().complete(task.getId(), answers.get(task.getTaskDefinitionKey())));
        return !tasks.isEmpty();
    }

    public ManagementService jobs() {
        return engine.getManagementService();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class Answering extends JuelExpressionManager {

        private final Recorded answers;

        private Answering(Recorded answers) {
            this.answers = answers;
        }

        @Override
        protected ELResolver createElResolver() {
            CompositeELResolver all = new CompositeELResolver();
            all.add(new StepsAnswer(answers));
            all.add(super.createElResolver());
            return all;
        }
    }

    /** A step of a diagram, of which only the name is there. */
    private record Step(String name) {}

    private static final class StepsAnswer extends ELResolver {

        private static final List<String> STEPS = List.of(
                "checkIn",
                "dates",
                "emailedForm",
                "farewell",
                "firstContact",
                "followUp",
                "keepInTouch",
                "mentorship",
                "renewal",
                "yearEndReview");

        private final Recorded answers;

        private StepsAnswer(Recorded answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null || !(property instanceof String name) || !STEPS.contains(name)) {
                return null;
            }
            context.setPropertyResolved(true);
            return new Step(name);
        }

        @Override
        public @Nullable Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] told) {
            if (!(base instanceof Step step)) {
                return null;
            }
            context.setPropertyResolved(true);
            return answers.next(step.name(), method.toString(), told);
        }

        @Override
        public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            // nothing here can be set
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }
    }
}
