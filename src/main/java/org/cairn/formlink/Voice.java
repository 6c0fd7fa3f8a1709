package org.cairn.formlink;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.kernel.InWords;
import org.cairn.mail.LetterOrder;
import org.cairn.mail.Recipient;
import org.cairn.mail.Sender;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.program.ProgramYearId;
import org.springframework.stereotype.Component;

/** Writes letters about personal forms in the name of the program that they belong to. */
@Component
class Voice {

    /** Words of the letters' model that a task may bring along. */
    private static final List<String> SPOKEN_OF = List.of("partners", "mentorship", "session", "links");

    private final ProgramDesk programs;
    private final ParticipantDesk participants;

    Voice(ProgramDesk programs, ParticipantDesk participants) {
        this.programs = programs;
        this.participants = participants;
    }

    ProgramYear year(PersonalForm form) {
        ProgramYearId year = form.programYear();
        if (year == null) {
            throw new IllegalStateException("The process that asks with the letter “" + form.letter()
                    + "” has no variable programYearId, so nobody can be named as its sender.");
        }
        return programs.year(year);
    }

    /** What every letter about the form can speak of; what the form reads stands under {@code answers}. */
    Map<String, Object> model(PersonalForm form) {
        ProgramYear year = year(form);
        Map<String, Object> given = new HashMap<>(form.given());
        given.values().removeIf(Objects::isNull);
        Map<String, Object> model = new HashMap<>();
        SPOKEN_OF.stream().filter(given::containsKey).forEach(name -> model.put(name, given.get(name)));
        model.put("answers", given);
        model.put("program", Map.of("name", year.programName(), "year", year.label()));
        Instant due = form.due();
        if (due != null) {
            model.put("dueOn", day(due, year));
        }
        return model;
    }

    LetterOrder order(PersonalForm form, String letter, Map<String, Object> model, String key) {
        ProgramYear year = year(form);
        Contact contact = participants.contact(form.who());
        LetterOrder order = LetterOrder.of(
                letter,
                new Sender(year.programName(), year.contactName(), year.contactEmail(), null),
                new Recipient(contact.name(), contact.email()),
                model,
                key,
                form.about());
        return form.isAwaited() ? order : order.readBy(form.who().value());
    }

    /** A day in words, where the program is. */
    static String day(Instant instant, ProgramYear year) {
        return InWords.day(instant.atZone(year.zone()).toLocalDate());
    }
}
