package org.cairn.rehearsal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonasTest {

    private static final Chance CHANCE = new Chance(1);

    @TempDir
    Path folder;

    @Test
    void those_that_come_with_cairn_have_everybody_whom_programs_know() {
        Personas usual = Personas.usual();

        assertThat(usual.all())
                .extracting(Persona::name)
                .contains(
                        "prompt",
                        "slow",
                        "forgetful",
                        "fallsSilent",
                        "overloaded",
                        "neverWrote",
                        "movesAway",
                        "tellsAConcern",
                        "newAddress",
                        "summerPause",
                        "answersTwice",
                        "scanned");
        assertThat(usual.all())
                .anySatisfy(persona -> assertThat(persona.rests()).isEqualTo(MonthDay.of(6, 10)));
    }

    @Test
    void who_somebody_is_depends_on_the_seed_and_the_person_alone() {
        Personas usual = Personas.usual();

        Persona first = usual.of("mentee", "ana@example.org", CHANCE);
        usual.of("mentee", "ben@example.org", CHANCE);

        assertThat(usual.of("mentee", "ana@example.org", CHANCE)).isSameAs(first);
        assertThat(List.of("a", "b", "c", "d", "e", "f", "g", "h"))
                .anyMatch(who -> !usual.of("mentee", who, new Chance(2)).equals(usual.of("mentee", who, CHANCE)));
    }

    @Test
    void a_persona_of_mentors_is_no_mentee() {
        Personas usual = Personas.usual();

        for (int one = 0; one < 500; one++) {
            assertThat(usual.of("mentee", "person" + one, CHANCE).role()).isNotEqualTo("mentor");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people: [| is no YAML",
                "nobody: 1| “people” is no list of names",
                "people: {ana: {share: 0}}| nobody has a share",
                "people: {ana: {share: 1, speed: 3}}| has “speed”, which Cairn does not know",
                "people: {ana: {share: many}}| is no whole number",
                "people: {ana: {share: 1, answers: 2}}| is no number from 0 to 1",
                "people: {ana: {share: 1, pauses: {from: June, until: July}}}| is no day of a year",
                "people: {ana: {share: 1, pauses: {from: '06-01'}}}| pauses without a beginning or an end",
                "people: {ana: {share: 1, reads: []}}| reads letters after",
                "people: {ana: {share: 1, for: mentors}}| is for “mentors”",
            })
    void a_file_that_cannot_be_read_is_refused_in_a_sentence(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);

        assertThatThrownBy(() -> Personas.of(file))
                .isInstanceOf(PersonasUnreadable.class)
                .hasMessageContaining(sentence.strip());
    }
}
