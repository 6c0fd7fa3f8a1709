package org.cairn.formlink;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.engine.Retried;
import org.cairn.mail.FootLink;
import org.cairn.mail.FootLinks;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every person who gets letters has a page of their own. Each letter opens it, with a secret of its own; a letter that
 * people forward leads to a page that sends a fresh letter to the address on file.
 */
@Service
public class PersonalPageDesk implements FootLinks {

    /** What is behind the page, as the last part of an address; the page itself has none. */
    public static final String CONCERN = "concern";

    private static final String LETTER = "your-page";
    private static final Period OPENS = Period.ofDays(400);

    private final PersonalKeys keys;
    private final LinkCookies cookies;
    private final Letterboxes boxes;
    private final ParticipantDesk participants;
    private final MailDesk mail;
    private final LinkSettings settings;
    private final Clock clock;
    private final URI home;

    /** @param home where people reach this installation, without a slash at the end */
    PersonalPageDesk(
            PersonalKeys keys,
            LinkCookies cookies,
            Letterboxes boxes,
            ParticipantDesk participants,
            MailDesk mail,
            LinkSettings settings,
            Clock clock,
            @Value("${cairn.address:http://localhost:${server.port:8080}}") URI home) {
        this.keys = keys;
        this.cookies = cookies;
        this.boxes = boxes;
        this.participants = participants;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
        this.home = home;
    }

    @Override
    @Transactional
    public List<FootLink> of(UUID reader, boolean forwarded) {
        ParticipantId who = new ParticipantId(reader);
        String page = forwarded ? keys.page(who, clock.instant()).toString() : fresh(who, OPENS, false);
        return List.of(
                new FootLink("Your page: what comes next, your answers, pause or leave", address(page)),
                new FootLink("Something is not right? Tell us in confidence", address(page + "/" + CONCERN)));
    }

    /** The person who sits before a page: whoever came by a letter of theirs. */
    @Transactional(readOnly = true)
    public Optional<ParticipantId> reader(HttpServletRequest request, UUID page) {
        return cookies.read(request, page)
                .flatMap(token -> keys.opens(token, clock.instant()))
                .filter(page::equals)
                .flatMap(keys::reader);
    }

    /** Whose page it is, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<ParticipantId> owner(UUID page) {
        return keys.reader(page);
    }

    /** What a page carries so that what it sends can only have come from here. */
    @Transactional(readOnly = true)
    public String seal(UUID page) {
        return keys.hashes(page).stream().findFirst().map(LinkToken::seal).orElse("");
    }

    /** Whether what was sent carries the seal of this page. */
    @Transactional(readOnly = true)
    public boolean sealed(UUID page, String seal) {
        byte[] claimed = seal.getBytes(StandardCharsets.UTF_8);
        return keys.hashes(page).stream()
                .map(hash -> LinkToken.seal(hash).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, claimed));
    }

    /** The page that a letter's secret opens now. */
    @Transactional(readOnly = true)
    Optional<UUID> open(LinkToken token) {
        return keys.opens(token, clock.instant());
    }

    /** The page that a letter's secret once opened. */
    @Transactional(readOnly = true)
    Optional<UUID> opened(LinkToken token) {
        return keys.opened(token);
    }

    /**
     * Sends a fresh link to the address on file, at most once in a while.
     *
     * @param from the program in whose name the letter goes
     */
    @Retried
    @Transactional
    public void mailFreshLink(UUID page, ProgramYear from) {
        Optional<ParticipantId> reader = keys.reader(page);
        if (reader.isEmpty()) {
            return;
        }
        ParticipantId who = reader.get();
        boxes.await(who); // one after the other, or many at once would pass the limit together
        Instant now = clock.instant();
        if (keys.renewals(page, now.minus(settings.renewalPause())) > 0
                || keys.renewals(page, now.minus(Duration.ofDays(1))) >= settings.renewalsADay()) {
            return;
        }
        Contact contact = participants.contact(who);
        String link = address(fresh(who, settings.renewed(), true)).toString();
        mail.queue(LetterOrder.of(
                        LETTER,
                        new Sender(from.programName(), from.contactName(), from.contactEmail(), null),
                        new Recipient(contact.name(), contact.email()),
                        Map.of("link", link, "links", Map.of("concern", link + "/" + CONCERN)),
                        LETTER + "/" + UUID.randomUUID(),
                        page.toString())
                .atOnce());
    }

    private String fresh(ParticipantId who, Period opens, boolean renewal) {
        Instant now = clock.instant();
        LinkToken token = LinkToken.fresh();
        Instant expires = now.atZone(ZoneOffset.UTC).plus(opens).toInstant();
        keys.add(token, keys.page(who, now), now, expires, renewal);
        return token.secret();
    }

    private URI address(String path) {
        return URI.create(home + "/p/" + path);
    }
}
