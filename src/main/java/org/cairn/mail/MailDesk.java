package org.cairn.mail;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.letter.LetterUnreadable;
import org.cairn.mail.letter.Paper;
import org.cairn.mail.letter.Typeset;
import org.cairn.mail.letter.Typesetter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in and knows what became of them. */
@Service
public class MailDesk {

    private final LetterSource letters;
    private final Outbox outbox;
    private final ObjectProvider<FootLinks> footLinks;
    private final Clock clock;
    private final EmailAddress from;

    MailDesk(
            LetterSource letters,
            Outbox outbox,
            ObjectProvider<FootLinks> footLinks,
            Clock clock,
            MailSettings settings) {
        this.letters = letters;
        this.outbox = outbox;
        this.footLinks = footLinks;
        this.clock = clock;
        this.from = settings.sender();
    }

    /**
     * Freezes the letter and puts it into the outbox, in the caller's transaction. The same key again changes nothing.
     *
     * @return the letter's id: the first one's if the key is known
     * @throws UnknownLetter if there is no such letter
     * @throws LetterUnreadable if the letter cannot be written from this model
     */
    @Transactional
    public UUID queue(LetterOrder order) {
        Optional<UUID> known = outbox.find(order.key());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        String text = text(order.letter());
        Typeset letter = Typesetter.set(order.letter(), text, model(order), links(order, text));
        String messageId = Envelope.messageId(order.key(), from);
        if (order.to().email().reachesNobody()) {
            return outbox.addUnsent(order, letter.policy(), messageId, now);
        }
        String answers = order.thread() == null
                ? null
                : outbox.firstOf(order.thread(), order.to().email()).orElse(null);
        byte[] message = Envelope.seal(order, letter, from, messageId, answers, now);
        return outbox.add(order, letter.subject(), letter.policy(), messageId, message, now);
    }

    /** Nothing is left of a letter that is in the outbox as soon as it is sent: no word of it, and not its reader. */
    @Transactional
    public void leaveNoTrace(UUID id) {
        outbox.leaveNoTrace(id);
    }

    /**
     * The letter as it would look, sent to nobody.
     *
     * @throws UnknownLetter if there is no such letter
     * @throws LetterUnreadable if the letter cannot be written from this model
     */
    public Preview preview(String letter, Map<String, Object> model) {
        Typeset set = Typesetter.set(letter, text(letter), model);
        return new Preview(set.subject(), set.text(), set.html());
    }

    /**
     * The letter as its recipient would get it, sent to nobody.
     *
     * @throws UnknownLetter if there is no such letter
     * @throws LetterUnreadable if the letter cannot be written from this model
     */
    public Preview preview(LetterOrder order) {
        return preview(order.letter(), model(order));
    }

    /**
     * A paper to print or to keep, such as a certificate, as a PDF. It is written like a letter.
     *
     * @throws UnknownLetter if there is no such paper
     * @throws LetterUnreadable if the paper cannot be written from this model
     */
    public byte[] paper(String paper, Map<String, Object> model) {
        return Paper.print(paper, text(paper), model);
    }

    /**
     * Checks that a text can be a letter at all, before it is deployed.
     *
     * @throws LetterUnreadable if not
     */
    public void check(String letter, String text) {
        Typesetter.check(letter, text);
    }

    /** The newest letters first, those to an address or a name that contains the given words. */
    @Transactional(readOnly = true)
    public List<OutboxLetter> newest(String to, int most) {
        return outbox.newest(to.strip().toLowerCase(Locale.ROOT), most);
    }

    /** Every letter about something, such as a sign-up, by its id. */
    @Transactional(readOnly = true)
    public List<UUID> about(String subject) {
        return outbox.about(subject);
    }

    /** How many letters were written about any of these, by their names, the most frequent first. */
    @Transactional(readOnly = true)
    public List<LetterTally> tally(Collection<String> about) {
        return about.isEmpty() ? List.of() : outbox.tally(about);
    }

    /** @throws UnknownLetter if there is none with that id */
    @Transactional(readOnly = true)
    public OutboxLetter letter(UUID id) {
        return outbox.letter(id).orElseThrow(() -> new UnknownLetter(id.toString()));
    }

    /** The whole message as it goes over the wire, unless its words are forgotten already. */
    @Transactional(readOnly = true)
    public Optional<ByteArrayInputStream> message(UUID id) {
        return Optional.ofNullable(outbox.message(id)).map(ByteArrayInputStream::new);
    }

    /**
     * Sends a held letter once more.
     *
     * @throws NotHeld if it does not wait for a decision
     */
    @Transactional
    public void sendAgain(UUID id) {
        if (!outbox.release(id, clock.instant())) {
            throw new NotHeld();
        }
    }

    /**
     * Takes a held letter as sent.
     *
     * @throws NotHeld if it does not wait for a decision
     */
    @Transactional
    public void takeAsSent(UUID id) {
        if (!outbox.believe(id, clock.instant())) {
            throw new NotHeld();
        }
    }

    /**
     * Sends a letter that was refused, or that is held, to another address: a new message, with the same words.
     *
     * @throws NotRefused if it is under way or was sent, or if its words are forgotten
     */
    @Transactional
    public UUID sendTo(UUID id, EmailAddress address) {
        OutboxLetter letter = letter(id);
        byte[] message = outbox.message(id);
        if (message == null || (letter.state() != LetterState.REFUSED && letter.state() != LetterState.HELD)) {
            throw new NotRefused();
        }
        String key = "letter/" + id + "/to/" + address + "/" + letter.attempts();
        String messageId = Envelope.messageId(key, from);
        Recipient to = new Recipient(letter.to().name(), address);
        if (letter.state() == LetterState.HELD) {
            outbox.believe(id, clock.instant());
        }
        return outbox.addCopy(id, key, to, messageId, Envelope.readdress(message, to, messageId), clock.instant());
    }

    /** By their words; nobody but a participant has any. */
    private Map<String, String> links(LetterOrder order, String text) {
        Map<String, String> links = new LinkedHashMap<>();
        UUID reader = order.reader();
        if (reader != null) {
            boolean forwarded = Typesetter.isForwarded(order.letter(), text);
            footLinks.stream()
                    .flatMap(known -> known.of(reader, forwarded).stream())
                    .forEach(link -> links.put(link.words(), link.address().toString()));
        }
        return links;
    }

    private String text(String letter) {
        return letters.letter(letter).orElseThrow(() -> new UnknownLetter(letter));
    }

    private static Map<String, Object> model(LetterOrder order) {
        Map<String, Object> program = new LinkedHashMap<>();
        program.put("name", order.from().program());
        program.put("contactName", order.from().contactName());
        program.put("contactEmail", order.from().contactEmail().value());
        if (order.from().address() != null) {
            program.put("address", order.from().address());
        }
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("name", order.to().name());
        to.put("firstName", order.to().firstName());
        to.put("email", order.to().email().value());
        Map<String, Object> model = new LinkedHashMap<>(order.model());
        model.merge("program", program, MailDesk::completed);
        model.merge("to", to, (theirs, ours) -> completed(ours, theirs));
        return model;
    }

    /** Both together; where both speak, the first counts. */
    private static Object completed(Object first, Object second) {
        Map<Object, Object> both = new LinkedHashMap<>((Map<?, ?>) second);
        both.putAll((Map<?, ?>) first);
        return both;
    }
}
