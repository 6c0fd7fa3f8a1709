package org.cairn.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final String KEY = key('a');
    private static final String OTHER = key('b');
    private static final String WORDS = "He shouted at me – twice.";

    @Test
    void what_is_sealed_is_read_again_where_it_belongs() {
        Seal seal = new Seal(KEY);

        byte[] sealed = seal.seal(WORDS, "concern/1");

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("shouted");
        assertThat(seal.open(sealed, "concern/1")).isEqualTo(WORDS);
    }

    @Test
    void the_same_words_never_look_the_same() {
        Seal seal = new Seal(KEY);

        assertThat(seal.seal(WORDS, "concern/1")).isNotEqualTo(seal.seal(WORDS, "concern/1"));
    }

    @Test
    void what_is_sealed_for_one_place_does_not_open_in_another() {
        Seal seal = new Seal(KEY);
        byte[] sealed = seal.seal(WORDS, "concern/1");

        assertThatThrownBy(() -> seal.open(sealed, "concern/2"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("have been changed");
    }

    @Test
    void another_key_is_told_from_a_change() {
        byte[] sealed = new Seal(KEY).seal(WORDS, "concern/1");

        assertThatThrownBy(() -> new Seal(OTHER).open(sealed, "concern/1"))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("another key")
                .hasMessageContaining("cairn.concern.key");
    }

    @Test
    void no_byte_can_be_changed() {
        Seal seal = new Seal(KEY);
        byte[] sealed = seal.seal(WORDS, "concern/1");

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;

            assertThatThrownBy(() -> seal.open(changed, "concern/1")).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> seal.open(new byte[0], "concern/1")).isInstanceOf(SealBroken.class);
    }

    @Test
    void an_older_key_opens_and_the_first_one_seals() {
        byte[] old = new Seal(KEY).seal(WORDS, "concern/1");
        Seal both = new Seal(OTHER + ", " + KEY);

        assertThat(both.open(old, "concern/1")).isEqualTo(WORDS);
        assertThat(new Seal(OTHER).open(both.seal(WORDS, "concern/1"), "concern/1"))
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "c2hvcnQ=", "this is no base64"})
    void without_a_key_cairn_does_not_start_and_says_what_to_do(String keys) {
        assertThatThrownBy(() -> new Seal(keys))
                .isInstanceOf(NoConcernKey.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageContaining("cairn.concern.key")
                .satisfies(stop -> assertThat(
                                keys.length() > 3 && stop.getMessage().contains(keys))
                        .as("what is set is not repeated")
                        .isFalse());
    }

    private static String key(char one) {
        return Base64.getEncoder().encodeToString(String.valueOf(one).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
