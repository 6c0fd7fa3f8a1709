package org.cairn.rehearsal.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A letter as its reader sees it. What it says is unpacked whenever somebody looks. */
public final class Letter {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String BUTTON = "inline-block";

    private final int number;
    private final Instant at;
    private final String to;
    private final String name;
    private final String messageId;
    private final String subject;
    private final Packed packed;

    /**
     * @param number which of all letters it is, from 1
     * @param at when it came
     * @param message the whole message, as it would lie on a disk
     */
    Letter(int number, Instant at, byte[] message) {
        this.number = number;
        this.at = at;
        this.packed = Packed.of(message);
        try {
            MimeMessage mime = mime(message);
            InternetAddress reader = (InternetAddress) mime.getAllRecipients()[0];
            this.to = reader.getAddress().toLowerCase(Locale.ROOT);
            this.name = Objects.requireNonNullElse(reader.getPersonal(), reader.getAddress());
            this.messageId = String.valueOf(mime.getMessageID());
            this.subject = String.valueOf(mime.getSubject());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("letter %d cannot be read".formatted(number), unreadable);
        }
    }

    private static MimeMessage mime(byte[] message) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(message));
    }

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** The address of the reader, in small letters. */
    public String to() {
        return to;
    }

    /** How the reader is called. */
    public String name() {
        return name;
    }

    public String messageId() {
        return messageId;
    }

    public String subject() {
        return subject;
    }

    /** The whole message, as it would lie on a disk. */
    public byte[] message() {
        return packed.message();
    }

    /** The plain words; empty if there are none. */
    public String text() {
        return words("text/plain");
    }

    /** All that it says: the subject, the words with and without their look, and the calendar entry. */
    public String everything() {
        Parts parts = parts();
        return String.join(
                "\n", subject, parts.words("text/plain"), parts.words("text/html"), parts.words("text/calendar"));
    }

    /** The links that look like buttons or stand in a list, in the order of the page: what the letter is about. */
    public List<Link> questions() {
        return links().stream().filter(Link::standsOut).toList();
    }

    /** Every link to a page, in the order of the letter. */
    public List<Link> links() {
        return Jsoup.parse(words("text/html")).select("a[href^=http]").stream()
                .map(Letter::link)
                .toList();
    }

    private String words(String kind) {
        return parts().words(kind);
    }

    private Parts parts() {
        try {
            return new Parts(mime(packed.message()));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException("letter %d cannot be read".formatted(number), unreadable);
        }
    }

    private static Link link(Element anchor) {
        boolean standsOut = anchor.attr("style").contains(BUTTON) || anchor.closest("li") != null;
        return new Link(anchor.text(), anchor.attr("href"), standsOut);
    }

    /**
     * A link.
     *
     * @param standsOut whether it looks like a button, or stands in a list
     */
    public record Link(String words, String address, boolean standsOut) {}
}
