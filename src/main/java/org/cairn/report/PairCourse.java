package org.cairn.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.Verdict;
import org.cairn.mentorship.Mentorship;
import org.cairn.mentorship.MentorshipId;

/**
 * How it went for one pair, month by month.
 *
 * @param number of the pair, in the order of the introductions, from 1
 * @param mentor the name, for the program's coordinators alone
 * @param mentee the name, for the program's coordinators alone
 * @param verdicts what the program made of the month's questions; of two the more worried one
 * @param ended the month in which the mentorship ended, as text; empty while it runs
 */
public record PairCourse(int number, String mentor, String mentee, Map<YearMonth, Verdict> verdicts, String ended) {

    static List<PairCourse> of(YearFacts facts) {
        Map<MentorshipId, Map<YearMonth, Verdict>> verdicts = new HashMap<>();
        facts.closedCheckIns().forEach(asked -> note(verdicts, asked));
        List<PairCourse> pairs = new ArrayList<>();
        for (Mentorship pair : facts.mentorships()) {
            pairs.add(new PairCourse(
                    pairs.size() + 1,
                    facts.name(pair.mentor()),
                    facts.name(pair.mentee()),
                    verdicts.getOrDefault(pair.id(), Map.of()),
                    pair.endedOn() == null ? "" : YearMonth.from(pair.endedOn()).toString()));
        }
        return List.copyOf(pairs);
    }

    private static void note(Map<MentorshipId, Map<YearMonth, Verdict>> verdicts, CheckIn asked) {
        Verdict verdict = asked.verdict();
        if (verdict != null) {
            verdicts.computeIfAbsent(asked.mentorship(), any -> new TreeMap<>())
                    .merge(YearMonth.from(asked.openedOn()), verdict, PairCourse::worse);
        }
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
