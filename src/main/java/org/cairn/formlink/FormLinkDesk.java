package org.cairn.formlink;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.engine.FileDesk;
import org.cairn.form.SubmissionId;
import org.cairn.participant.ParticipantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays forms before people who have no account: each letter brings a personal link. */
@Service
public class FormLinkDesk {

    private final PersonalForms forms;
    private final PersonalAnswers answers;
    private final PersonalLinks links;
    private final PersonalKeys keys;
    private final LinkAddresses addresses;
    private final FormCopies copies;
    private final RequestLetters letters;
    private final FileDesk files;
    private final Clock clock;

    FormLinkDesk(
            PersonalForms forms,
            PersonalAnswers answers,
            PersonalLinks links,
            PersonalKeys keys,
            LinkAddresses addresses,
            FormCopies copies,
            RequestLetters letters,
            FileDesk files,
            Clock clock) {
        this.forms = forms;
        this.answers = answers;
        this.links = links;
        this.keys = keys;
        this.addresses = addresses;
        this.copies = copies;
        this.letters = letters;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A standing offer: a link for a letter, good until it expires, that can be taken more than once. Each answer is
     * announced as {@link LinkAnswered}.
     *
     * @param purpose what it is for, such as {@code pause}
     * @param subject what it is about, such as the id of a sign-up
     * @param formId the form, in the version deployed now
     * @param prefill answers to begin with and whatever else the form reads; among it {@code programYearId}, for the
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
        if (!prefill.containsKey(PersonalForm.PROGRAM_YEAR)) {
            throw new IllegalArgumentException("the prefill of a standing offer names the programYearId");
        }
        String json = files.form(formId).orElseThrow(() -> new UnknownForm(formId));
        PersonalForm offer =
                PersonalForm.offered(who, copies.keep(formId, json), prefill, purpose, subject, clock.instant());
        return addresses.ofOffer(forms.save(offer), expires);
    }

    /** Which of the submissions came after the task that asked for them was over. */
    @Transactional(readOnly = true)
    public Set<SubmissionId> late(Collection<SubmissionId> submissions) {
        return answers.late(submissions.stream().map(SubmissionId::value).toList()).stream()
                .map(SubmissionId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Closes every link that a person was sent, as when letters went to somebody else's mailbox, but for one standing
     * offer: whoever has just taken it still reads that it is done.
     *
     * @param purpose what that offer is for
     * @param subject what it is about
     */
    @Transactional
    public void revokeAllBut(ParticipantId who, String purpose, String subject) {
        links.revokeAllBut(who.value(), purpose, subject, clock.instant());
        keys.revoke(who, clock.instant());
    }

    /** Writes to everybody who has been asked something since the last time; otherwise done every few seconds. */
    public void writeRequests() {
        letters.write();
    }

    /** When the next letter that waits for its day can be written, after that; empty if none waits. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextRequests(Instant after) {
        return letters.next(after);
    }
}
