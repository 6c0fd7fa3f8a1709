package org.cairn.processes.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInAnswer;
import org.cairn.checkin.CheckInDesk;
import org.cairn.checkin.Kind;
import org.cairn.engine.FileDesk;
import org.cairn.form.Component;
import org.cairn.form.Form;
import org.cairn.form.FormDesk;
import org.cairn.form.Option;
import org.cairn.form.Recorded;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.processes.AnswerSheet;
import org.cairn.processes.Letters;
import org.cairn.processes.Pairs;
import org.cairn.program.ProgramDesk;
import org.cairn.signup.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What has been said about a pair, in rows that coordinators read. */
@Service
public class PairStory {

    /** The form by which somebody asks for a change, and the key of what they write there. */
    private static final String WISH = "otherMentor";

    private static final String WORDS = "words";

    /** The tasks about a pair in which a coordinator may leave a note for the others, and the key of it. */
    private static final Set<String> NOTED = Set.of("trySecondChannel", "followUpPair", "decideRenewal");

    private static final String NOTE = "note";

    private final CheckInDesk checkIns;
    private final FormDesk forms;
    private final FileDesk files;
    private final Pairs pairs;
    private final ProgramDesk programs;

    PairStory(CheckInDesk checkIns, FormDesk forms, FileDesk files, Pairs pairs, ProgramDesk programs) {
        this.checkIns = checkIns;
        this.forms = forms;
        this.files = files;
        this.pairs = pairs;
        this.programs = programs;
    }

    /** What the member in that role answered the last time, in the words of the form; a row says so if nothing. */
    public List<Map<String, Object>> lastAnswers(MentorshipId pair, Role who) {
        return checkIns.history(pair).stream()
                .filter(asked -> asked.asked(who))
                .reduce((earlier, later) -> later)
                .map(asked -> answers(asked, who))
                .orElseGet(() -> List.of(AnswerSheet.row("Nothing yet", "has not been asked")));
    }

    /** Every time that the pair was asked, with what came of it: columns {@code when}, {@code mentee}, {@code mentor}, {@code verdict}. */
    public List<Map<String, Object>> course(MentorshipId pair) {
        return checkIns.history(pair).stream()
                .map(asked -> Map.<String, Object>of(
                        "when", Letters.dayAndYear(asked.openedOn()),
                        "what", asked.kind() == Kind.FIRST_CONTACT ? "First contact" : "Check-in",
                        "mentee", told(asked, Role.MENTEE),
                        "mentor", told(asked, Role.MENTOR),
                        "verdict", Objects.requireNonNullElse(asked.reason(), "open")))
                .toList();
    }

    /** What the two wrote when they asked for a change on their own pages: columns {@code question}, {@code answer}. */
    public List<Map<String, Object>> wishes(Mentorship pair) {
        return written(pair, Set.of(WISH), WORDS)
                .map(told -> AnswerSheet.row(
                        wisher(pair, told), String.valueOf(told.answers().get(WORDS))))
                .toList();
    }

    /** What coordinators noted for each other: the same columns. */
    public List<Map<String, Object>> notes(Mentorship pair) {
        return written(pair, NOTED, NOTE)
                .map(told -> AnswerSheet.row(
                        "Noted on " + Letters.dayAndYear(day(pair, told)),
                        String.valueOf(told.answers().get(NOTE))))
                .toList();
    }

    private Stream<Recorded> written(Mentorship pair, Set<String> where, String key) {
        return forms.about(List.of(pair.id().toString())).stream()
                .filter(told -> where.contains(told.form())
                        && told.answers().get(key) instanceof String words
                        && !words.isBlank());
    }

    private String wisher(Mentorship pair, Recorded told) {
        ParticipantId who = ParticipantId.of(told.actor());
        return "The " + pairs.role(pair, who).word() + " wrote on " + Letters.dayAndYear(day(pair, told));
    }

    private LocalDate day(Mentorship pair, Recorded told) {
        return told.at().atZone(programs.year(pair.year()).zone()).toLocalDate();
    }

    private List<Map<String, Object>> answers(CheckIn asked, Role who) {
        return asked.answer(who)
                .map(answer -> rows(
                        form(asked.kind(), who), forms.answers(answer.reply().submissionId())))
                .orElseGet(() -> List.of(AnswerSheet.row(
                        Letters.dayAndYear(asked.openedOn()), asked.closed() ? "no answer" : "no answer yet")));
    }

    private static String form(Kind kind, Role who) {
        if (kind == Kind.FIRST_CONTACT) {
            return "firstContact";
        }
        return who == Role.MENTEE ? "checkInMentee" : "checkInMentor";
    }

    private List<Map<String, Object>> rows(String form, Map<String, Object> answers) {
        List<Map<String, Object>> rows = new ArrayList<>();
        files.form(form).map(Form::read).stream().flatMap(Form::all).forEach(question -> words(
                        question, answers.get(question.key()))
                .ifPresent(words -> rows.add(AnswerSheet.row(question.label(), words))));
        return rows;
    }

    private static Optional<String> words(Component question, @Nullable Object answer) {
        if (question.key().isEmpty() || answer == null || answer.toString().isBlank() || answer.equals(false)) {
            return Optional.empty();
        }
        if (answer instanceof Collection<?> several) {
            return several.isEmpty()
                    ? Optional.empty()
                    : Optional.of(String.join(
                            ", ",
                            several.stream().map(one -> label(question, one)).toList()));
        }
        return Optional.of(answer.equals(true) ? "yes" : label(question, answer));
    }

    private static String label(Component question, Object value) {
        return question.options().stream()
                .filter(option -> option.value().equals(value.toString()))
                .map(Option::label)
                .findFirst()
                .orElse(value.toString());
    }

    private static String told(CheckIn asked, Role who) {
        if (!asked.asked(who)) {
            return "not asked";
        }
        return asked.answer(who).map(PairStory::told).orElse(asked.closed() ? "no answer" : "open");
    }

    private static String told(CheckInAnswer answer) {
        String met = answer.met() ? "met" + times(answer.meetings()) : "not met";
        String feels = answer.feeling()
                .map(feeling -> ", feels " + feeling.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return met + feels + (answer.late() ? " (late)" : "");
    }

    private static String times(int meetings) {
        return meetings > 1 ? " " + meetings + " times" : "";
    }
}
