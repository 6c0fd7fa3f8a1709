package org.cairn.rehearsal.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cairn.rehearsal.diary.Tally;

/**
 * What everybody in a rehearsal shares.
 *
 * @param begins the day on which the year begins
 */
public record Surroundings(Clock clock, ZoneId zone, LocalDate begins, Chance chance, Personas personas, Tally tally) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
