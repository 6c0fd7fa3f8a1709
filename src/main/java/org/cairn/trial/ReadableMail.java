package org.cairn.trial;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A message taken apart, as a mail program does it. */
record ReadableMail(
        String subject, String from, String to, String replyTo, String text, String html, List<Enclosure> enclosures) {

    /** A file in the message. */
    record Enclosure(String name, String type, byte[] content) {}

    static ReadableMail of(byte[] bytes) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var parts = new Parts();
            parts.read(message);
            return new ReadableMail(
                    String.valueOf(message.getSubject()),
                    header(message, "From"),
                    header(message, Message.RecipientType.TO.toString()),
                    header(message, "Reply-To"),
                    parts.text.toString(),
                    parts.html.toString(),
                    parts.enclosures);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For a page. */
    Map<String, Object> asMap() {
        return Map.of(
                "subject", subject,
                "from", from,
                "to", to,
                "replyTo", replyTo,
                "text", text,
                "enclosures", enclosures.stream().map(Enclosure::name).toList());
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static final class Parts {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Enclosure> enclosures = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var several = (Multipart) part.getContent();
                for (int index = 0; index < several.getCount(); index++) {
                    read(several.getBodyPart(index));
                }
            } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
                text.append(part.getContent());
            } else if (part.getFileName() == null && part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else {
                String name = part.getFileName() == null
                        ? "part-" + (enclosures.size() + 1)
                        : MimeUtility.decodeText(part.getFileName());
                enclosures.add(new Enclosure(
                        name, part.getContentType(), part.getInputStream().readAllBytes()));
            }
        }
    }
}
