package org.cairn.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.letter.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters and what became of them. Whoever sends claims a letter first; each later step is granted to the holder of
 * the claim only, so that a sender who was given up for dead cannot do harm when it wakes.
 */
@Repository
class Outbox {

    /** Who stands as the reader of a letter that is forgotten, or that was written to nobody. */
    static final String NOBODY = "Nobody";

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /** A letter in the hands of a sender. */
    record Claimed(UUID id, UUID claim, String letter, String about, EmailAddress to, byte[] message, int attempts) {}

    Optional<UUID> find(String key) {
        return database.sql("select id from letter where key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    /** The Message-ID of the first letter of a conversation with somebody. */
    Optional<String> firstOf(String thread, EmailAddress with) {
        return database.sql(
                        """
                        select message_id from letter where thread = ? and recipient_email = ?
                         order by queued_at, id limit 1""")
                .params(thread, with.value())
                .query(String.class)
                .optional();
    }

    /**
     * Adds a letter unless its key is known, and says which letter has that key. Of two at once either the key or the
     * Message-ID, which follows from it, is found to be taken first: both mean the same letter.
     */
    UUID add(LetterOrder order, String subject, Policy policy, String messageId, byte[] message, Instant now) {
        return database.sql(
                        """
                        insert into letter (id, key, letter, about, thread, recipient_name, recipient_email, subject,
                                            message_id, message, policy, state, queued_at, next_attempt_at, awaited)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)
                        on conflict do nothing returning id""")
                .param(UUID.randomUUID())
                .param(order.key())
                .param(order.letter())
                .param(order.about())
                .param(order.thread())
                .param(order.to().name())
                .param(order.to().email().value())
                .param(subject)
                .param(messageId)
                .param(message)
                .param(policy.name())
                .param(at(now))
                .param(at(now))
                .param(order.awaited())
                .query(UUID.class)
                .optional()
                .or(() -> find(order.key()))
                .orElseThrow();
    }

    /** Notes a letter to somebody whom none can reach: it is settled at once, and has no words. */
    UUID addUnsent(LetterOrder order, Policy policy, String messageId, Instant now) {
        return database.sql(
                        """
                        insert into letter (id, key, letter, about, thread, recipient_name, recipient_email,
                                            message_id, policy, state, queued_at, settled_at, reply)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SENT', ?, ?, 'nobody reads it')
                        on conflict do nothing returning id""")
                .param(UUID.randomUUID())
                .param(order.key())
                .param(order.letter())
                .param(order.about())
                .param(order.thread())
                .param(NOBODY)
                .param(order.to().email().value())
                .param(messageId)
                .param(policy.name())
                .param(at(now))
                .param(at(now))
                .query(UUID.class)
                .optional()
                .or(() -> find(order.key()))
                .orElseThrow();
    }

    /** Nothing is left of a letter as soon as it is sent or refused. */
    void leaveNoTrace(UUID id) {
        database.sql("update letter set fleeting = 'READER' where id = ?")
                .param(id)
                .update();
    }

    /** Adds what is in all but its recipient a letter that is there already, and says which letter has that key. */
    UUID addCopy(UUID of, String key, Recipient to, String messageId, byte[] message, Instant now) {
        return database.sql(
                        """
                        insert into letter (id, key, letter, about, thread, recipient_name, recipient_email, subject,
                                            message_id, message, policy, state, queued_at, next_attempt_at, fleeting)
                        select ?, ?, letter, about, thread, ?, ?, subject, ?, ?, policy, 'QUEUED', ?, ?, fleeting
                          from letter where id = ?
                        on conflict do nothing returning id""")
                .params(UUID.randomUUID(), key, to.name(), to.email().value(), messageId, message, at(now), at(now), of)
                .query(UUID.class)
                .optional()
                .or(() -> find(key))
                .orElseThrow();
    }

    /** Whether a letter is due that this minute's limit still allows; saves a walk to the server. */
    boolean anythingToSend(Instant now, int perMinute) {
        return database.sql(
                        """
                        select exists (select from letter where state = 'QUEUED' and next_attempt_at <= ?)
                           and (select minute <> ? or sent < ? from mail_pace)""")
                .params(at(now), at(now.truncatedTo(ChronoUnit.MINUTES)), perMinute)
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the next letter that is due, those first that somebody waits for, for as long as {@code lease}; after that anybody may take it again. Nothing if
     * none is due, or if this minute has seen enough.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Claimed> claim(Instant now, Duration lease, int perMinute) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        int sent = database.sql("select case when minute = ? then sent else 0 end from mail_pace for update")
                .param(at(minute))
                .query(Integer.class)
                .single();
        if (sent >= perMinute) {
            return Optional.empty();
        }
        Optional<Claimed> claimed = database.sql(
                        """
                        update letter set claim = gen_random_uuid(), next_attempt_at = ?
                         where id = (select id from letter where state = 'QUEUED' and next_attempt_at <= ?
                                      order by awaited desc, next_attempt_at, queued_at, id limit 1 for update skip locked)
                        returning id, claim, letter, about, recipient_email, message, attempts""")
                .params(at(now.plus(lease)), at(now))
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getObject("claim", UUID.class),
                        row.getString("letter"),
                        row.getString("about"),
                        new EmailAddress(row.getString("recipient_email")),
                        row.getBytes("message"),
                        row.getInt("attempts")))
                .optional();
        if (claimed.isPresent()) {
            database.sql("update mail_pace set minute = ?, sent = ?")
                    .params(at(minute), sent + 1)
                    .update();
        }
        return claimed;
    }

