package org.cairn.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Speaks SMTP. Its time-outs are short: a server that hangs must not hold the letters behind. */
final class SmtpPostman implements Postman {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** Answers to RCPT that speak of this installation, not of the recipient (RFC 3463: 5.7.x is policy). */
    private static final Pattern NOT_ABOUT_RECIPIENT = Pattern.compile("(530|535|538).*|5\\d\\d 5\\.7\\.\\d+");

    private static final Pattern CODES = Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
    private static final int LONGEST_REPLY = 200;

    private final JavaMailSenderImpl server;
    private final String protocol;

    SmtpPostman(JavaMailSenderImpl server) {
        this.server = server;
        this.protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
        Properties properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail." + protocol + ".connectiontimeout", "10000");
        properties.putIfAbsent("mail." + protocol + ".timeout", "60000");
        properties.putIfAbsent("mail." + protocol + ".writetimeout", "60000");
        properties.putIfAbsent("mail." + protocol + ".quitwait", "false");
        if (!THIS_MACHINE.contains(String.valueOf(server.getHost()))) {
            properties.putIfAbsent("mail." + protocol + ".starttls.enable", "true");
        }
        server.setJavaMailProperties(properties); // makes the next session heed them
    }

    @Override
    public Round set() throws ServerAway {
        Session session = server.getSession();
        try {
            var transport = (SMTPTransport) session.getTransport(protocol);
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return new SmtpRound(session, transport);
        } catch (MessagingException away) {
            throw new ServerAway(away);
        }
    }

    private record SmtpRound(Session session, SMTPTransport transport) implements Round {

        @Override
        public Outcome deliver(Outbox.Claimed letter, BooleanSupplier arm) {
            Frozen message = null;
            try {
                message = new Frozen(session, letter.message(), arm);
                transport.sendMessage(message, new InternetAddress[] {Envelope.mailbox(letter.to(), "")});
                return new Outcome.Taken(withoutAddresses(transport.getLastServerResponse()));
            } catch (MessagingException failed) {
                return message != null && message.armed ? afterArming(failed) : beforeArming(failed);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // the letters have their outcomes; nobody needs a polite end
            }
        }

        /** Only a plain no of the server is a no; anything else may hide a yes. */
        private static Outcome afterArming(MessagingException failed) {
            if (failed instanceof SMTPSendFailedException said && said.getReturnCode() >= 400) {
                String reply = codes(said.getReturnCode(), said.getMessage());
                return said.getReturnCode() >= 500 ? new Outcome.Refused(reply) : new Outcome.NotNow(reply, true);
            }
            return new Outcome.NoAnswer();
        }

        private static Outcome beforeArming(MessagingException failed) {
            SMTPAddressFailedException recipient = recipientRefused(failed);
            if (recipient != null) {
                String reply = codes(recipient.getReturnCode(), recipient.getMessage());
                if (recipient.getReturnCode() < 500) {
                    return new Outcome.NotNow(reply, true);
                }
                return NOT_ABOUT_RECIPIENT.matcher(reply).matches()
                        ? new Outcome.NotNow(reply, false)
                        : new Outcome.Refused(reply);
            }
            if (failed instanceof SMTPSendFailedException said) {
                return new Outcome.NotNow(codes(said.getReturnCode(), said.getMessage()), false);
            }
            return new Outcome.NotNow("connection lost", false);
        }

        private static @Nullable SMTPAddressFailedException recipientRefused(MessagingException failed) {
            Exception next = failed;
            while (next instanceof MessagingException link) {
                if (link instanceof SMTPAddressFailedException refused) {
                    return refused;
                }
                next = link.getNextException();
            }
            return null;
        }

        /** The numbers of a reply: its words often repeat the address. */
        private static String codes(int code, @Nullable String reply) {
            Matcher found = CODES.matcher(String.valueOf(reply));
            return found.find() && found.group(2) != null && found.group(1).equals(String.valueOf(code))
                    ? code + " " + found.group(2)
                    : String.valueOf(code);
        }

        /** The reply to a letter that was taken names it in the server's log. */
        private static String withoutAddresses(String reply) {
            String line =
                    reply.replaceAll("\\S*@\\S*", "…").replaceAll("\\s+", " ").strip();
            return line.length() > LONGEST_REPLY ? line.substring(0, LONGEST_REPLY) : line;
        }
    }

    /** The bytes as they were frozen. When all are written, and before the server hears that these were all, it arms. */
    private static final class Frozen extends MimeMessage {

        private final byte[] bytes;
        private final BooleanSupplier arm;
        private boolean armed;

        private Frozen(Session session, byte[] bytes, BooleanSupplier arm) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
            this.arm = arm;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(bytes);
            out.flush();
            if (!granted()) {
                throw new IOException("The letter may not be completed.");
            }
            armed = true;
        }

        /** An exception would leave the conversation open in the middle of the letter; only an IOException ends it. */
        private boolean granted() throws IOException {
            try {
                return arm.getAsBoolean();
            } catch (RuntimeException broken) {
                throw new IOException(broken);
            }
        }
    }
}
