package org.cairn.formlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.engine.Retried;
import org.cairn.mail.MailDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which secret opens which form, and sends a new link to the address on file. */
@Component
class LinkDoor {

    static final String NEW_LINK = "new-link";

    /** Who was still writing when the link ended may send what is written. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final PersonalForms forms;
    private final PersonalLinks links;
    private final Letterboxes boxes;
    private final LinkAddresses addresses;
    private final Voice voice;
    private final MailDesk mail;
    private final LinkSettings settings;
    private final Clock clock;

    LinkDoor(
            PersonalForms forms,
            PersonalLinks links,
            Letterboxes boxes,
            LinkAddresses addresses,
            Voice voice,
            MailDesk mail,
            LinkSettings settings,
            Clock clock) {
        this.forms = forms;
        this.links = links;
        this.boxes = boxes;
        this.addresses = addresses;
        this.voice = voice;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** The link that the secret of a letter opens now. */
    @Transactional(readOnly = true)
    public Optional<PersonalLink> open(LinkToken token) {
        return links.findByHash(token.hash()).filter(link -> link.opens(clock.instant()));
    }

    /** The form, if the secret is one of its own and opens it. */
    @Transactional(readOnly = true)
    public Optional<PersonalForm> form(UUID id, LinkToken token) {
        return form(id, token, clock.instant());
    }

    /** The form, if the secret opens it or did so until a short while ago. */
    @Transactional(readOnly = true)
    public Optional<PersonalForm> formToSend(UUID id, LinkToken token) {
        return form(id, token, clock.instant().minus(GRACE));
    }

    private Optional<PersonalForm> form(UUID id, LinkToken token, Instant at) {
        return links.findByHash(token.hash())
                .filter(link -> link.form().equals(id) && link.opens(at))
                .flatMap(link -> forms.findById(id));
    }

    /** Whether a page can only have come from here: it carries the seal of one of the form's links. */
    @Transactional(readOnly = true)
    public boolean sealed(UUID id, String seal) {
        byte[] claimed = seal.getBytes(StandardCharsets.UTF_8);
        return links.findByPersonalFormId(id).stream()
                .map(link -> LinkToken.seal(link.hash()).getBytes(StandardCharsets.UTF_8))
                .anyMatch(expected -> MessageDigest.isEqual(expected, claimed));
    }

    /** Sends a new link to the address on file, whichever old link of the form is shown, however old it is. */
    @Retried
    @Transactional
    public void renew(LinkToken old) {
        links.findByHash(old.hash())
                .flatMap(link -> forms.findById(link.form()))
                .ifPresent(this::renew);
    }

    /** The same for somebody who has only the address of the page: it goes to the address on file all the same. */
    @Retried
    @Transactional
    public void renew(UUID id) {
        forms.findById(id).ifPresent(this::renew);
    }

    private void renew(PersonalForm form) {
        boxes.await(form.who()); // one after the other, or many at once would pass the limit together
        Instant now = clock.instant();
        boolean soon = links.renewals(form.id(), now.minus(settings.renewalPause())) > 0;
        boolean often = links.renewalsOf(form.who().value(), now.minus(Duration.ofDays(1))) >= settings.renewalsADay();
        if (soon || often) {
            return;
        }
        Map<String, Object> model = new HashMap<>(voice.model(form));
        model.put("link", addresses.ofRenewal(form));
        mail.queue(voice.order(form, NEW_LINK, model, NEW_LINK + "/" + UUID.randomUUID())
                .atOnce());
    }
}
