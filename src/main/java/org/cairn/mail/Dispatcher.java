package org.cairn.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.mail.Postman.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A letter is armed just before the mail server hears its end, and marked as sent after the
 * server's answer: whatever crashes when, a letter that is not armed was not sent, and one that stays armed is the one
 * in doubt ({@link Doubts}). Any number of nodes may dispatch at once.
 */
@Component
public class Dispatcher {

    /** Longer than any conversation with the server may take. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration SERVER_AWAY = Duration.ofSeconds(30);
    private static final List<Duration> LADDER = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(16),
            Duration.ofHours(24),
            Duration.ofHours(24)); // about three days in all, as mail servers do

    private final Outbox outbox;
    private final Postman postman;
    private final Doubts doubts;
    private final Clock clock;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private volatile Instant serverBack = Instant.MIN;

    Dispatcher(
            Outbox outbox,
            Postman postman,
            Doubts doubts,
            Clock clock,
            MailSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.postman = postman;
        this.doubts = doubts;
        this.clock = clock;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
    }

    /** Sends what is due now, as far as the limit per minute allows. */
    public void dispatch() {
        Instant now = clock.instant();
        doubts.settle(now);
        if (now.isBefore(serverBack) || !outbox.anythingToSend(now, settings.perMinute())) {
            return;
        }
        try (var round = postman.set()) {
            boolean welcome = true;
            while (welcome) {
                var letter = outbox.claim(clock.instant(), LEASE, settings.perMinute());
                welcome = letter.isPresent() && send(round, letter.get());
            }
        } catch (Postman.ServerAway away) {
            serverBack = now.plus(SERVER_AWAY);
            LOG.warn(
                    "The mail server cannot be reached; letters wait. {}",
                    away.getCause() == null ? "" : away.getCause().getMessage());
        }
    }

    /** False if the conversation with the server should end. */
    private boolean send(Postman.Round round, Outbox.Claimed letter) {
        Outcome outcome =
                round.deliver(letter, () -> outbox.arm(letter, clock.instant().plus(LEASE)));
        if (outcome instanceof Outcome.Taken taken) {
            outbox.sent(letter, taken.reply(), clock.instant());
            return true;
        }
        if (outcome instanceof Outcome.Refused refused) {
            refuse(letter, refused.reply());
            return true;
        }
        if (outcome instanceof Outcome.NotNow notNow) {
            later(letter, notNow);
            return notNow.aboutLetter();
        }
        LOG.warn("Letter {} ({}) was handed over, and the mail server did not answer.", letter.id(), letter.letter());
        return false;
    }

    private void later(Outbox.Claimed letter, Outcome.NotNow outcome) {
        boolean lastTry = letter.attempts() >= LADDER.size();
        if (lastTry && outcome.aboutLetter()) {
            refuse(letter, outcome.reply());
            return;
        }
        Duration pause = LADDER.get(Math.min(letter.attempts(), LADDER.size() - 1));
        outbox.again(letter, outcome.reply(), clock.instant().plus(pause));
        LOG.info("Letter {} ({}) goes again in {}: {}.", letter.id(), letter.letter(), pause, outcome.reply());
    }

    private void refuse(Outbox.Claimed letter, String reply) {
        transaction.executeWithoutResult(status -> {
            if (outbox.refused(letter, reply, clock.instant())) {
                events.publishEvent(new LetterRefused(letter.id(), letter.letter(), letter.about(), reply));
            }
        });
        LOG.warn("Letter {} ({}) was refused: {}.", letter.id(), letter.letter(), reply);
    }
}
