package org.cairn.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.cairn.mail.LetterCatcher;
import org.cairn.rehearsal.post.Mailboxes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.session.SessionIdGenerator;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * A whole Cairn of its own, with a database that goes when it goes. It knows its own settings only: no variable of the
 * environment and no file beside the jar leads it to a real database, a real mail server or a real key.
 */
final class Installation implements AutoCloseable {

    static final String COORDINATOR = "coordinator";
    static final String ADMIN = "admin";

    private static final SecureRandom CHANCE = new SecureRandom();

    private final Path data;
    private final String password;
    private final ConfigurableApplicationContext context;

    private Installation(Path data, String password, ConfigurableApplicationContext context) {
        this.data = data;
        this.password = password;
        this.context = context;
    }

    /**
     * @param seed the same ids come again with the same seed
     * @param log where the log goes
     */
    static Installation start(Class<?> application, VirtualClock clock, Mailboxes mail, long seed, Path log) {
        RepeatableIds.from(seed);
        try {
            Path data = Files.createTempDirectory("cairn-rehearsal");
            SpringApplication.getShutdownHandlers().add(() -> forget(data)); // when the database has stopped
            String password = unforeseeable();
            ApplicationContextInitializer<GenericApplicationContext> ours = context -> {
                context.registerBean("virtualClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                context.registerBean("mailboxes", LetterCatcher.class, () -> mail);
                context.registerBean("sessionIds", SessionIdGenerator.class, () -> Installation::unforeseeable);
            };
            ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .environment(new OwnEnvironment())
                    .initializers(ours)
                    .registerShutdownHook(true)
                    .run(settings(data, password, log));
            return new Installation(data, password, context);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ids repeat themselves here; what opens a door does not. */
    private static String unforeseeable() {
        byte[] chance = new byte[16];
        CHANCE.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    /** What the machine and the folder say to an installation is not said to this one. */
    private static final class OwnEnvironment extends StandardServletEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            super.customizePropertySources(sources);
            sources.remove(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            sources.remove(SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        }
    }

    /** On the command line, where they outweigh every file. */
    private static String[] settings(Path data, String password, Path log) {
        Map<String, String> settings = new HashMap<>();
        settings.put("spring.config.location", "classpath:/");
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("cairn.address", "http://localhost");
        settings.put("spring.profiles.active", "");
        settings.put("spring.datasource.url", "");
        settings.put("spring.mail.host", "");
        settings.put("cairn.data", data.toString());
        settings.put("cairn.concern.key", "");
        settings.put("cairn.admin-password", password);
        settings.put("cairn.coordinator-password", password);
        settings.put("cairn.sample", "false");
        settings.put("cairn.start-box", "false");
        settings.put("cairn.check.mentorships", "-");
        settings.put("cairn.digest.sweep", "-");
        settings.put("cairn.links.sweep", "-");
        settings.put("cairn.links.rest", "P1D"); // what cannot be written would hold up the year
        settings.put("cairn.keeping.nightly", "-");
        settings.put("cairn.groups.search", "false");
        settings.put("cairn.mail.dispatch", "false");
        settings.put("cairn.mail.per-minute", "1000000");
        settings.put("cairn.mail.keep", "9999d");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("camunda.bpm.id-generator", "simple");
        settings.put("spring.datasource.hikari.connection-init-sql", "set synchronous_commit to off");
        settings.put("server.servlet.session.timeout", "365d");
        settings.put("logging.file.name", log.toString());
        settings.put("logging.threshold.console", "off");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** Nobody's answers stay, whatever ends the rehearsal: its end and the end of the machine do not disturb each other. */
    private static synchronized void forget(Path data) {
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String home() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Of the coordinator and the admin. */
    String password() {
        return password;
    }

    @Override
    public void close() {
        context.close();
        forget(data);
    }
}
