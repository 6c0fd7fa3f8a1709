package org.cairn.web.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.concern.Concern;
import org.cairn.concern.ConcernDesk;
import org.cairn.concern.Outcome;
import org.cairn.concern.SealBroken;
import org.cairn.engine.FileDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.form.Option;
import org.cairn.kernel.InWords;
import org.cairn.matching.MatchingDesk;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipDesk;
import org.cairn.participant.Contact;
import org.cairn.participant.ParticipantDesk;
import org.cairn.processes.Handlers;
import org.cairn.program.ProgramDesk;
import org.cairn.program.ProgramYear;
import org.cairn.signup.SignUp;
import org.cairn.signup.SignUpDesk;
import org.cairn.signup.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a handler reads about a concern. */
@Service
@Transactional(readOnly = true, noRollbackFor = SealBroken.class)
class Dossier {

    private static final int USUAL_HOLD = 30; // days
    private static final String MAY_TALK = "mayTalk";
    private static final Set<String> FACTS = Set.of(ConcernFormRule.ABOUT, "pair");

    private final ConcernDesk concerns;
    private final Handlers handlers;
    private final ProgramDesk programs;
    private final SignUpDesk signUps;
    private final ParticipantDesk participants;
    private final MentorshipDesk mentorships;
    private final MatchingDesk matching;
    private final AccountDesk accounts;
    private final FileDesk files;

    Dossier(
            ConcernDesk concerns,
            Handlers handlers,
            ProgramDesk programs,
            SignUpDesk signUps,
            ParticipantDesk participants,
            MentorshipDesk mentorships,
            MatchingDesk matching,
            AccountDesk accounts,
            FileDesk files) {
        this.concerns = concerns;
        this.handlers = handlers;
        this.programs = programs;
        this.signUps = signUps;
        this.participants = participants;
        this.mentorships = mentorships;
        this.matching = matching;
        this.accounts = accounts;
        this.files = files;
    }

    /** What the page shows. */
    Map<String, Object> of(Concern concern) {
        ProgramYear year = programs.year(concern.year());
        Map<String, Object> page = new HashMap<>();
        page.put("id", concern.id().toString());
        page.put("program", year.programName() + " " + year.label());
        page.put("raised", moment(concern.raisedAt(), year.zone()));
        page.put("answerBy", InWords.day(concern.answerBy()));
        page.put("about", concern.about().words());
        page.put("open", concern.open());
        page.put("lookAgainOn", day(concern.lookAgainOn()));
        page.put("outcome", concern.outcome() == null ? "" : concern.outcome().words());
        page.put("readers", handlers.of(concern).names());
        page.put("reporter", person(concern.reporter()));
        words(concern, page);
        page.put(
                "notes",
                concerns.notes(concern.id()).stream()
                        .map(note -> Map.of(
                                "who", name(note.who()),
                                "at", moment(note.at(), year.zone()),
                                "words", Optional.ofNullable(note.words()).orElse(""),
                                "shut", note.words() == null))
                        .toList());
        page.put(
                "steps",
                concerns.steps(concern.id()).stream()
                        .map(step -> Map.of(
                                "who", name(step.who()),
                                "at", moment(step.at(), year.zone()),
                                "what", step.what().words()))
                        .toList());
        page.put(
                "outcomes",
                Stream.of(Outcome.values())
                        .map(outcome -> Map.of("value", outcome.name(), "words", outcome.words()))
                        .toList());
        LocalDate today = programs.today(year.id());
        page.put("tomorrow", today.plusDays(1).toString());
        page.put("usualHold", today.plusDays(USUAL_HOLD).toString());
        pair(concern, page);
        subject(concern, page);
        return page;
    }

    private void words(Concern concern, Map<String, Object> page) {
        try {
            page.put("answers", rows(concerns.answers(concern.id())));
            page.put("shut", "");
        } catch (SealBroken broken) { // who told it and what can be done is still to be seen
            page.put("answers", List.of());
            page.put("shut", broken.sentence());
        }
    }

    private void pair(Concern concern, Map<String, Object> page) {
        Mentorship pair = concern.mentorship() == null ? null : mentorships.mentorship(concern.mentorship());
        page.put("paired", pair != null);
        if (pair != null) {
            page.put("mentor", person(pair.mentor()));
            page.put("mentee", person(pair.mentee()));
            page.put("begun", InWords.dayAndYear(pair.begunOn()));
            page.put("runs", pair.runs());
            page.put("ended", day(pair.endedOn()));
            page.put("heldUntil", day(pair.heldUntil()));
        }
    }

    private void subject(Concern concern, Map<String, Object> page) {
        page.put("known", concern.subject() != null);
        if (concern.subject() != null) {
            SignUp subject = signUps.signUp(concern.subject());
            page.put("subject", participants.contact(subject.participant()).name());
            page.put("heldBack", matching.held(subject.participant()));
        }
    }

    private Map<String, Object> person(SignUpId id) {
        SignUp signUp = signUps.signUp(id);
        Contact contact = participants.contact(signUp.participant());
        return Map.of(
                "name", contact.name(),
                "email", contact.email().value(),
                "phone", Optional.ofNullable(contact.phone()).orElse(""),
                "role", signUp.role().word());
    }

    /** In the words of the form. What and whom it is about stands among the facts. */
    private List<Map<String, String>> rows(Map<String, Object> answers) {
        List<Map<String, String>> rows = new ArrayList<>();
        files.form(ConcernFormRule.FORM).map(Form::read).stream()
                .flatMap(Form::all)
                .filter(question -> !FACTS.contains(question.key()))
                .forEach(question -> {
                    String answer = answers.get(question.key()) == null && asked(question, answers)
                            ? "No answer: ask first"
                            : words(question, answers.get(question.key()));
                    if (!answer.isBlank()) {
                        rows.add(Map.of("question", question.label(), "answer", answer));
                    }
                });
        return rows;
    }

    /** Whoever says nothing to this is asked before anybody talks to the partner, as the form has promised. */
    private static boolean asked(Component question, Map<String, Object> answers) {
        return question.key().equals(MAY_TALK) && "partner".equals(answers.get(ConcernFormRule.ABOUT));
    }

    private static String words(Component question, @Nullable Object answer) {
        if (answer == null || answer.equals(false)) {
            return "";
        }
        if (answer instanceof Collection<?> several) {
            return InWords.all(several.stream().map(one -> label(question, one)).toList());
        }
        return answer.equals(true) ? "Yes" : label(question, answer);
    }

    private static String label(Component question, Object value) {
        return question.options().stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .orElse(value.toString());
    }

    private String name(String user) {
        return user.isEmpty()
                ? "Cairn"
                : accounts.account(user)
                        .map(account -> account.name() + " (" + user + ")")
                        .orElse(user);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : InWords.dayAndYear(day);
    }

    private static String moment(Instant at, ZoneId zone) {
        return InWords.moment(at.atZone(zone));
    }
}
