package org.cairn.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.OneLine;
import org.cairn.mail.letter.Typeset;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Makes the bytes of a message, once: whoever sends them later sends the same. */
final class Envelope {

    static {
        // else Jakarta Mail looks for it in every jar, at every part of every message
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final int LONGEST_NAME = 80;
    private static final String CALENDAR_FILE = "application/ics";

    private Envelope() {}

    /** The same for the same key, so that a message sent twice can be known as one. */
    static String messageId(String key, EmailAddress from) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + IDN.toASCII(from.domain()) + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name as mail shows it: short, and nothing that a mail program would turn into a link. */
    static String tidy(String name) {
        String line = OneLine.unlinked(name);
        return line.codePointCount(0, line.length()) <= LONGEST_NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }

    /**
     * The message.
     *
     * @param answers the Message-ID of the first letter of the conversation, if there is one
     */
    static byte[] seal(
            LetterOrder order,
            Typeset letter,
            EmailAddress from,
            String messageId,
            @Nullable String answers,
            Instant date) {
        try {
            var message = new Identified(messageId);
            message.setFrom(mailbox(from, order.from().program()));
            message.setRecipient(
                    Message.RecipientType.TO,
                    mailbox(order.to().email(), order.to().name()));
            EmailAddress replyTo = order.replyTo();
            message.setReplyTo(new InternetAddress[] {
                replyTo == null
                        ? mailbox(order.from().contactEmail(), order.from().contactName())
                        : mailbox(replyTo, "")
            });
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(date));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "DR, OOF, AutoReply");
            if (answers != null) {
                message.setHeader("In-Reply-To", answers);
                message.setHeader("References", answers);
            }
            if (order.optOut() != null) {
                message.setHeader("List-Unsubscribe", "<" + order.optOut().toASCIIString() + ">");
            }
            message.setContent(content(order, letter));
            message.saveChanges();
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException broken) {
            throw new IllegalStateException("The message cannot be made.", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same message to somebody else, which makes it another one. */
    static byte[] readdress(byte[] sealed, Recipient to, String messageId) {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(sealed));
            message.setRecipient(Message.RecipientType.TO, mailbox(to.email(), to.name()));
            message.setHeader("Message-ID", messageId);
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException broken) {
            throw new IllegalStateException("The message cannot be read.", broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address as a mail server wants it. */
    static InternetAddress mailbox(EmailAddress address, String name) {
        var mailbox = new InternetAddress();
        String value = address.value();
        mailbox.setAddress(value.substring(0, value.indexOf('@') + 1) + IDN.toASCII(address.domain()));
        try {
            mailbox.setPersonal(name.isBlank() ? null : tidy(name), "UTF-8");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mailbox;
    }

    /**
     * An invitation is one more way to read the letter, the last of them (RFC 6047), for there Gmail, Outlook and
     * Apple Mail look for it. It is also a file, under a type of its own, for those who look nowhere.
     */
    private static MimeMultipart content(LetterOrder order, Typeset letter) throws MessagingException, IOException {
        var alternatives = new MimeMultipart(
                "alternative",
                text("text/plain; charset=UTF-8; format=flowed", letter.text()),
                text("text/html; charset=UTF-8", letter.html()));
        if (order.attachments().isEmpty()) {
            return alternatives;
        }
        var whole = new MimeBodyPart();
        var mixed = new MimeMultipart("mixed", whole);
        for (Attachment attachment : order.attachments()) {
            if (attachment.isInvitation()) {
                alternatives.addBodyPart(part(attachment.type(), attachment.content()));
            }
            MimeBodyPart file =
                    part(attachment.isInvitation() ? CALENDAR_FILE : attachment.type(), attachment.content());
            file.setFileName(attachment.name());
            mixed.addBodyPart(file);
        }
        whole.setContent(alternatives);
        return mixed;
    }

    private static MimeBodyPart part(String type, byte[] content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Quoted-printable, so that no server on the way wraps a line or drops a blank at its end. */
    private static MimeBodyPart text(String type, String words) throws MessagingException, IOException {
        var part = new MimeBodyPart();
        byte[] bytes = words.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static final class Identified extends MimeMessage {

        private final String messageId;

        private Identified(String messageId) {
            super(NO_SERVER);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
