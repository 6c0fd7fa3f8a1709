package org.cairn.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.program.Arrangements;
import org.cairn.program.GroupPlan;
import org.cairn.program.Keeping;
import org.cairn.program.QuietTime;
import org.cairn.program.UnfitArrangement;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A year's arrangements as a form holds them: whatever was typed, so that a mistake loses nothing.
 *
 * @param shortest a period, as ISO 8601 writes it
 * @param longest a period
 * @param answers months
 * @param concerns months
 * @param people months
 * @param leading years of study, separated by commas
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
        String people,
        String leading,
        String groupSize) {

    /** Blank rows for more quiet times. */
    private static final int MORE = 3;

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String SHORTEST = "shortest";
    private static final String LONGEST = "longest";

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
                months(now.keeping().people()),
                String.join(", ", now.groups().leading()),
                Integer.toString(now.groups().groupSize()));
    }

    static ArrangementsSheet sent(MultiValueMap<String, String> sent) {
        List<String> from = sent.getOrDefault("quietFrom", List.of());
        List<String> until = sent.getOrDefault("quietUntil", List.of());
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < Math.max(from.size(), until.size()); row++) {
            rows.add(new Row(said(from, row), said(until, row)));
        }
        return new ArrangementsSheet(
                rows,
                said(sent, SHORTEST),
                said(sent, LONGEST),
                sent.containsKey("contactAgain"),
                said(sent, "concernDays"),
                said(sent, "emergencyAdvice"),
                said(sent, "answers"),
                said(sent, "concerns"),
                said(sent, "people"),
                said(sent, "leading"),
                said(sent, "groupSize"));
    }

    /** What the form says, as far as it can be read, and what is wrong with it, field by field. */
    record Reading(Arrangements arrangements, Map<String, String> mistakes) {}

    /**
     * @param present what holds now, in the place of what cannot be read
     * @param unfit what the program says is wrong
     */
    Reading read(Arrangements present, Function<Arrangements, List<UnfitArrangement>> unfit) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        List<QuietTime> times = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < quiet.size(); at++) {
            QuietTime time = quiet.get(at).isBlank() ? null : time(quiet.get(at), at, mistakes);
            if (time != null) {
                times.add(time);
                places.add(at);
            }
        }
        Arrangements said = new Arrangements(
                times,
                period(SHORTEST, shortest, present.shortestRhythm(), mistakes),
                period(LONGEST, longest, present.longestRhythm(), mistakes),
                contactAgain,
                number("concernDays", concernDays, present.concernDays(), mistakes),
                emergencyAdvice,
                new Keeping(
                        kept("answers", answers, present.keeping().answers(), mistakes),
                        kept("concerns", concerns, present.keeping().concerns(), mistakes),
                        kept("people", people, present.keeping().people(), mistakes)),
                groups(present.groups(), mistakes));
        unfit.apply(said).forEach(wrong -> mistakes.putIfAbsent(field(wrong, places), wrong.sentence()));
        return new Reading(said, mistakes);
    }

    private GroupPlan groups(GroupPlan present, Map<String, String> mistakes) {
        return new GroupPlan(
                Stream.of(leading.split(","))
                        .map(String::strip)
                        .filter(year -> !year.isEmpty())
                        .toList(),
                number("groupSize", groupSize, present.groupSize(), mistakes));
    }

    private static String field(UnfitArrangement unfit, List<Integer> places) {
        return switch (unfit.setting()) {
            case "quiet" -> UNTIL + places.get(unfit.number());
            case "shortestRhythm" -> SHORTEST;
            case "longestRhythm" -> LONGEST;
            default -> unfit.setting();
        };
    }

    private static @Nullable QuietTime time(Row row, int at, Map<String, String> mistakes) {
        LocalDate from = day(FROM + at, row.from(), "first", mistakes);
        LocalDate until = day(UNTIL + at, row.until(), "last", mistakes);
        return from == null || until == null ? null : new QuietTime(from, until);
    }

    private static @Nullable LocalDate day(String field, String text, String which, Map<String, String> mistakes) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            mistakes.put(field, "Give this quiet time its " + which + " day, too, or leave its row empty.");
            return null;
        }
    }

    private static Period period(String field, String text, Period present, Map<String, String> mistakes) {
        try {
            return Period.parse(text);
        } catch (DateTimeException unreadable) {
            mistakes.put(field, "Choose how often a pair is asked.");
            return present;
        }
    }

    private static Period kept(String field, String text, Period present, Map<String, String> mistakes) {
        return Period.ofMonths(number(field, text, (int) present.toTotalMonths(), mistakes));
    }

    private static int number(String field, String text, int present, Map<String, String> mistakes) {
        if (!text.matches("\\d{1,4}")) {
            mistakes.put(field, "Write a whole number, such as " + present + ".");
            return present;
        }
        return Integer.parseInt(text);
    }

    private static String months(Period period) {
        return Long.toString(period.toTotalMonths());
    }

    private static String said(List<String> values, int row) {
        return row < values.size() ? values.get(row).strip() : "";
    }

    private static String said(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
