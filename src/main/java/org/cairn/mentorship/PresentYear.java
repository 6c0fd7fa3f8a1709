package org.cairn.mentorship;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The year of a mentorship that runs now.
 *
 * @param number from 1
 * @param begunOn its first day
 * @param endsOn its last day
 */
public record PresentYear(int number, LocalDate begunOn, LocalDate endsOn) {

    /** How long before its end both are asked what it was worth: of twelve months, in the eleventh. */
    private static final Period REVIEW = Period.ofMonths(2);

    /**
     * Of a pair that began some time ago the year that has begun last.
     *
     * @param months how long a year is
     */
    static PresentYear since(LocalDate begun, LocalDate today, int months) {
        int number = 1;
        while (!begun.plusMonths((long) months * number).isAfter(today)) {
            number++;
        }
        return new PresentYear(
                number, begun.plusMonths((long) months * (number - 1)), begun.plusMonths((long) months * number));
    }

    /** The day from which both are asked what it was worth; a very short year has no last but one month. */
    public LocalDate reviewOn() {
        LocalDate early = endsOn.minus(REVIEW);
        LocalDate half = begunOn.plusDays(ChronoUnit.DAYS.between(begunOn, endsOn) / 2);
        return early.isAfter(half) ? early : half;
    }
}
