package org.cairn.report;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the program made of the questions of one month, first contacts and check-ins: nobody's answer, but what follows
 * from answers and silence.
 *
 * @param fine nothing had to be done
 * @param watch the mentor is asked as well the next time
 * @param followUp a coordinator looked after the pair
 */
public record VerdictMonth(YearMonth month, int fine, int watch, int followUp) {

    static List<VerdictMonth> of(YearFacts facts) {
        Map<YearMonth, Map<Verdict, Integer>> months = new TreeMap<>();
        facts.closedCheckIns().forEach(asked -> count(months, asked, asked.verdict()));
        return months.entrySet().stream()
                .map(month -> new VerdictMonth(
                        month.getKey(),
                        month.getValue().getOrDefault(Verdict.FINE, 0),
                        month.getValue().getOrDefault(Verdict.WATCH, 0),
                        month.getValue().getOrDefault(Verdict.FOLLOW_UP, 0)))
                .toList();
    }

    private static void count(Map<YearMonth, Map<Verdict, Integer>> months, CheckIn asked, @Nullable Verdict verdict) {
        if (verdict != null) {
            months.computeIfAbsent(YearMonth.from(asked.openedOn()), any -> new EnumMap<>(Verdict.class))
                    .merge(verdict, 1, Integer::sum);
        }
    }

    /** The three as parts of a picture. */
    public Parts parts() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("Fine", fine);
        parts.put("Watch", watch);
        parts.put("Follow up", followUp);
        return Parts.plain(parts);
    }
}
