package org.cairn.processes.erasure;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cairn.engine.Steps;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.participant.Contact;
import org.cairn.participant.ErasureDesk;
import org.cairn.participant.ErasureId;
import org.cairn.participant.ParticipantDesk;
import org.cairn.participant.ParticipantId;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.springframework.stereotype.Component;

/** What erasure.bpmn calls, in the order it calls it. */
@Component("erasure")
public class ErasureSteps implements Steps {

    private final ErasureDesk erasures;
    private final ParticipantDesk participants;
    private final SignUpDesk signUps;
    private final ProgramDesk programs;
    private final MailDesk mail;
    private final Oblivion oblivion;

    ErasureSteps(
            ErasureDesk erasures,
            ParticipantDesk participants,
            SignUpDesk signUps,
            ProgramDesk programs,
            MailDesk mail,
            Oblivion oblivion) {
        this.erasures = erasures;
        this.participants = participants;
        this.signUps = signUps;
        this.programs = programs;
        this.mail = mail;
        this.oblivion = oblivion;
    }

    /** @return the participant who is asked to confirm */
    public String person(String erasureId) {
        return who(erasureId).toString();
    }

    public void letRest(String erasureId) {
        erasures.letRest(ErasureId.of(erasureId));
    }

    /** The morning of the day that a coordinator chose. */
    public String lookAgain(String programYearId, String lookAgainOn) {
        return programs.morning(ProgramYearId.of(programYearId), LocalDate.parse(lookAgainOn))
                .toString();
    }

    /** The last letter; from then on none reaches the person, while partners get theirs. */
    public void releasePerson(String erasureId, String programYearId) {
        ParticipantId who = who(erasureId);
        mail.leaveNoTrace(mail.queue(lastLetter(who, erasureId, programs.year(ProgramYearId.of(programYearId)))));
        participants.letGo(who);
        signUps.of(who).stream()
                .filter(signUp -> signUp.state().living())
                .map(SignUp::id)
                .forEach(signUps::withdraw);
    }

    public void erasePerson(String erasureId) {
        oblivion.forget(who(erasureId));
        erasures.done(ErasureId.of(erasureId));
    }

    private LetterOrder lastLetter(ParticipantId who, String erasureId, ProgramYear year) {
        Contact contact = participants.contact(who);
        return LetterOrder.of(
                "erased",
                new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                new Recipient(contact.name(), contact.email()),
                Map.of("program", Map.of("name", year.programName(), "year", year.label())),
                "erased/" + erasureId + "/" + UUID.randomUUID(),
                erasureId);
    }

    private ParticipantId who(String erasureId) {
        return erasures.who(ErasureId.of(erasureId));
    }
}
