package org.cairn.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** A mail server, a free port, and the settings of an installation that sends by SMTP. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PASSWORD = "walks-before-you";
    static final GreenMail MAIL = started();

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ClockUtil.reset(); // the engine's clock is one for the whole machine, and others have let years pass on it
        TestPropertyValues.of(
                        "server.port=" + PORT,
                        "cairn.address=" + address(),
                        "cairn.coordinator-password=" + PASSWORD,
                        "cairn.links.sweep=* * * * * *",
                        "cairn.sample=false",
                        "cairn.mail.from=cairn@mentoring.example.org",
                        "cairn.concern.key=dGhlIHRlc3RzIHNlYWwgd2l0aCB0aGlzIGtleSBvbmU=",
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL.getSmtp().getPort())
                .applyTo(context);
    }

    static String address() {
        return "http://localhost:" + PORT;
    }

    static boolean isFor(MimeMessage message, String address, String words) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address)
                    && message.getSubject().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What a reader without HTML sees. */
    static String text(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return String.valueOf(part.getContent());
            }
            StringBuilder words = new StringBuilder();
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    words.append(text(inner));
                }
            }
            return words.toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
