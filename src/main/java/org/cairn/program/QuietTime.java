package org.cairn.program;

import java.time.LocalDate;

/**
 * Days on which a program asks nobody anything, such as exams or holidays.
 *
 * @param from the first of them
 * @param until the last of them
 */
public record QuietTime(LocalDate from, LocalDate until) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
