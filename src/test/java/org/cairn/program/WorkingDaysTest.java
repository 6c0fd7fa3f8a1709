package org.cairn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays american = new WorkingDays(true, Set.of());

    /** As the U.S. Office of Personnel Management lists them for 2026 and 2027. */
    @ParameterizedTest
    @CsvSource({
        "2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'",
        "2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'"
    })
    void federal_holidays_are_kept_on_the_day_offices_close(int year, String days) {
        Set<String> closed = new TreeSet<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (!american.includes(day) && day.getDayOfWeek().getValue() <= 5) {
                closed.add(day.toString().substring(5));
            }
        }

        assertThat(String.join(" ", closed)).isEqualTo(days);
    }

    @Test
    void an_installation_names_its_own_closed_days_instead() {
        WorkingDays own = new WorkingDays(false, Set.of(LocalDate.parse("2026-12-28")));

        assertThat(own.includes(LocalDate.parse("2026-12-25"))).isTrue();
        assertThat(own.onOrAfter(LocalDate.parse("2026-12-26"))).isEqualTo("2026-12-29");
    }
}
