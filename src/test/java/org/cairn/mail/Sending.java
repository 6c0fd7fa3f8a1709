package org.cairn.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.cairn.testing.nodes.Machine;
import org.cairn.testing.nodes.SharedClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The part of Cairn that sends letters, in a machine of its own. */
final class Sending {

    private Sending() {}

    /** @param arguments the file of the clock, then settings */
    public static void main(String[] arguments) {
        SharedClock clock = new SharedClock(Path.of(arguments[0]));
        ApplicationContextInitializer<GenericApplicationContext> ours =
                context -> context.registerBean(Clock.class, () -> clock);
        new SpringApplicationBuilder(Sender.class)
                .web(WebApplicationType.NONE)
                .initializers(ours)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println(Machine.UP + 0);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @Import({MailConfiguration.class, MailConfiguration.Rounds.class, Outbox.class, Doubts.class, Dispatcher.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        MailSenderAutoConfiguration.class
    })
    static class Sender {}
}
