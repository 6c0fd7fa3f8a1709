package org.cairn.web.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cairn.checkin.Verdict;
import org.cairn.report.PairCourse;
import org.cairn.report.YearReport;

/**
 * How it went for each pair, month by month, as a picture.
 *
 * @param months how each column is called, such as {@code Sep}, with the year where it begins
 * @param rows the pairs, by their numbers
 */
public record HeatMap(List<Heading> months, List<Row> rows) {

    /** A month's name, and the year's under the first month of it; else empty. */
    public record Heading(String month, String year) {}

    /** A pair and its verdicts: {@code fine}, {@code watch}, {@code followUp}, or empty where nobody was asked. */
    public record Row(int number, String mentee, String mentor, List<String> cells) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.US);

    static HeatMap of(YearReport report) {
        List<YearMonth> months = months(report);
        return new HeatMap(
                headings(months),
                report.pairs().stream()
                        .map(pair -> new Row(pair.number(), pair.mentee(), pair.mentor(), cells(pair, months)))
                        .toList());
    }

    /** Every month from the first to the last in which anybody was asked. */
    static List<YearMonth> months(YearReport report) {
        SortedSet<YearMonth> asked = new TreeSet<>();
        report.pairs().forEach(pair -> asked.addAll(pair.verdicts().keySet()));
        List<YearMonth> months = new ArrayList<>();
        if (!asked.isEmpty()) {
            for (YearMonth month = asked.first(); !month.isAfter(asked.last()); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    private static List<Heading> headings(List<YearMonth> months) {
        List<Heading> headings = new ArrayList<>();
        for (YearMonth month : months) {
            boolean first = headings.isEmpty() || month.getMonthValue() == 1;
            headings.add(new Heading(MONTH.format(month), first ? Integer.toString(month.getYear()) : ""));
        }
        return headings;
    }

    private static List<String> cells(PairCourse pair, List<YearMonth> months) {
        return months.stream()
                .map(month -> pair.verdicts().get(month))
                .map(verdict ->
                        verdict == null ? "" : Objects.requireNonNull(verdict).word())
                .toList();
    }

    /** How many pairs were followed up at least once. */
    public long followedUp() {
        return rows.stream()
                .filter(row -> row.cells().contains(Verdict.FOLLOW_UP.word()))
                .count();
    }
}
