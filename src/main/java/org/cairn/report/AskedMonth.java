package org.cairn.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.checkin.CheckIn;
import org.cairn.checkin.Kind;

/**
 * The check-ins of one month: that in which they were asked. What was answered to them is told once, when the month after it
 * is over and hardly anybody is waited for; what comes later is not counted. So no report differs from an earlier one by a
 * few answers.
 *
 * @param told whether that time has come
 * @param asked the check-ins, with what was answered in time
 */
record AskedMonth(YearMonth month, boolean told, List<CheckIn> asked) {

    /** In their order. */
    static List<AskedMonth> of(YearFacts facts) {
        Map<YearMonth, List<CheckIn>> months = new TreeMap<>();
        facts.checkIns().stream()
                .filter(asked -> asked.kind() == Kind.CHECK_IN)
                .forEach(asked -> months.computeIfAbsent(YearMonth.from(asked.openedOn()), any -> new ArrayList<>())
                        .add(asked));
        return months.entrySet().stream()
                .map(month -> of(facts, month.getKey(), month.getValue()))
                .toList();
    }

    private static AskedMonth of(YearFacts facts, YearMonth month, List<CheckIn> asked) {
        var from = month.plusMonths(2).atDay(1);
        Instant end = from.atStartOfDay(facts.year().zone()).toInstant();
        return new AskedMonth(
                month,
                !facts.today().isBefore(from),
                asked.stream().map(one -> one.before(end)).toList());
    }
}
