package org.cairn.formlink;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cairn.engine.FileDesk;
import org.cairn.participant.ParticipantId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays forms before people who have no account: each letter brings a personal link. */
@Service
public class FormLinkDesk {

    private final PersonalForms forms;
    private final PersonalLinks links;
    private final FormCopies copies;
    private final FileDesk files;
    private final Clock clock;
    private final URI address;

    /** @param address where people reach this installation, without a slash at the end */
    FormLinkDesk(
            PersonalForms forms,
            PersonalLinks links,
            FormCopies copies,
            FileDesk files,
            Clock clock,
            @Value("${cairn.address:http://localhost:${server.port:8080}}") URI address) {
        this.forms = forms;
        this.links = links;
        this.copies = copies;
        this.files = files;
        this.clock = clock;
        this.address = address;
    }

    /**
     * A standing offer: a link for a letter, good until it expires, that can be taken more than once. Each answer is
     * announced as {@link LinkAnswered}.
     *
     * @param purpose what it is for, such as {@code pause}
     * @param subject what it is about, such as the id of a sign-up
     * @param formId the form, in the version deployed now
     * @param prefill answers to begin with and whatever else the form reads; with {@code programYearId}, so that the
     *     page names the program and its contact
     * @return the address, with a secret that is kept nowhere else
     * @throws UnknownForm if no such form is deployed
     */
    @Transactional
    public String link(
            String purpose,
            ParticipantId who,
            String subject,
            String formId,
            Map<String, Object> prefill,
            Instant expires) {
        String json = files.form(formId).orElseThrow(() -> new UnknownForm(formId));
        String copy = copies.keep(formId, json);
        PersonalForm offer = forms.save(PersonalForm.offered(who, copy, prefill, purpose, subject, clock.instant()));
        return link(offer, expires, false);
    }

    /** Closes every link that a person was sent, as when letters went to somebody else's mailbox. */
    @Transactional
    public void revoke(ParticipantId who) {
        links.revoke(who.value(), clock.instant());
    }

    /** One more address of a personal form. */
    String link(PersonalForm form, Instant expires, boolean renewal) {
        LinkToken token = LinkToken.fresh();
        links.save(new PersonalLink(token, form.id(), clock.instant(), expires, renewal));
        return address + "/f/" + token.secret();
    }
}
