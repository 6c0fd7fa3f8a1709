package org.cairn.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.cairn.mail.letter.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters whose sender was armed and is gone, and with it the answer. The mail server is asked, if it can be; else it is
 * as the letter's policy says.
 */
@Component
class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    /** How long it is waited for an answer of the mail server. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** As many as are looked for in a log. */
    private static final int MOST_TAKEN = 100;

    private final JdbcClient database;
    private final Outbox outbox;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Doubts(
            JdbcClient database,
            Outbox outbox,
            Receipts receipts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.database = database;
        this.outbox = outbox;
        this.receipts = receipts;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A letter of which Cairn cannot tell whether it was sent.
     *
     * @param claim of the sender who is gone
     * @param goneAt since when that is certain
     */
    private record Doubtful(
            UUID id, UUID claim, String letter, String about, Policy policy, String messageId, Instant goneAt) {}

    /** Settles all that can be. */
    void settle(Instant now) {
        transaction.executeWithoutResult(
                status -> doubtful(now).forEach(letter -> settle(letter, answer(letter, now), now)));
    }

    private Receipts.Answer answer(Doubtful letter, Instant now) {
        Receipts.Answer answer =
                receipts.ask(letter.messageId(), takenBefore(letter.goneAt().minus(Dispatcher.LEASE)));
        boolean late = now.isAfter(letter.goneAt().plus(PATIENCE));
        return answer == Receipts.Answer.NOT_YET_KNOWN && late ? Receipts.Answer.NOBODY_KNOWS : answer;
    }

    private void settle(Doubtful letter, Receipts.Answer answer, Instant now) {
        switch (answer) {
            case TAKEN -> {
                LOG.info("Letter {} ({}) was taken before its sender was gone.", letter.id(), letter.letter());
                outbox.settle(
                        letter.id(), letter.claim(), LetterState.SENT, "taken, as the mail server's log says", now);
            }
            case NOT_TAKEN -> {
                LOG.info("Letter {} ({}) was not taken before its sender was gone.", letter.id(), letter.letter());
                queue(letter, 0, now);
            }
            case NOT_YET_KNOWN -> {}
            case NOBODY_KNOWS -> doAsThePolicySays(letter, now);
        }
    }

    private void doAsThePolicySays(Doubtful letter, Instant now) {
        LOG.warn("Letter {} ({}) may or may not have been sent: {}.", letter.id(), letter.letter(), letter.policy());
        if (letter.policy() == Policy.RESEND) {
            queue(letter, 1, now);
        } else {
            hold(letter);
            events.publishEvent(new LetterHeld(letter.id(), letter.letter(), letter.about()));
        }
    }

    /** Those whose sender was armed and is gone, each for the caller's transaction alone. */
    private List<Doubtful> doubtful(Instant now) {
        return database.sql(
                        """
                        select id, claim, letter, about, message_id, next_attempt_at,
                               case when fleeting is null then policy else 'RESEND' end as policy
                          from letter where state = 'ARMED' and next_attempt_at <= ?
                         order by next_attempt_at for update skip locked""")
                .param(Outbox.at(now))
                .query((row, number) -> new Doubtful(
                        row.getObject("id", UUID.class),
                        row.getObject("claim", UUID.class),
                        row.getString("letter"),
                        row.getString("about"),
                        Policy.valueOf(row.getString("policy")),
                        row.getString("message_id"),
                        row.getObject("next_attempt_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The Message-IDs of the letter that the mail server took last before a moment, and of those of the day before it. */
    private List<String> takenBefore(Instant moment) {
        return database.sql(
                        """
                        with taken as (select message_id, settled_at from letter
                                        where state = 'SENT' and settled_at <= ? and reply like '250%'
                                        order by settled_at desc limit ?)
                        select message_id from taken
                         where settled_at > (select max(settled_at) from taken) - interval '1 day'""")
                .params(Outbox.at(moment), MOST_TAKEN)
                .query(String.class)
                .list();
    }

    private void queue(Doubtful letter, int doubts, Instant now) {
        database.sql(
                        """
                        update letter set state = 'QUEUED', doubts = doubts + ?, next_attempt_at = ?, claim = null
                         where id = ?""")
                .params(doubts, Outbox.at(now), letter.id())
                .update();
    }

    private void hold(Doubtful letter) {
        database.sql(
                        """
                        update letter set state = 'HELD', doubts = doubts + 1, next_attempt_at = null, claim = null
                         where id = ?""")
                .param(letter.id())
                .update();
    }
}
