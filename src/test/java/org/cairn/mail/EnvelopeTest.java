package org.cairn.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.letter.Policy;
import org.cairn.mail.letter.Typeset;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Grüße 🎉\r\nEND:VCALENDAR\r\n";
    private static final Attachment INVITATION = new Attachment(
            "invite.ics", "text/calendar; method=REQUEST; charset=UTF-8", CALENDAR.getBytes(StandardCharsets.UTF_8));
    private static final Attachment GUIDE =
            new Attachment("guide.txt", "text/plain", "Hi".getBytes(StandardCharsets.UTF_8));

    @Test
    void an_invitation_is_the_last_way_to_read_a_letter_and_a_file_beside_it() throws Exception {
        Multipart mixed = sealed(INVITATION, GUIDE);

        var alternatives = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getCount()).isEqualTo(3);
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(alternatives.getBodyPart(1).isMimeType("text/html")).isTrue();
        BodyPart invitation = alternatives.getBodyPart(2);
        var type = new ContentType(invitation.getContentType());
        assertThat(type.getBaseType()).isEqualTo("text/calendar");
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        assertThat(type.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(invitation.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(invitation.getDisposition()).isNull();
        assertThat(invitation.getInputStream()).hasContent(CALENDAR);
        BodyPart file = mixed.getBodyPart(1);
        assertThat(file.isMimeType("application/ics")).isTrue();
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(file.getHeader("Content-Transfer-Encoding")).containsExactly("base64");
        assertThat(file.getInputStream()).hasContent(CALENDAR);
    }

    @Test
    void other_files_stay_beside_the_letter() throws Exception {
        Multipart mixed = sealed(GUIDE);

        assertThat(((Multipart) mixed.getBodyPart(0).getContent()).getCount()).isEqualTo(2);
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(1).isMimeType("text/plain")).isTrue();
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("guide.txt");
        assertThat(mixed.getBodyPart(1).getContent()).isEqualTo("Hi");
    }

    private static Multipart sealed(Attachment... files) throws Exception {
        var ada = new Recipient("Ada Løvelace", new EmailAddress("ada@example.org"));
        var maps = new Sender("MAPS", "Ben Okafor", new EmailAddress("maps@example.org"), null);
        byte[] message = Envelope.seal(
                LetterOrder.of("hello", maps, ada, Map.of(), "a", "x").with(List.of(files)),
                new Typeset("Hello", Policy.RESEND, "Dear Ada", "<p>Dear Ada</p>"),
                new EmailAddress("cairn@cairn.example.org"),
                "<a@cairn.example.org>",
                null,
                Instant.parse("2027-01-05T09:00:00Z"));
        return (Multipart)
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)).getContent();
    }
}
