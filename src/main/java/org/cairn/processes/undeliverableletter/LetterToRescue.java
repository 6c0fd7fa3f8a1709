package org.cairn.processes.undeliverableletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.engine.AnswerRule;
import org.cairn.engine.TaskBriefing;
import org.cairn.engine.TaskSubject;
import org.cairn.form.Mistake;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Refusal;
import org.cairn.mail.LetterState;
import org.cairn.mail.MailDesk;
import org.cairn.mail.OutboxLetter;
import org.cairn.mail.Recipient;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.AnswerSheet;
import org.springframework.stereotype.Component;

/** What a coordinator reads about a letter that did not arrive, and which new address will not do. */
@Component
class LetterToRescue implements TaskBriefing, AnswerRule {

    private static final String ADDRESS = "newAddress";

    private final MailDesk mail;
    private final ParticipantDesk participants;

    LetterToRescue(MailDesk mail, ParticipantDesk participants) {
        this.mail = mail;
        this.participants = participants;
    }

    @Override
    public Set<String> forms() {
        return Set.of(form());
    }

    @Override
    public String form() {
        return "rescueLetter";
    }

    @Override
    public Map<String, Object> brief(String businessKey, Map<String, Object> variables) {
        OutboxLetter letter = mail.letter(UUID.fromString(businessKey));
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(AnswerSheet.row("To", letter.to().name()));
        rows.add(AnswerSheet.row("Address", letter.to().email().value()));
        rows.add(AnswerSheet.row("Subject", letter.subject() == null ? letter.letter() : letter.subject()));
        rows.add(AnswerSheet.row("What happened", what(letter)));
        return Map.of("letterFacts", rows);
    }

    @Override
    public TaskSubject subject(String businessKey, Map<String, Object> variables) {
        Recipient reader = mail.letter(UUID.fromString(businessKey)).to();
        return new TaskSubject(reader.name(), Set.of(reader.email()));
    }

    @Override
    public List<Mistake> check(Map<String, Object> variables, Map<String, Object> answers) {
        Object typed = answers.get(ADDRESS);
        if (typed == null || typed.toString().isBlank()) {
            return List.of();
        }
        try {
            String owner = String.valueOf(variables.get("participantId"));
            return participants
                    .find(new EmailAddress(typed.toString()))
                    .filter(person -> !person.id().toString().equals(owner))
                    .map(person -> List.of(new Mistake(ADDRESS, "This address belongs to somebody else already.")))
                    .orElse(List.of());
        } catch (Refusal noAddress) {
            return List.of(new Mistake(ADDRESS, noAddress.sentence()));
        }
    }

    private static String what(OutboxLetter letter) {
        String reply = letter.reply() == null ? "no reason" : letter.reply();
        return letter.state() == LetterState.REFUSED
                ? "The mail server refused it (" + reply + ")."
                : "Nobody can tell whether it arrived.";
    }
}
