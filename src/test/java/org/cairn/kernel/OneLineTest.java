package org.cairn.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void what_nobody_sees_and_what_turns_the_text_around_is_left_out() {
        assertThat(OneLine.of("Ana\u202E eeL\u2066\u200B\u00AD\uFEFF")).isEqualTo("Ana eeL");
    }

    @Test
    void breaks_and_blanks_of_all_kinds_are_one_blank() {
        assertThat(OneLine.of("\tAna\r\nBcc:\u2028 Lee\u00A0 X\u0000 ")).isEqualTo("Ana Bcc: Lee X");
    }

    @Test
    void names_of_all_scripts_stay_as_they_are_written() {
        assertThat(OneLine.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(OneLine.of("Siobhán Ó Néill-O’Hara")).isEqualTo("Siobhán Ó Néill-O’Hara");
    }
}
