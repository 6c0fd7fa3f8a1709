package org.cairn.testing;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;

/** The entry for a calendar that a letter brings, as a mail program finds it among the letter's alternatives. */
public record CalendarPart(String method, String uid, int sequence, Instant begins, List<String> attendees) {

    /** @throws AssertionError if the letter brings none */
    public static CalendarPart of(MailDesk mail, OutboxLetter letter) {
        try (InputStream bytes = mail.message(letter.id()).orElseThrow()) {
            MimeMultipart whole =
                    (MimeMultipart) new MimeMessage(Session.getInstance(new Properties()), bytes).getContent();
            MimeMultipart alternatives = (MimeMultipart) whole.getBodyPart(0).getContent();
            BodyPart last = alternatives.getBodyPart(alternatives.getCount() - 1);
            if (!last.isMimeType("text/calendar")) {
                throw new AssertionError("the last alternative is " + last.getContentType());
            }
            return read(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static CalendarPart read(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        VEvent event = calendar.getEvents().get(0);
        return new CalendarPart(
                calendar.getMethod().getValue(),
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getAttendees().stream()
                        .map(attendee -> attendee.getEmail())
                        .toList());
    }
}
