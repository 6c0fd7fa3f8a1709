package org.cairn.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days on which a program writes to people: Monday to Friday, without the federal holidays of the United States (5
 * U.S.C. 6103, kept on the day on which offices close for them) and without the days an installation names itself.
 */
final class WorkingDays {

    private final boolean federal;
    private final Set<LocalDate> closed;

    WorkingDays(boolean federal, Set<LocalDate> closed) {
        this.federal = federal;
        this.closed = Set.copyOf(closed);
    }

    boolean includes(LocalDate day) {
        return !weekend(day)
                && !closed.contains(day)
                && !(federal && federalHolidays(day).contains(day));
    }

    /** Whether people can be expected to meet: on no holiday, and not from Christmas Eve to New Year's Day. */
    boolean peopleMeet(LocalDate day) {
        boolean turnOfTheYear =
                !day.isBefore(LocalDate.of(day.getYear(), Month.DECEMBER, 24)) || day.getDayOfYear() == 1;
        return !turnOfTheYear
                && !closed.contains(day)
                && !(federal && federalHolidays(day).contains(day));
    }

    /** The day itself if it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!includes(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The holidays around that day's year; a New Year's Day on a Saturday is kept on the last day of the old year. */
    private static Set<LocalDate> federalHolidays(LocalDate day) {
        int year = day.getYear();
        return Stream.of(
                        kept(LocalDate.of(year, Month.JANUARY, 1)),
                        kept(LocalDate.of(year + 1, Month.JANUARY, 1)),
                        monday(year, Month.JANUARY, 3),
                        monday(year, Month.FEBRUARY, 3),
                        LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                        kept(LocalDate.of(year, Month.JUNE, 19)),
                        kept(LocalDate.of(year, Month.JULY, 4)),
                        monday(year, Month.SEPTEMBER, 1),
                        monday(year, Month.OCTOBER, 2),
                        kept(LocalDate.of(year, Month.NOVEMBER, 11)),
                        LocalDate.of(year, Month.NOVEMBER, 1)
                                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)),
                        kept(LocalDate.of(year, Month.DECEMBER, 25)))
                .collect(Collectors.toSet());
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static LocalDate kept(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
