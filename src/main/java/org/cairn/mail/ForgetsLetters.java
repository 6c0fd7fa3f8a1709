package org.cairn.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Forgets;
import org.cairn.kernel.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters to the person stay as letters to nobody; letters to others that tell of the person lose their words. What has
 * not gone out yet goes out and leaves no trace.
 */
@Component
class ForgetsLetters implements Forgets {

    private static final String SETTLED = "state in ('SENT', 'REFUSED', 'HELD')";

    private final JdbcClient database;

    ForgetsLetters(JdbcClient database) {
        this.database = database;
    }

    /** Letters about a sign-up went to whoever signed up: by the names and addresses of then. */
    @Override
    public Set<String> words(Set<String> ids) {
        return database
                .sql(
                        """
                        select distinct recipient_name, recipient_email from letter
                         where about = any(string_to_array(?, chr(10)))
                           and key like letter || '/' || about || '/%' and recipient_email not like '%.invalid'""")
                .param(String.join("\n", ids))
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Traces traces) {
        forgetThoseToThePerson(traces);
        Stream.concat(tellingBy(traces.ids()).stream(), telling(traces).stream())
                .distinct()
                .forEach(this::forgetWords);
        database.sql(
                        """
                        update letter set key = replace(key, ?, ?), about = replace(about, ?, ?),
                               thread = replace(thread, ?, ?)
                         where position(? in key || ' ' || about || ' ' || coalesce(thread, '')) > 0""")
                .params(
                        traces.who(),
                        traces.successor(),
                        traces.who(),
                        traces.successor(),
                        traces.who(),
                        traces.successor(),
                        traces.who())
                .update();
    }

    /** Those about the person as such went to an address that may not be the person's own yet, or no longer. */
    private void forgetThoseToThePerson(Traces traces) {
        database.sql(
                        """
                        update letter set fleeting = 'READER'
                         where state in ('QUEUED', 'ARMED')
                           and (lower(recipient_email) = any(string_to_array(?, chr(10))) or about = ?)""")
                .params(traces.marks().toLowerCase(Locale.ROOT), traces.who())
                .update();
        database.sql(
                        """
                        update letter set state = case when state = 'HELD' then 'SENT' else state end,
                               settled_at = coalesce(settled_at, queued_at), message = null, subject = null,
                               recipient_name = ?, recipient_email = ?
                         where (lower(recipient_email) = any(string_to_array(?, chr(10))) or about = ?) and """
                                + " " + SETTLED)
                .params(
                        Outbox.NOBODY,
                        EmailAddress.ofNobody().value(),
                        traces.marks().toLowerCase(Locale.ROOT),
                        traces.who())
                .update();
    }

    private void forgetWords(UUID letter) {
        database.sql(
                        """
                        update letter set fleeting = case when state in ('QUEUED', 'ARMED', 'HELD')
                                                          then coalesce(fleeting, 'WORDS') else fleeting end,
                               message = case when state in ('QUEUED', 'ARMED', 'HELD') then message end,
                               subject = case when state in ('QUEUED', 'ARMED', 'HELD') then subject end
                         where id = ?""")
                .param(letter)
                .update();
    }

    /** Letters to the partner in what both had a part in. */
    private List<UUID> tellingBy(Set<String> ids) {
        return database.sql(
                        """
                        select letter.id from letter
                         where message is not null and exists (
                               select from unnest(string_to_array(?, chr(10))) one
                                where position(one in letter.key || ' ' || letter.about || ' ' || coalesce(letter.thread, '')) > 0)""")
                .param(String.join("\n", ids))
                .query(UUID.class)
                .list();
    }

    /** The words of a letter are encoded: each is read. They are kept for some weeks only, so there are not so many. */
    private List<UUID> telling(Traces traces) {
        return database.sql("select id from letter where message is not null").query(UUID.class).list().stream()
                .filter(id -> tells(id, traces))
                .toList();
    }

    private boolean tells(UUID id, Traces traces) {
        byte @Nullable [] message = database.sql("select message from letter where id = ? and message is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
        return message != null && traces.standIn(text(message));
    }

    private static String text(byte[] message) {
        try {
            MimeMessage read =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            return Objects.requireNonNullElse(read.getSubject(), "") + "\n" + text((Part) read);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("A letter that was sealed here cannot be read", broken);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                all.append(text(one)).append('\n');
            }
            return all.toString();
        }
        return content instanceof String words ? words.replaceAll("\\s+", " ") : "";
    }
}
