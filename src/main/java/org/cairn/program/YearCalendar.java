package org.cairn.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The mornings on which a program writes and asks: where it is, on its working days, outside its quiet times. */
record YearCalendar(ZoneId zone, WorkingDays workingDays, Arrangements arrangements) {

    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Nine o'clock of the first working day that is so much later, and never before {@code from}. */
    Instant morning(Instant from, Period after) {
        LocalDate day = workingDays.onOrAfter(day(from).plus(after));
        Instant morning = day.atTime(MORNING).atZone(zone).toInstant();
        return morning.isBefore(from) ? morning(from, after.plusDays(1)) : morning;
    }

    /** The same for a letter that asks something. */
    Instant asking(Instant from, Period after) {
        Instant morning = morning(from, after);
        return arrangements.quietOn(day(morning)) ? asking(morning, Period.ofDays(1)) : morning;
    }

    /**
     * When somebody asked is reminded and waited for no longer. Two reminders keep their distance when holidays move the
     * first, and who was reminded last has as long once more, if the whole patience gives that much.
     */
    PatienceDates patience(Waits waits, Instant asked) {
        long remind = days(asked, waits.remind());
        long again = days(asked, waits.remindAgain());
        long ends = days(asked, waits.ends());
        Instant first = patiently(asked, remind);
        Instant second = patiently(first, again - remind);
        Instant end = patiently(asked, ends);
        Instant fair = patiently(second, Math.min(again - remind, ends - again));
        return new PatienceDates(first, second, end.isAfter(fair) ? end : fair);
    }

    /**
     * The dates of a question, the earliest first, after the program has arranged other quiet times: each waits for as
     * many days that are not quiet as before. What is over stays.
     *
     * @param before as it was when the dates were set
     */
    List<Instant> moved(List<Instant> dates, YearCalendar before, Instant now) {
        List<Instant> moved = new ArrayList<>();
        Instant was = now;
        Instant is = now;
        for (Instant date : dates) {
            if (date.isAfter(now)) {
                is = moved(date, is, before.loudDays(was, date));
                was = date;
            }
            moved.add(date.isAfter(now) ? is : date);
        }
        return moved;
    }

    private Instant moved(Instant date, Instant from, long days) {
        LocalDate day = loudDay(day(from), days);
        return day.equals(day(date)) && !arrangements.quietOn(day)
                ? date
                : asking(from, Period.between(day(from), day));
    }

    /** The days of a quiet time are not counted: nobody is expected to answer in them. */
    private Instant patiently(Instant from, long days) {
        return asking(from, Period.between(day(from), loudDay(day(from), days)));
    }

    private LocalDate loudDay(LocalDate from, long ahead) {
        LocalDate day = from;
        for (long left = ahead; left > 0; left--) {
            day = day.plusDays(1);
            while (arrangements.quietOn(day)) {
                day = day.plusDays(1);
            }
        }
        return day;
    }

    private long loudDays(Instant from, Instant until) {
        return day(from)
                .plusDays(1)
                .datesUntil(day(until).plusDays(1))
                .filter(day -> !arrangements.quietOn(day))
                .count();
    }

    private long days(Instant from, Period wait) {
        return ChronoUnit.DAYS.between(day(from), day(from).plus(wait));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