    /** From here on nobody can tell who has the letter. False if it is no longer the caller's. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean arm(Claimed letter, Instant inDoubtFrom) {
        return database.sql(
                                "update letter set state = 'ARMED', next_attempt_at = ? where id = ? and claim = ? and state = 'QUEUED'")
                        .params(at(inDoubtFrom), letter.id(), letter.claim())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(Claimed letter, String reply, Instant now) {
        settle(letter, LetterState.SENT, reply, now);
    }

    /** In the caller's transaction, so that whoever hears of it records what follows from it. */
    boolean refused(Claimed letter, String reply, Instant now) {
        return settle(letter, LetterState.REFUSED, reply, now);
    }

    private boolean settle(Claimed letter, LetterState state, String reply, Instant now) {
        return settle(letter.id(), letter.claim(), state, reply, now);
    }

    /** For the holder of the claim, or for whoever knows what became of the letter after the holder was gone. */
    boolean settle(UUID id, UUID claim, LetterState state, String reply, Instant now) {
        return database.sql(
                                """
                        update letter set state = ?, reply = ?, settled_at = ?, next_attempt_at = null, claim = null,
                               attempts = attempts + 1,
                               message = case when fleeting is null then message end,
                               subject = case when fleeting is null then subject end,
                               recipient_name = case when fleeting = 'READER' then ? else recipient_name end,
                               recipient_email = case when fleeting = 'READER' then ? else recipient_email end
                         where id = ? and claim = ?""")
                        .params(
                                state.name(),
                                reply,
                                at(now),
                                NOBODY,
                                EmailAddress.ofNobody().value(),
                                id,
                                claim)
                        .update()
                == 1;
    }

    /** It was certainly not sent; it goes again, later. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void again(Claimed letter, String reply, Instant next) {
        database.sql(
                        """
                        update letter set state = 'QUEUED', reply = ?, next_attempt_at = ?, claim = null,
                               attempts = attempts + 1
                         where id = ? and claim = ?""")
                .params(reply, at(next), letter.id(), letter.claim())
                .update();
    }

    /** A held letter goes again. False if it is not held. */
    boolean release(UUID id, Instant now) {
        return database.sql("update letter set state = 'QUEUED', next_attempt_at = ? where id = ? and state = 'HELD'")
                        .params(at(now), id)
                        .update()
                == 1;
    }

    /** A held letter counts as sent. False if it is not held. */
    boolean believe(UUID id, Instant now) {
        return database.sql(
                                """
                        update letter set state = 'SENT', settled_at = ?, reply = 'taken as sent',
                               message = case when fleeting is null then message end,
                               subject = case when fleeting is null then subject end
                         where id = ? and state = 'HELD'""")
                        .params(at(now), id)
                        .update()
                == 1;
    }

    /** Forgets the words of letters that were settled long ago. Says of how many. */
    @Transactional
    public int forget(Instant settledBefore) {
        return database.sql(
                        """
                        update letter set message = null, subject = null
                         where message is not null and state in ('SENT', 'REFUSED') and settled_at < ?""")
                .param(at(settledBefore))
                .update();
    }

    /** The newest letters first, those to an address or name that holds the given words. */
    List<OutboxLetter> newest(String to, int most) {
        return database.sql(
                        """
                        select * from letter
                         where ? = '' or position(? in recipient_email) > 0 or position(? in lower(recipient_name)) > 0
                         order by queued_at desc, id limit ?""")
                .params(to, to, to, most)
                .query(Outbox::letter)
                .list();
    }

    List<UUID> about(String subject) {
        return database.sql("select id from letter where about = ?")
                .param(subject)
                .query(UUID.class)
                .list();
    }

    /** How many there are about any of these, by their names, the most frequent first. */
    List<LetterTally> tally(Collection<String> about) {
        return database.sql(
                        """
                        select letter, count(*) as written from letter where about in (:about)
                         group by letter order by count(*) desc, letter""")
                .param("about", about)
                .query((row, number) -> new LetterTally(row.getString("letter"), row.getInt("written")))
                .list();
    }

    Optional<OutboxLetter> letter(UUID id) {
        return database.sql("select * from letter where id = ?")
                .param(id)
                .query(Outbox::letter)
                .optional();
    }

    byte @Nullable [] message(UUID id) {
        return database.sql("select message from letter where id = ? and message is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static OutboxLetter letter(ResultSet row, int number) throws SQLException {
        return new OutboxLetter(
                row.getObject("id", UUID.class),
                row.getString("letter"),
                row.getString("about"),
                new Recipient(row.getString("recipient_name"), new EmailAddress(row.getString("recipient_email"))),
                row.getString("subject"),
                LetterState.valueOf(row.getString("state")),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getInt("doubts"),
                row.getString("reply"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
