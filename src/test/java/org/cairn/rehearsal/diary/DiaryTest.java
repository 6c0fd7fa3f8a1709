package org.cairn.rehearsal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DiaryTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void days_are_those_of_the_place_and_what_comes_in_one_minute_is_ordered_by_its_words() {
        Diary diary = new Diary();
        diary.note(Instant.parse("2026-08-04T03:10:05Z"), "form", "Ben answers.");
        diary.note(Instant.parse("2026-08-04T03:10:01Z"), "form", "Ana answers.");
        diary.note(Instant.parse("2026-08-03T14:00:00Z"), "task", "Somebody does a task.");
        diary.note(Instant.parse("2026-08-04T14:00:00Z"), "letter", "Ana gets a letter.");

        assertThat(diary.text(CHICAGO))
                .isEqualTo(
                        """
                        2026-08-03
                          09:00  Somebody does a task.
                          22:10  Ana answers.
                          22:10  Ben answers.

                        2026-08-04
                          09:00  Ana gets a letter.
                        """);
    }
}
