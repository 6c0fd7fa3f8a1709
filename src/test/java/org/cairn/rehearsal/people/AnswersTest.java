package org.cairn.rehearsal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.rehearsal.browser.Question;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final Map<String, List<String>> EVERYBODY = Map.of("consent", List.of("yes"), "rhythm", List.of(""));

    private static Persona persona(Map<String, List<String>> says) {
        return new Persona("prompt", 1, "", new int[] {1, 2}, 1, 0, 0, false, false, 0, 0, 0, null, null, says);
    }

    private static List<String> answer(Question question, Map<String, List<String>> says) {
        return new Answers(persona(says), EVERYBODY, new Chance(1), "occasion", TODAY, "ownmark").apply(question);
    }

    private static Question question(String key, String kind, boolean required, String... options) {
        return new Question(key, kind, required, List.of(options), List.of());
    }

    @Test
    void a_persona_says_what_it_says_and_otherwise_what_everybody_does() {
        Question consent = question("consent", "choice", true, "no", "yes");

        assertThat(answer(consent, Map.of())).containsExactly("yes");
        assertThat(answer(consent, Map.of("consent", List.of("no")))).containsExactly("no");
    }

    @Test
    void what_is_not_among_the_options_is_never_said() {
        Question other = question("consent", "choice", true, "gladly", "rather not");

        assertThat(answer(other, Map.of())).hasSize(1).isSubsetOf("gladly", "rather not");
    }

    @Test
    void what_is_required_is_answered_whatever_it_is() {
        for (String kind : List.of("choice", "several", "tick", "number", "date", "time", "words")) {
            assertThat(answer(question("anything", kind, true, "one", "two"), Map.of()))
                    .as(kind)
                    .isNotEmpty();
        }
        assertThat(answer(question("day", "date", true), Map.of())).containsExactly("2026-11-16");
    }

    @Test
    void what_is_left_alone_keeps_what_stands_there() {
        Question rhythm = new Question("rhythm", "choice", false, List.of("P1M", "P2M"), List.of("P2M"));

        assertThat(answer(rhythm, Map.of())).containsExactly("P2M");
    }

    @Test
    void own_words_bear_the_mark() {
        assertThat(answer(question("words", "words", true), Map.of()))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("ownmark"));
    }

    @Test
    void a_sentence_of_the_page_says_what_would_be_right() {
        Question meetings = question("meetings", "number", true);

        assertThat(Mended.answer(meetings, List.of("900"), List.of("This must be at most 60.")))
                .containsExactly("60");
        assertThat(Mended.answer(question("words", "words", true), List.of(), List.of("Please answer.")))
                .isNotEmpty();
    }

    @Test
    void luck_does_not_depend_on_what_was_thrown_before() {
        Chance chance = new Chance(7);
        double first = chance.of("ana", "letter 1");
        chance.of("ben", "letter 1");

        assertThat(chance.of("ana", "letter 1")).isEqualTo(first);
        assertThat(chance.of("ana", "letter 2")).isNotEqualTo(first);
        assertThat(new Chance(8).of("ana", "letter 1")).isNotEqualTo(first);
    }

    @Test
    void throws_are_spread_evenly() {
        Chance chance = new Chance(3);
        int low = 0;
        for (int one = 0; one < 10_000; one++) {
            low += chance.happens(0.3, "throw", one) ? 1 : 0;
        }

        assertThat(low).isBetween(2_800, 3_200);
    }
}
