package org.cairn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @Test
    void a_day_has_its_weekday_and_if_it_may_be_far_away_its_year() {
        LocalDate day = LocalDate.parse("2026-12-09");

        assertThat(InWords.day(day)).isEqualTo("Wednesday, December 9");
        assertThat(InWords.dayAndYear(day)).isEqualTo("Wednesday, December 9, 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "P7D, every week",
        "P14D, every 2 weeks",
        "P10D, every 10 days",
        "P1M, every month",
        "P4M, every 4 months",
        "P12M, once a year",
        "P1Y, once a year"
    })
    void a_rhythm_is_told_in_its_own_unit(Period rhythm, String words) {
        assertThat(InWords.every(rhythm)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "research | research",
                "research;advocacy | research and advocacy",
                "research;advocacy;interviews | research, advocacy, and interviews",
                "research;work and family | research as well as work and family",
                "research;interviews;work and family | research, interviews, as well as work and family",
            })
    void things_are_listed_so_that_each_can_be_told_from_the_next(String things, String sentence) {
        assertThat(InWords.all(List.of(things.split(";")))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"1, first", "10, tenth", "11, 11th", "12, 12th", "21, 21st", "22, 22nd", "33, 33rd", "112, 112th"})
    void the_nth_is_a_word_as_long_as_it_is_short(int number, String nth) {
        assertThat(InWords.nth(number)).isEqualTo(nth);
    }

    @ParameterizedTest
    @CsvSource({
        "Family medicine, family medicine",
        "MCAT and coursework, MCAT and coursework",
        "research, research",
        "A, A"
    })
    void a_label_within_a_sentence_begins_small_unless_it_is_an_abbreviation(String label, String within) {
        assertThat(InWords.within(label)).isEqualTo(within);
    }
}
