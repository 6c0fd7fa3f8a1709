package org.cairn.processes.concern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.ConcernId;
import org.cairn.engine.Steps;
import org.cairn.engine.door.Member;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.InWords;
import org.cairn.kernel.NoEmailAddress;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.MailDesk;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.processes.Handlers;
import org.cairn.processes.Letters;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUpDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What concern.bpmn calls, in the order it calls it. */
@Component("concern")
public class ConcernSteps implements Steps {

    private final ConcernDesk concerns;
    private final Handlers handlers;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final Letters letters;
    private final MailDesk mail;
    private final String home;

    /** @param home where people reach this installation, without a slash at the end */
    ConcernSteps(
            ConcernDesk concerns,
            Handlers handlers,
            ProgramDesk programs,
            SignUpDesk signUps,
            Letters letters,
            MailDesk mail,
            @Value("${cairn.address:http://localhost:${server.port:8080}}") String home) {
        this.concerns = concerns;
        this.handlers = handlers;
        this.programs = programs;
        this.signUps = signUps;
        this.letters = letters;
        this.mail = mail;
        this.home = home;
    }

    /** Whoever wrote has in writing who reads it, by when, and what to do in an emergency. */
    public void confirmReceipt(String concernId) {
        Concern concern = concern(concernId);
        ProgramYear year = programs.year(concern.year());
        Map<String, Object> model = new HashMap<>();
        model.put("readers", handlers.of(concern).names());
        model.put("secondReaders", handlers.second(concern).names());
        model.put("dueOn", InWords.day(concern.answerBy()));
        model.put("emergency", year.arrangements().emergencyAdvice());
        letters.send(letters.order("concern-received", signUps.signUp(concern.reporter()), concernId, model)
                .atOnce());
    }

    /** @return the group whose task it is; those of it who have an address are told that something waits */
    public String callHandlers(String concernId) {
        Concern concern = concern(concernId);
        Handlers.Readers readers = handlers.of(concern);
        tell("concern-waits", concern, readers.members());
        return readers.group();
    }

    public String handleBy(String concernId) {
        return concerns.due(ConcernId.of(concernId)).toString();
    }

    public String handlingLate(String concernId) {
        return concerns.late(ConcernId.of(concernId)).toString();
    }

    /** @return the second group, which may read it from now on, and is told so */
    public String handOn(String concernId) {
        concerns.handOn(ConcernId.of(concernId));
        Concern concern = concern(concernId);
        Handlers.Readers readers = handlers.second(concern);
        tell("concern-late", concern, readers.members());
        return readers.group();
    }

    public boolean lookAgain(String concernId) {
        return concerns.held(ConcernId.of(concernId)).setAside();
    }

    public String secondLookDue(String concernId) {
        return concerns.secondLook(ConcernId.of(concernId)).toString();
    }

    public void takeUpAgain(String concernId) {
        concerns.takeUp(ConcernId.of(concernId));
    }

    private void tell(String letter, Concern concern, List<Member> readers) {
        ProgramYear year = programs.year(concern.year());
        Sender from = new Sender(year.programName(), year.contactName(), year.contactEmail(), null);
        Map<String, Object> model = new HashMap<>();
        model.put("link", home + "/concerns/" + concern.id());
        model.put("dueOn", InWords.day(concern.answerBy()));
        for (Member reader : readers) {
            address(reader)
                    .ifPresent(to -> mail.queue(LetterOrder.of(
                                    letter,
                                    from,
                                    new Recipient(reader.name(), to),
                                    model,
                                    letter + "/" + reader.user() + "/" + concern.id() + "/" + concern.answerBy(),
                                    concern.id().toString())
                            .atOnce()));
        }
    }

    /** Accounts are typed in by hand: one without an address, or with a wrong one, has the task all the same. */
    private static Optional<EmailAddress> address(Member member) {
        try {
            return Optional.of(new EmailAddress(member.email()));
        } catch (NoEmailAddress none) {
            return Optional.empty();
        }
    }

    private Concern concern(String id) {
        return concerns.concern(ConcernId.of(id));
    }
}
