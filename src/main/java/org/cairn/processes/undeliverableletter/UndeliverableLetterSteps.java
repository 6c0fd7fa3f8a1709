package org.cairn.processes.undeliverableletter;

import java.util.UUID;
import org.cairn.engine.Steps;
import org.cairn.form.FormDesk;
import org.cairn.form.SubmissionId;
import org.cairn.kernel.EmailAddress;
import org.cairn.mail.MailDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What undeliverable-letter.bpmn calls, in the order it calls it. */
@Component("undeliverableLetter")
public class UndeliverableLetterSteps implements Steps {

    private final MailDesk mail;
    private final FormDesk forms;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final Readers readers;

    UndeliverableLetterSteps(
            MailDesk mail, FormDesk forms, ParticipantDesk participants, SignUpDesk signUps, Readers readers) {
        this.mail = mail;
        this.forms = forms;
        this.participants = participants;
        this.signUps = signUps;
        this.readers = readers;
    }

    /** To the new address, if there is one, which is the person's from now on. */
    public void sendAgain(String letterId, String submissionId) {
        UUID letter = UUID.fromString(letterId);
        EmailAddress old = mail.letter(letter).to().email();
        Object typed = forms.answers(SubmissionId.of(submissionId)).get("newAddress");
        EmailAddress address = typed == null || typed.toString().isBlank() ? old : new EmailAddress(typed.toString());
        if (!address.equals(old)) {
            participants.find(old).ifPresent(person -> participants.changeEmail(person.id(), address));
        }
        mail.sendTo(letter, address);
    }

    public void withdrawPerson(String letterId) {
        EmailAddress address = mail.letter(UUID.fromString(letterId)).to().email();
        participants.find(address).stream()
                .flatMap(person -> readers.living(person.id()).stream())
                .map(SignUp::id)
                .forEach(signUps::withdraw);
    }
}
