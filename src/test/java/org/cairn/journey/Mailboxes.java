package org.cairn.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.journey.Letter.Question;
import org.cairn.mail.MailDesk;
import org.cairn.testing.Dump;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings what is in the outbox to the people of a story, each letter once. */
final class Mailboxes {

    private static final Pattern LINK = Pattern.compile("/f/([A-Za-z0-9_-]{43})");

    private final JdbcClient database;
    private final MailDesk mail;
    private final Map<String, Person> owners = new HashMap<>();
    private final Set<UUID> brought = new HashSet<>();
    private final List<Letter> letters = new ArrayList<>();
    private Instant last = Instant.EPOCH;

    Mailboxes(JdbcClient database, MailDesk mail) {
        this.database = database;
        this.mail = mail;
    }

    void put(Person owner) {
        owners.put(owner.address().value(), owner);
    }

    /** Every letter that has come, the first one first. */
    List<Letter> letters() {
        return List.copyOf(letters);
    }

    /** @return the letters that have come since the last time */
    List<Letter> bring() {
        if (owners.isEmpty()) {
            return List.of();
        }
        List<Letter> fresh = new ArrayList<>();
        database
                .sql(
                        """
                        select id, letter, recipient_email, subject, queued_at from letter
                         where queued_at >= :since and recipient_email in (:owners) order by queued_at, id""")
                .param("owners", owners.keySet())
                .param("since", Timestamp.from(last))
                .query()
                .listOfRows()
                .stream()
                .filter(row -> brought.add((UUID) row.get("id")))
                .forEach(row -> fresh.add(letter(row)));
        letters.addAll(fresh);
        fresh.forEach(letter -> last = letter.at());
        return fresh;
    }

    private Letter letter(Map<String, Object> row) {
        byte[] message = mail.message((UUID) row.get("id")).orElseThrow().readAllBytes();
        String text = Dump.letter(message);
        return new Letter(
                ((Timestamp) row.get("queued_at")).toInstant(),
                owners.get(String.valueOf(row.get("recipient_email"))),
                String.valueOf(row.get("letter")),
                String.valueOf(row.get("subject")),
                text,
                new String(message, StandardCharsets.ISO_8859_1).contains("certificate-of-mentoring.pdf"),
                questions(text));
    }

    private List<Question> questions(String text) {
        Set<String> secrets = new TreeSet<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            secrets.add(link.group(1));
        }
        return secrets.stream().flatMap(secret -> question(secret).stream()).toList();
    }

    /** A link may also open a standing offer, which asks nothing. */
    private Optional<Question> question(String secret) {
        return database.sql(
                        """
                        select form.id, form.state, form.paced, copy.form_id
                          from personal_link link
                          join personal_form form on form.id = link.personal_form_id
                          join form_copy copy on copy.hash = form.copy
                         where link.hash = ? and form.task_id is not null""")
                .param(sha256(secret))
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getString("form_id"),
                        "/f/" + secret,
                        row.getBoolean("paced"),
                        row.getString("state").equals("OPEN")))
                .optional();
    }

    /** Whether a question still waits for its answer. */
    boolean waits(Question question) {
        return database.sql("select state = 'OPEN' from personal_form where id = ?")
                .param(question.id())
                .query(Boolean.class)
                .single();
    }

    /** When somebody who waits for a question of what can wait may be asked next; empty if nobody does. */
    Optional<Instant> next(Instant after) {
        if (owners.isEmpty()) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select min(box.asks_from) from letterbox box
                         where box.participant_id in (:owners) and box.asks_from > :after
                           and exists (select from personal_form form
                                        where form.participant_id = box.participant_id and form.paced
                                          and form.state = 'OPEN'
                                          and (form.mailed_at is null or form.reminder is not null))""")
                .param(
                        "owners",
                        owners.values().stream()
                                .map(owner -> owner.participant().value())
                                .toList())
                .param("after", Timestamp.from(after))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
