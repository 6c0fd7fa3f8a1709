package org.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cairn.program.QuietTime;

/** What every letter of every story keeps to, whatever happens in it. */
final class Courtesy {

    private static final int WEEK = 7; // days

    private Courtesy() {}

    /** Asks at most once a week, not in quiet times, and nothing that is answered. */
    static void isKeptIn(Year year) {
        assertThat(year.letters()).as("a story without letters proves nothing").isNotEmpty();
        year.letters().stream().map(Letter::to).distinct().forEach(Courtesy::onceAWeek);
        assertThat(year.letters())
                .as("nobody is asked in a quiet time")
                .filteredOn(Letter::paced)
                .noneMatch(letter -> year.quiet().stream().anyMatch(quiet -> includes(quiet, day(letter))));
        assertThat(year.letters())
                .as("nobody is asked or reminded of what is answered")
                .filteredOn(Letter::asks)
                .allMatch(letter -> letter.questions().stream().allMatch(Letter.Question::open));
    }

    private static void onceAWeek(Person person) {
        List<Letter> asking = person.letters().stream().filter(Letter::asks).toList();
        for (int later = 1; later < asking.size(); later++) {
            Letter before = asking.get(later - 1);
            Letter letter = asking.get(later);
            if (letter.paced() && !before.name().startsWith("confirm-")) { // that one was waited for before the screen
                assertThat(ChronoUnit.DAYS.between(day(before), day(letter)))
                        .as("days between %s and %s", before, letter)
                        .isGreaterThanOrEqualTo(WEEK);
            }
        }
    }

    private static boolean includes(QuietTime quiet, LocalDate day) {
        return !day.isBefore(quiet.from()) && !day.isAfter(quiet.until());
    }

    private static LocalDate day(Letter letter) {
        return letter.at().atZone(Year.CHICAGO).toLocalDate();
    }
}
