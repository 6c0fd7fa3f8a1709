package org.cairn.engine.setup;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What must be true of the JVM before the engine's classes load: its time is UTC, and reading a diagram fetches no
 * schema from the network, whatever address the diagram names.
 */
public final class JvmSettings implements EnvironmentPostProcessor {

    static final String SCHEMAS = "javax.xml.accessExternalSchema";
    static final String OWN_SCHEMAS_ONLY = "file,jar:file,jar:nested,nested";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty(SCHEMAS, OWN_SCHEMAS_ONLY);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }
}
