package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.participant.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    private static final Instant FIRST = Instant.parse("2027-07-01T12:00:00Z");

    private record Said(ParticipantId who, Instant at, UUID submission) implements Counted.Came {}

    @ParameterizedTest(name = "of {0} answers {1} count while the year goes on, and {2} when it is over")
    @CsvSource({"0, 0, 0", "4, 0, 0", "5, 0, 5", "9, 0, 9", "10, 5, 10", "12, 5, 12", "14, 5, 14", "15, 10, 15"})
    void while_the_year_goes_on_so_many_are_held_back_that_the_rest_can_be_counted_at_its_end(
            int came, int during, int atTheEnd) {
        List<Said> said = eachFromSomebodyElse(came);

        assertThat(Counted.of(said, null)).hasSize(during);
        assertThat(Counted.of(said, FIRST.plusSeconds(came))).hasSize(atTheEnd);
    }

    @Test
    void what_comes_when_all_is_counted_waits_for_its_group() {
        List<Said> said = eachFromSomebodyElse(17);
        Instant complete = said.get(6).at();

        assertThat(Counted.of(said.subList(0, 11), complete)).hasSize(7);
        assertThat(Counted.of(said.subList(0, 12), complete)).hasSize(12);
        assertThat(Counted.of(said, complete)).hasSize(17);
    }

    @Test
    void the_few_of_a_finished_year_wait_for_those_who_come_late() {
        List<Said> said = eachFromSomebodyElse(5);
        Instant complete = said.get(2).at();

        assertThat(Counted.of(said.subList(0, 4), complete)).isEmpty();
        assertThat(Counted.of(said, complete)).hasSize(5);
    }

    @Test
    void five_answers_of_one_person_fill_no_group() {
        ParticipantId mentorOfMany = somebody();
        List<Said> said = new ArrayList<>(eachFromSomebodyElse(8));
        for (int i = 8; i < 13; i++) {
            said.add(new Said(mentorOfMany, FIRST.plusSeconds(i), UUID.randomUUID()));
        }

        assertThat(Counted.of(said, null)).isEmpty();
        assertThat(Counted.of(said, said.get(7).at())).hasSize(8);
    }

    /** Whoever keeps every report and subtracts one from another finds five people's answers together, or nothing. */
    @Test
    void two_reports_differ_by_nobodys_answer_or_by_those_of_five_people() {
        Random chance = new Random(42);
        for (int year = 0; year < 200; year++) {
            List<ParticipantId> people = people(1 + chance.nextInt(30));
            int completeAfter = chance.nextInt(45);
            List<Said> came = new ArrayList<>();
            Set<Said> published = Set.of();
            for (int i = 0; i < 60; i++) {
                came.add(new Said(
                        people.get(chance.nextInt(people.size())), FIRST.plusSeconds(i / 2), UUID.randomUUID()));
                Instant complete =
                        i < completeAfter ? null : came.get(completeAfter).at();

                Set<Said> next = shuffledAndCounted(came, complete, chance);

                if (i % 2 == 1) { // of two in one moment the second is not there when the moment has not passed
                    assertThat(next).as("what was counted stays").containsAll(published);
                    assertThat(newPeople(published, next))
                            .as("year %d, answer %d", year, i)
                            .matches(fresh -> fresh == 0 || fresh >= 5);
                    published = next;
                }
            }
        }
    }

    private static Set<Said> shuffledAndCounted(List<Said> came, @Nullable Instant complete, Random chance) {
        List<Said> shuffled = new ArrayList<>(came);
        Collections.shuffle(shuffled, chance);
        return new HashSet<>(Counted.of(shuffled, complete));
    }

    private static int newPeople(Set<Said> before, Set<Said> after) {
        Set<Said> fresh = new HashSet<>(after);
        fresh.removeAll(before);
        return (int) fresh.stream().map(Said::who).distinct().count();
    }

    private static List<Said> eachFromSomebodyElse(int number) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            said.add(new Said(somebody(), FIRST.plusSeconds(i), UUID.randomUUID()));
        }
        return said;
    }

    private static ParticipantId somebody() {
        return new ParticipantId(UUID.randomUUID());
    }

    private static List<ParticipantId> people(int number) {
        List<ParticipantId> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(somebody());
        }
        return people;
    }
}
