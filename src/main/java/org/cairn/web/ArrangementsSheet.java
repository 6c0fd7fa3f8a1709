package org.cairn.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.cairn.program.Arrangements;
import org.cairn.program.Keeping;
import org.cairn.program.QuietTime;
import org.cairn.program.UnfitArrangement;
import org.springframework.util.MultiValueMap;

/**
 * A year's arrangements as a form holds them: whatever was typed, so that a mistake loses nothing.
 *
 * @param shortest a period, as ISO 8601 writes it
 * @param longest a period
 * @param answers months
 * @param concerns months
 * @param people months
 */
public record ArrangementsSheet(
        List<Row> quiet,
        String shortest,
        String longest,
        boolean contactAgain,
        String concernDays,
        String emergencyAdvice,
        String answers,
        String concerns,
        String people) {

    /** Blank rows for more quiet times. */
    private static final int MORE = 3;

    /** One quiet time, two days as browsers send them; blank if there is none. */
    public record Row(String from, String until) {

        boolean isBlank() {
            return from.isBlank() && until.isBlank();
        }
    }

    static ArrangementsSheet of(Arrangements now) {
        List<Row> rows = new ArrayList<>(now.quiet().stream()
                .map(time -> new Row(time.from().toString(), time.until().toString()))
                .toList());
        for (int more = 0; more < MORE; more++) {
            rows.add(new Row("", ""));
        }
        return new ArrangementsSheet(
                rows,
                now.shortestRhythm().toString(),
                now.longestRhythm().toString(),
                now.contactAgain(),
                Integer.toString(now.concernDays()),
                now.emergencyAdvice(),
                months(now.keeping().answers()),
                months(now.keeping().concerns()),
                months(now.keeping().people()));
    }

    static ArrangementsSheet sent(MultiValueMap<String, String> sent) {
        List<String> from = sent.getOrDefault("quietFrom", List.of());
        List<String> until = sent.getOrDefault("quietUntil", List.of());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(from.size(), until.size()); row++) {
            rows.add(new Row(from.get(row).strip(), until.get(row).strip()));
        }
        return new ArrangementsSheet(
                rows,
                said(sent, "shortest"),
                said(sent, "longest"),
                sent.containsKey("contactAgain"),
                said(sent, "concernDays"),
                said(sent, "emergencyAdvice"),
                said(sent, "answers"),
                said(sent, "concerns"),
                said(sent, "people"));
    }

    /** @throws UnfitArrangement what cannot be read, with the setting that it belongs to */
    Arrangements read() {
        return new Arrangements(
                quiet.stream()
                        .filter(row -> !row.isBlank())
                        .map(ArrangementsSheet::time)
                        .toList(),
                period("rhythm", shortest),
                period("rhythm", longest),
                contactAgain,
                number("concernDays", concernDays),
                emergencyAdvice,
                new Keeping(
                        Period.ofMonths(number("keeping", answers)),
                        Period.ofMonths(number("keeping", concerns)),
                        Period.ofMonths(number("keeping", people))));
    }

    private static QuietTime time(Row row) {
        try {
            return new QuietTime(LocalDate.parse(row.from()), LocalDate.parse(row.until()));
        } catch (DateTimeException unreadable) {
            throw UnfitArrangement.unreadable("quiet", "Give a quiet time its first day and its last.");
        }
    }

    private static Period period(String setting, String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException unreadable) {
            throw UnfitArrangement.unreadable(setting, "Choose how often a pair is asked.");
        }
    }

    private static int number(String setting, String text) {
        if (!text.matches("\\d{1,4}")) {
            throw UnfitArrangement.unreadable(setting, "Write a whole number, such as 24.");
        }
        return Integer.parseInt(text);
    }

    private static String months(Period period) {
        return Long.toString(period.toTotalMonths());
    }

    private static String said(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
