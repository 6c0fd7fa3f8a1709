package org.cairn.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInAnswer;
import org.cairn.checkin.Feeling;
import org.cairn.checkin.Kind;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;

/**
 * What the mentees, or the mentors, answered to the check-ins of one month: that in which they were asked. Check-ins for
 * whose answers somebody still waits do not count yet, so that no single answer shows when it comes.
 *
 * @param asked how many were asked, answered or not
 * @param answered how many answered, late answers too
 * @param met whether the two had met since the last time
 * @param feels how it feels to them
 */
public record AnswerMonth(YearMonth month, int asked, Count answered, Parts met, Parts feels) {

    private static final List<String> MET = List.of("Have met", "Have not met");
    private static final String OPEN = "Left open";
    private static final Map<Feeling, String> FEELINGS = feelings();

    static List<AnswerMonth> of(YearFacts facts, Role role) {
        Map<MentorshipId, ParticipantId> people = facts.members(role);
        Map<YearMonth, List<CheckIn>> months = new TreeMap<>();
        facts.closedCheckIns()
                .filter(asked -> asked.kind() == Kind.CHECK_IN && asked.asked(role))
                .filter(asked -> people.containsKey(asked.mentorship()))
                .forEach(asked -> months.computeIfAbsent(YearMonth.from(asked.openedOn()), any -> new ArrayList<>())
                        .add(asked));
        return months.entrySet().stream()
                .map(month -> month(month.getKey(), month.getValue(), role, people))
                .toList();
    }

    private static AnswerMonth month(
            YearMonth month, List<CheckIn> asked, Role role, Map<MentorshipId, ParticipantId> people) {
        Map<String, List<ParticipantId>> met = empty(MET);
        Map<String, List<ParticipantId>> feels = empty(FEELINGS.values());
        feels.put(OPEN, new ArrayList<>());
        List<ParticipantId> everybody = new ArrayList<>();
        for (CheckIn one : asked) {
            ParticipantId who = people.get(one.mentorship());
            CheckInAnswer answer = one.answer(role).orElse(null);
            if (answer != null && who != null) {
                everybody.add(who);
                add(met, MET.get(answer.met() ? 0 : 1), who);
                add(feels, answer.feeling().map(FEELINGS::get).orElse(OPEN), who);
            }
        }
        return new AnswerMonth(
                month, asked.size(), FewAnswers.answers(everybody), FewAnswers.parts(met), FewAnswers.parts(feels));
    }

    private static Map<String, List<ParticipantId>> empty(Iterable<String> labels) {
        Map<String, List<ParticipantId>> parts = new LinkedHashMap<>();
        labels.forEach(label -> parts.put(label, new ArrayList<>()));
        return parts;
    }

    private static void add(Map<String, List<ParticipantId>> parts, String label, ParticipantId who) {
        parts.computeIfAbsent(label, any -> new ArrayList<>()).add(who);
    }

    private static Map<Feeling, String> feelings() {
        Map<Feeling, String> words = new LinkedHashMap<>();
        words.put(Feeling.GREAT, "Great");
        words.put(Feeling.GOOD, "Good");
        words.put(Feeling.MIXED, "Mixed");
        words.put(Feeling.BAD, "Not good");
        return words;
    }
}
