package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummerPauseTest extends StoryTest {

    @Override
    LocalDate begins() {
        return LocalDate.parse("2027-01-11");
    }

    @Test
    void while_both_pause_nobody_is_asked_and_afterwards_the_rhythm_goes_on() {
        Person kia = content(year.mentor("Dr. Kia Okafor"));
        Person ana = content(year.mentee("Ana Lee"));
        year.introduce(ana, kia);
        year.until("2027-06-01");

        ana.chooses("pauseMentorship", year.pair(ana).id(), Map.of("pauseUntil", "2027-08-02"));
        assertThat(kia.newest("mentorship-paused").subject()).isEqualTo("A pause until Monday, August 2, 2027");
        year.until("2027-07-15");
        kia.chooses("pauseMentorship", year.pair(ana).id(), Map.of("pauseUntil", "2027-08-30"));
        assertThat(ana.newest("mentorship-paused").text()).contains("August 30, 2027");
        year.until("2027-08-29");

        assertThat(year.pair(ana).pauses()).isTrue();
        assertThat(year.letters())
                .filteredOn(letter -> !letter.at()
                        .isBefore(LocalDate.parse("2027-06-01")
                                .atStartOfDay(Year.CHICAGO)
                                .toInstant()))
                .extracting(Letter::name)
                .as("two who pause, each in writing to both, and no question")
                .containsExactlyInAnyOrder("your-pause", "mentorship-paused", "your-pause", "mentorship-paused");
        assertThat(ana.page().body()).contains("It rests until Monday, August 30, 2027");

        year.until("2028-01-31");

        assertThat(ana.days())
                .containsSubsequence(
                        "2027-05-11 check-in-mentee",
                        "2027-08-30 pause-over",
                        "2027-09-13 check-in-mentee",
                        "2027-11-12 review-mentee");
        assertThat(kia.days())
                .containsSubsequence("2027-05-11 check-in-mentor", "2027-08-30 pause-over", "2027-11-12 review-mentor");
        assertThat(year.pair(ana).number()).isEqualTo(2);
        assertThat(year.coordinator().done()).isEqualTo(Map.of("Vet mentor", 1, "Approve pairing", 1));
    }
}
