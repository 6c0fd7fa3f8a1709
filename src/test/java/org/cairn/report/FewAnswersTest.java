package org.cairn.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewAnswersTest {

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 0   | 0 0 0",
                "5 0 7   | 5 0 7",
                "4 0 0   | few few few",
                "2 2 0   | few few few",
                "5 0 0   | 5 0 0",
                "3 9 20  | hidden hidden 20",
                "20 9 3  | 20 hidden hidden",
                "3 9 9   | hidden hidden 9",
                "3 0 9   | hidden 0 hidden",
                "1 2 20  | hidden hidden hidden",
                "1 4 20  | hidden hidden 20",
                "4 4 20  | hidden hidden 20",
                "3 3 3   | hidden hidden hidden"
            })
    void a_small_group_is_hidden_and_cannot_be_found_by_subtraction(String answers, String told) {
        Parts parts = FewAnswers.parts(answered(answers));

        assertThat(told(parts)).isEqualTo(told.strip());
    }

    /** Whoever knows the whole and what is told knows the sum of what is hidden: never that of fewer than five people. */
    @Test
    void whatever_is_answered_subtraction_finds_no_small_group() {
        for (int a = 0; a <= 12; a++) {
            for (int b = 0; b <= 12; b++) {
                for (int c = 0; c <= 12; c++) {
                    for (int d = 0; d <= 12; d++) {
                        List<Integer> numbers = List.of(a, b, c, d);
                        Parts parts = FewAnswers.parts(answered(a + " " + b + " " + c + " " + d));

                        List<Count> counts =
                                parts.parts().stream().map(Part::count).toList();
                        assertThat(counts).noneMatch(count -> count.told() && count.number() > 0 && count.number() < 5);
                        long hidden =
                                counts.stream().filter(count -> !count.told()).count();
                        if (parts.total().told() && hidden > 0) {
                            int sum = IntStream.range(0, 4)
                                    .filter(i -> !counts.get(i).told())
                                    .map(numbers::get)
                                    .sum();
                            assertThat(hidden).as(numbers.toString()).isGreaterThan(1);
                            assertThat(sum).as(numbers.toString()).isGreaterThanOrEqualTo(5);
                        }
                    }
                }
            }
        }
    }

    @Test
    void five_answers_of_one_person_are_one_persons() {
        Parts parts = FewAnswers.parts(Map.of("Great", List.of("Kia", "Kia", "Kia", "Kia", "Kia")));

        assertThat(parts.total()).isEqualTo(Count.FEW);
        assertThat(FewAnswers.answers(List.of("Kia", "Kia", "Kia", "Kia", "Kia")))
                .isEqualTo(Count.FEW);
        assertThat(FewAnswers.answers(List.of("a", "b", "c", "d", "e", "e"))).isEqualTo(Count.of(6));
    }

    @Test
    void of_what_can_be_ticked_those_who_did_not_are_a_group_as_well() {
        Set<String> asked = Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");

        assertThat(FewAnswers.ticked(Set.of("a", "b", "c", "d", "e"), asked)).isEqualTo(Count.of(5));
        assertThat(FewAnswers.ticked(Set.of("a", "b", "c", "d"), asked)).isEqualTo(Count.HIDDEN);
        assertThat(FewAnswers.ticked(Set.of("a", "b", "c", "d", "e", "f", "g"), asked))
                .as("three did not")
                .isEqualTo(Count.HIDDEN);
        assertThat(FewAnswers.ticked(Set.of(), asked)).isEqualTo(Count.of(0));
        assertThat(FewAnswers.ticked(asked, asked)).isEqualTo(Count.of(10));
        assertThat(FewAnswers.ticked(Set.of(), Set.of("a", "b"))).isEqualTo(Count.FEW);
    }

    @Test
    void a_quote_names_neither_of_the_two() {
        assertThat(Nameless.words(
                        "Dr. Okafor, write to ana@example.org: KIA was patient with Ana, not with anatomy.",
                        List.of("Dr. Kia Okafor", "Ana Lee")))
                .isEqualTo("…. …, write to … … was patient with …, not with anatomy.");
    }

    private static Map<String, List<Integer>> answered(String answers) {
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        int person = 0;
        for (String number : answers.strip().split(" ")) {
            List<Integer> people = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(number); i++) {
                people.add(person++);
            }
            parts.put("part " + parts.size(), people);
        }
        return parts;
    }

    private static String told(Parts parts) {
        return String.join(
                " ",
                parts.parts().stream()
                        .map(part -> part.count().equals(Count.FEW)
                                ? "few"
                                : part.count().text())
                        .toList());
    }
}
