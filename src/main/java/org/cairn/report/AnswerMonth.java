package org.cairn.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.CheckInAnswer;
import org.cairn.checkin.Feeling;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;

/**
 * What the mentees, or the mentors, answered to the check-ins of one month: that in which they were asked. It is
 * told once; see {@link AskedMonth}.
 *
 * @param asked how many were asked, answered or not
 * @param answered how many answered in time, or that it is told later
 * @param met whether the two had met since the last time
 * @param feels how it feels to them
 */
public record AnswerMonth(YearMonth month, int asked, Count answered, Parts met, Parts feels) {

    private static final List<String> MET = List.of("Have met", "Have not met");
    private static final String OPEN = "Left open";
    private static final Map<Feeling, String> FEELINGS = feelings();
    private static final List<String> FELT =
            Stream.concat(FEELINGS.values().stream(), Stream.of(OPEN)).toList();

    static List<AnswerMonth> of(YearFacts facts, Role role) {
        Map<MentorshipId, ParticipantId> people = facts.members(role);
        List<AnswerMonth> months = new ArrayList<>();
        for (AskedMonth month : AskedMonth.of(facts)) {
            List<CheckIn> asked = month.asked().stream()
                    .filter(one -> one.asked(role) && people.containsKey(one.mentorship()))
                    .toList();
            if (!asked.isEmpty()) {
                months.add(
                        month.told() ? told(month.month(), asked, role, people) : later(month.month(), asked.size()));
            }
        }
        return List.copyOf(months);
    }

    private static AnswerMonth later(YearMonth month, int asked) {
        return new AnswerMonth(month, asked, Count.LATER, Parts.later(MET), Parts.later(FELT));
    }

    private static AnswerMonth told(
            YearMonth month, List<CheckIn> asked, Role role, Map<MentorshipId, ParticipantId> people) {
        Map<String, List<ParticipantId>> met = empty(MET);
        Map<String, List<ParticipantId>> feels = empty(FELT);
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
