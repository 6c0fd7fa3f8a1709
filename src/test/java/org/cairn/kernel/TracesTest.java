package org.cairn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final String WHO = "6a172117-353d-4950-b729-079aa8d9edbf";
    private static final String NOBODY = "abb8ef28-908a-468c-b0f6-1f0af57280d1";

    @Test
    void a_name_goes_from_what_others_wrote_and_its_parts_with_it() {
        String clean = called("Mara Lind").without("Mara Lind is kind. Mara, that is.");

        assertThat(clean).isEqualTo("(somebody) is kind. (somebody), that is.");
    }

    @Test
    void a_name_is_found_as_json_writes_it() {
        Traces traces = called("Al \"Quote\" O\\Neil");
        String json = "{\"partner\": \"Al \\\"Quote\\\" O\\\\Neil\"}";

        assertThat(traces.standIn(json)).isTrue();
        assertThat(traces.without(json)).isEqualTo("{\"partner\": \"(somebody)\"}");
        assertThat(traces.marks()).contains("Al \\\"Quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Will", "timer", "yes", "11f1", "2026", "of the", "Of The", "I am"})
    void who_is_called_like_a_word_takes_no_word_of_others_along(String name) {
        Traces traces = called(name);
        String text = "I am one of the many who will say " + name.toLowerCase(Locale.ROOT)
                + ": timer-transition, {\"met\": \"yes\"}, 3c1d-11f1-2026";

        assertThat(traces.without(text)).isEqualTo(text);
        assertThat(traces.standIn(text)).isFalse();
    }

    @Test
    void who_has_one_name_only_is_forgotten_in_what_is_theirs() {
        String given = "{\"partner\": \"Suharto\", \"who\": \"" + WHO + "\", \"said\": \"suharto\"}";

        assertThat(called("Suharto").withoutInTheirs(given))
                .isEqualTo("{\"partner\": \"(somebody)\", \"who\": \"" + NOBODY + "\", \"said\": \"suharto\"}");
    }

    @Test
    void a_whole_name_is_forgotten_in_what_is_theirs_however_it_is_spelled() {
        assertThat(called("mara LIND").withoutInTheirs("I met Mara Lind.")).isEqualTo("I met (somebody).");
    }

    @Test
    void addresses_and_telephone_numbers_are_found() {
        Traces traces = new Traces(WHO, NOBODY, Set.of(WHO), Set.of("m@x.example", "+1 (612) 555-0177", "555 01"));

        assertThat(traces.without("M@X.example, +1 (612) 555-0177, 555 01"))
                .isEqualTo("(somebody), (somebody), 555 01");
    }

    private static Traces called(String name) {
        return new Traces(WHO, NOBODY, Set.of(WHO), Set.of(name));
    }
}
