package org.cairn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {

    @ParameterizedTest
    @CsvSource({
        "Mon 12:00, 2026-10-05T12:00",
        "Tuesdays at 6 pm, 2026-10-06T18:00",
        "Fri 9:30, 2026-10-09T09:30",
        "Sunday 12 p.m., 2026-10-11T12:00",
        "saturday 12 am, 2026-10-10T00:00",
        "Wed 19.15, 2026-10-07T19:15"
    })
    void a_slot_is_found_in_the_week_of_any_of_its_days(String words, String when) {
        Slot slot = Slot.of(words).orElseThrow();

        assertThat(slot.inWeekOf(LocalDate.parse("2026-10-05"))).isEqualTo(when);
        assertThat(slot.inWeekOf(LocalDate.parse("2026-10-08"))).isEqualTo(when);
        assertThat(slot.inWeekOf(LocalDate.parse("2026-10-11"))).isEqualTo(when);
    }

    @Test
    void words_without_a_weekday_or_a_time_are_no_slot() {
        assertThat(Slot.of("Whenever")).isEmpty();
        assertThat(Slot.of("Mon")).isEmpty();
        assertThat(Slot.of("Mon 25:00")).isEmpty();
        assertThat(Slot.of("")).isEmpty();
    }
}
