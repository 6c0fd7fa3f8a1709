package org.cairn.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the week, as a sign-up form says it: {@code Mon 17:00}, {@code Tuesdays at 6 pm}. */
record Slot(DayOfWeek day, LocalTime time) {

    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(mon|tue|wed|thu|fri|sat|sun)\\p{L}*.*?\\b(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]\\.?m)?");

    /** What the words say; empty if they are no weekday with a time. */
    static Optional<Slot> of(String words) {
        Matcher said = SAID.matcher(words);
        if (!said.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(said.group(2));
        int minute = said.group(3) == null ? 0 : Integer.parseInt(said.group(3));
        if (said.group(4) != null && hour <= 12) {
            boolean afternoon = said.group(4).toLowerCase(Locale.ROOT).startsWith("p");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return hour < 24 && minute < 60
                ? Optional.of(new Slot(weekday(said.group(1)), LocalTime.of(hour, minute)))
                : Optional.empty();
    }

    private static DayOfWeek weekday(String words) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(words.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** When it is in the week of a day; weeks begin on Monday. */
    LocalDateTime inWeekOf(LocalDate week) {
        return week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(time);
    }
}
