package org.cairn.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.mentorship.Ending;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;
import org.cairn.participant.ParticipantId;
import org.cairn.signup.Role;
import org.cairn.yearend.Decision;
import org.cairn.yearend.Renewal;

/**
 * What there is to say about all pairs together.
 *
 * @param running mentorships that have not ended
 * @param ended mentorships that have
 * @param imported pairs that had begun before the program knew of them
 * @param meetings pairs by how often they have met as far as either of the two has told, in months that are told and in
 *     which five people answered
 * @param endings ended mentorships by their reason
 * @param renewals pairs that were asked whether they would like to go on, by what came of it the last time
 */
public record PairFigures(int running, int ended, int imported, Parts meetings, Parts endings, Parts renewals) {

    private static final String NOTHING_TOLD = "Nothing told";
    private static final List<String> MEETINGS =
            List.of(NOTHING_TOLD, "None", "1 or 2", "3 to 5", "6 to 9", "10 or more");

    static PairFigures of(YearFacts facts) {
        int ended =
                (int) facts.mentorships().stream().filter(pair -> !pair.runs()).count();
        return new PairFigures(
                facts.mentorships().size() - ended,
                ended,
                (int) facts.mentorships().stream().filter(Mentorship::underWay).count(),
                meetings(facts),
                endings(facts),
                renewals(facts));
    }

    private static Parts meetings(YearFacts facts) {
        Map<MentorshipId, Integer> told = new HashMap<>();
        AskedMonth.of(facts).stream()
                .filter(month -> month.told() && FewAnswers.enough(answered(facts, month)))
                .flatMap(month -> month.asked().stream())
                .filter(asked -> !asked.answers().isEmpty())
                .forEach(asked -> told.merge(asked.mentorship(), asked.meetings(), Integer::sum));
        Map<String, List<ParticipantId>> parts = new LinkedHashMap<>();
        MEETINGS.forEach(band -> parts.put(band, new ArrayList<>()));
        facts.members(Role.MENTEE).forEach((pair, who) -> add(parts, band(told.getOrDefault(pair, -1)), who));
        return FewAnswers.parts(parts);
    }

    private static List<ParticipantId> answered(YearFacts facts, AskedMonth month) {
        List<ParticipantId> people = new ArrayList<>();
        for (Role role : Role.PAIR) {
            Map<MentorshipId, ParticipantId> members = facts.members(role);
            month.asked().stream()
                    .filter(asked -> asked.answer(role).isPresent() && members.containsKey(asked.mentorship()))
                    .forEach(asked -> people.add(members.get(asked.mentorship())));
        }
        return people;
    }

    private static String band(int meetings) {
        if (meetings < 1) {
            return MEETINGS.get(meetings + 1);
        }
        return MEETINGS.get(meetings < 3 ? 2 : meetings < 6 ? 3 : meetings < 10 ? 4 : 5);
    }

    /** A mentor with five mentees is one person: five endings of the same mentor would tell on the mentor. */
    private static Parts endings(YearFacts facts) {
        Map<MentorshipId, ParticipantId> mentors = facts.members(Role.MENTOR);
        Map<String, List<ParticipantId>> parts = new LinkedHashMap<>();
        Arrays.stream(Ending.values()).forEach(ending -> parts.put(sentence(ending.words()), new ArrayList<>()));
        for (Mentorship pair : facts.mentorships()) {
            Ending ending = pair.ending();
            ParticipantId mentor = mentors.get(pair.id());
            if (ending != null && mentor != null) {
                add(parts, sentence(ending.words()), mentor);
            }
        }
        return FewAnswers.parts(parts);
    }

    private static Parts renewals(YearFacts facts) {
        Map<MentorshipId, ParticipantId> mentors = facts.members(Role.MENTOR);
        Map<MentorshipId, Renewal> last = new LinkedHashMap<>();
        facts.renewals().forEach(renewal -> last.put(renewal.mentorship(), renewal)); // the first one comes first
        Map<String, List<ParticipantId>> parts = new LinkedHashMap<>();
        parts.put("Go on for another year", new ArrayList<>());
        parts.put("End with their year", new ArrayList<>());
        parts.put("May go on by themselves", new ArrayList<>());
        parts.put("Not decided yet", new ArrayList<>());
        last.forEach((pair, renewal) -> {
            ParticipantId mentor = mentors.get(pair);
            if (mentor != null) {
                add(parts, words(renewal), mentor);
            }
        });
        return FewAnswers.parts(parts);
    }

    private static String words(Renewal renewal) {
        Decision decision = renewal.decision();
        if (decision == null) {
            return "Not decided yet";
        }
        return switch (decision) {
            case RENEWED -> "Go on for another year";
            case ENDS -> "End with their year";
            case LEFT_TO_THEM -> "May go on by themselves";
        };
    }

    private static void add(Map<String, List<ParticipantId>> parts, String label, ParticipantId who) {
        parts.computeIfAbsent(label, any -> new ArrayList<>()).add(who);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
