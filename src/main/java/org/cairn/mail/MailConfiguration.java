package org.cairn.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cairn.mail.postfix.PostfixLog;
import org.cairn.mail.postfix.PostfixQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Chooses the mail server, and keeps the mail moving. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    /** Without {@code spring.mail.host} there is no server. */
    @Bean
    Postman postman(
            ObjectProvider<LetterCatcher> catcher, ObjectProvider<JavaMailSenderImpl> server, MailSettings settings) {
        LetterCatcher caught = catcher.getIfAvailable();
        if (caught != null) {
            return new Caught(caught);
        }
        JavaMailSenderImpl smtp = server.getIfAvailable();
        if (smtp == null) {
            return new Captured();
        }
        if (settings.from() == null) {
            LOG.warn(
                    "Mail comes from {} until cairn.mail.from names an address that the mail server may send for.",
                    settings.sender());
        }
        return new SmtpPostman(smtp);
    }

    @Bean
    Receipts receipts(Postman postman, MailSettings settings) {
        if (settings.postfixLog() == null) {
            return Receipts.NONE;
        }
        return new PostfixReceipts(
                new PostfixLog(settings.postfixLog()), PostfixQueue.of(settings.postfixConfiguration()), postman);
    }

    /** What a node does again and again for the mail. */
    @Component
    @ConditionalOnProperty(name = "cairn.mail.dispatch", matchIfMissing = true)
    static class Rounds {

        private final Dispatcher dispatcher;
        private final Outbox outbox;
        private final Clock clock;
        private final MailSettings settings;

        Rounds(Dispatcher dispatcher, Outbox outbox, Clock clock, MailSettings settings) {
            this.dispatcher = dispatcher;
            this.outbox = outbox;
            this.clock = clock;
            this.settings = settings;
        }

        @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
        void dispatch() {
            dispatcher.dispatch();
        }

        @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
        void forget() {
            Instant longAgo = clock.instant().minus(settings.keep());
            outbox.forget(longAgo);
        }
    }
}
