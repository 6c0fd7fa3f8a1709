package org.cairn.processes.undeliverableletter;

import java.util.Map;
import java.util.UUID;
import org.cairn.engine.ProcessDesk;
import org.cairn.mail.LetterHeld;
import org.cairn.mail.LetterRefused;
import org.cairn.mail.MailDesk;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.SignUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a letter that did not arrive a coordinator's task, while its reader is in a program. */
@Component
class UndeliverableLetterSignals {

    private final ProcessDesk processes;
    private final MailDesk mail;
    private final ParticipantDesk participants;
    private final ProgramDesk programs;
    private final Readers readers;

    UndeliverableLetterSignals(
            ProcessDesk processes, MailDesk mail, ParticipantDesk participants, ProgramDesk programs, Readers readers) {
        this.processes = processes;
        this.mail = mail;
        this.participants = participants;
        this.programs = programs;
        this.readers = readers;
    }

    @EventListener
    void on(LetterRefused refused) {
        rescue(refused.letterId());
    }

    @EventListener
    void on(LetterHeld held) {
        rescue(held.letterId());
    }

    /** A goodbye that cannot be delivered harms nobody: whoever has left is left alone. */
    private void rescue(UUID letter) {
        participants
                .find(mail.letter(letter).to().email())
                .flatMap(person -> readers.living(person.id()).stream().findFirst())
                .ifPresent(signUp -> start(letter, signUp));
    }

    private void start(UUID letter, SignUp signUp) {
        processes.start(
                "undeliverableLetter",
                letter.toString(),
                Map.of(
                        "letterId", letter.toString(),
                        "participantId", signUp.participant().toString(),
                        "programYearId", signUp.year().toString(),
                        "coordinators", programs.year(signUp.year()).coordinators()));
    }
}
