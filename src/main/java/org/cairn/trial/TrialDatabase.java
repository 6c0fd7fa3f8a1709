package org.cairn.trial;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Where nobody has named a database, starts one and names it, before anything asks. It is the first bean to live and
 * the last to go, so that the connections to the server are closed before the server.
 */
final class TrialDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** True where the database is Cairn's own. */
    static final String EMBEDDED = "cairn.trial.embedded-database";

    private static final String KEY = "cairn.concern.key";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Only when the context refreshes is it certain that nobody names a database.
        context.addBeanFactoryPostProcessor(new Starter(context.getEnvironment()));
    }

    private record Starter(ConfigurableEnvironment environment) implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
                return;
            }
            Path folder = Path.of(environment.getProperty("cairn.data", "data"));
            var database = EmbeddedDatabase.start(folder);
            if (!StringUtils.hasText(environment.getProperty(KEY))) {
                environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource("trialKey", Map.of(KEY, TrialKey.in(folder))));
            }
            ((DefaultListableBeanFactory) registry).registerDisposableBean("trialDatabase", database::close);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "trialDatabase",
                            Map.of(
                                    "spring.datasource.url",
                                    database.url(),
                                    "spring.datasource.username",
                                    EmbeddedDatabase.USER,
                                    "spring.datasource.password",
                                    database.password(),
                                    EMBEDDED,
                                    true)));
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
            // the data source is named by now
        }
    }
}
