package org.cairn.rehearsal.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.cairn.mail.LetterCatcher;

/** Every mailbox of a rehearsal. */
public final class Mailboxes implements LetterCatcher {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Clock clock;
    private final List<Letter> letters = new ArrayList<>();
    private int brought;

    /** @param clock when letters come */
    public Mailboxes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void caught(byte[] message) {
        letters.add(read(letters.size() + 1, clock.instant(), message));
    }

    /** Every letter that has come, the first one first. */
    public List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** Those that have come since the last time. */
    public List<Letter> bring() {
        List<Letter> fresh = List.copyOf(letters.subList(brought, letters.size()));
        brought = letters.size();
        return fresh;
    }

    private static Letter read(int number, Instant at, byte[] message) {
        try {
            MimeMessage mime = new MimeMessage(SESSION, new ByteArrayInputStream(message));
            InternetAddress reader = (InternetAddress) mime.getAllRecipients()[0];
            Map<String, String> parts = new HashMap<>();
            collect(mime, parts);
            return new Letter(
                    number,
                    at,
                    reader.getAddress().toLowerCase(Locale.ROOT),
                    Objects.requireNonNullElse(reader.getPersonal(), reader.getAddress()),
                    String.valueOf(mime.getMessageID()),
                    String.valueOf(mime.getSubject()),
                    parts.getOrDefault("text/plain", ""),
                    parts.getOrDefault("text/html", ""),
                    parts.getOrDefault("text/calendar", ""),
                    message);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("letter %d cannot be read".formatted(number), unreadable);
        }
    }

    private static void collect(Part part, Map<String, String> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int one = 0; one < several.getCount(); one++) {
                BodyPart body = several.getBodyPart(one);
                collect(body, parts);
            }
            return;
        }
        for (String kind : List.of("text/plain", "text/html", "text/calendar")) {
            if (part.isMimeType(kind)) {
                parts.putIfAbsent(kind, words(part.getContent(), part));
            }
        }
    }

    private static String words(Object content, Part part) throws MessagingException, IOException {
        return content instanceof String words
                ? words
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
