package org.cairn.program;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a program would most likely choose for the year after one.
 *
 * @param signUpCloses null: sign-up is rolling
 */
public record NextYear(
        String label, LocalDate signUpOpens, @Nullable LocalDate signUpCloses, LocalDate yearStart, ProgramYear like) {

    private static final Pattern YEARS = Pattern.compile("\\d{2}(?!\\d)");

    /**
     * A year that was closed early is followed by one that begins as much earlier as can be.
     *
     * @param today sign-up opens no earlier
     */
    public static NextYear after(ProgramYear year, LocalDate today) {
        LocalDate start = later(year.yearStart(), year);
        LocalDate opened = year.signUpCloses() == null
                ? start // people sign up for the present year until it is over
                : later(year.signUpOpens().atZone(year.zone()).toLocalDate(), year);
        long sooner = year.closedAt() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, opened));
        LocalDate opens = opened.isBefore(today) ? today : opened.minusDays(sooner);
        return new NextYear(label(year.label()), opens, closes(year, opens, sooner), start.minusDays(sooner), year);
    }

    private static @Nullable LocalDate closes(ProgramYear year, LocalDate opens, long sooner) {
        if (year.signUpCloses() == null) {
            return null;
        }
        LocalDate closes = later(
                        year.signUpCloses().atZone(year.zone()).toLocalDate().minusDays(1), year)
                .minusDays(sooner);
        return closes.isBefore(opens) ? opens.plusMonths(1) : closes;
    }

    private static LocalDate later(LocalDate day, ProgramYear year) {
        return day.plusMonths(year.months());
    }

    /** Each year in it is the next one: 2026/27 becomes 2027/28. */
    private static String label(String label) {
        return YEARS.matcher(label).replaceAll(NextYear::next);
    }

    private static String next(MatchResult year) {
        return "%02d".formatted((Integer.parseInt(year.group()) + 1) % 100);
    }
}
