package org.cairn.web.mentorship;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.FormDesk;
import org.cairn.form.Recorded;
import org.cairn.kernel.InWords;
import org.cairn.mentorship.Mentorship;
import org.cairn.participant.Contact;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.springframework.stereotype.Component;

/**
 * Whatever the two of a pair, and coordinators about them, have told the program. Reviews are read in the report, with
 * everybody's, and concerns by those alone who handle them.
 */
@Component
class PairTold {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("firstContact", "said whether they have met"),
            Map.entry("checkInMentee", "answered the check-in"),
            Map.entry("checkInMentor", "answered the check-in"),
            Map.entry("otherMentor", "asked for a change"),
            Map.entry("pauseMentorship", "asked for a pause"),
            Map.entry("renewal", "said whether to go on"),
            Map.entry("closingMentee", "said a last word"),
            Map.entry("closingMentor", "said a last word"),
            Map.entry("trySecondChannel", "tried another way to reach them"),
            Map.entry("followUpPair", "decided what to do"),
            Map.entry("decideRenewal", "decided whether it goes on"));

    private final FormDesk forms;
    private final AnswerSheet sheet;
    private final AccountDesk accounts;
    private final ProgramDesk programs;
    private final Pairs pairs;

    PairTold(FormDesk forms, AnswerSheet sheet, AccountDesk accounts, ProgramDesk programs, Pairs pairs) {
        this.forms = forms;
        this.sheet = sheet;
        this.accounts = accounts;
        this.programs = programs;
        this.pairs = pairs;
    }

    /** The latest first: {@code day}, {@code words}, and {@code rows} of a question and its answer in the form's words. */
    List<Map<String, Object>> by(Mentorship pair) {
        List<Map<String, Object>> told =
                new ArrayList<>(forms.about(List.of(pair.id().toString())).stream()
                        .filter(one -> WORDS.containsKey(one.form()))
                        .map(one -> told(one, pair))
                        .toList());
        Collections.reverse(told);
        return told;
    }

    private Map<String, Object> told(Recorded one, Mentorship pair) {
        return Map.of(
                "day", day(one, pair),
                "words", who(one.actor(), pair) + " " + WORDS.get(one.form()),
                "rows", sheet.rows(one.form(), one.answers()));
    }

    private String day(Recorded one, Mentorship pair) {
        return InWords.dayAndYear(
                one.at().atZone(programs.year(pair.year()).zone()).toLocalDate());
    }

    private String who(String actor, Mentorship pair) {
        return Role.PAIR.stream()
                .map(role -> pairs.contact(pair, role))
                .filter(contact -> contact.id().toString().equals(actor))
                .findFirst()
                .map(Contact::name)
                .or(() -> accounts.account(actor).map(account -> account.name().isBlank() ? actor : account.name()))
                .orElse("Somebody");
    }
}
