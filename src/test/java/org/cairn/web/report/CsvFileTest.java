package org.cairn.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "＝1+1",
                "=cmd|' /C calc'!A0"
            })
    void a_text_is_never_a_formula(String text) {
        String cell = cell(text);

        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    }

    @Test
    void numbers_stay_numbers_and_words_stay_as_they_are() {
        assertThat(cell(-3)).isEqualTo("-3");
        assertThat(cell(5.9)).isEqualTo("5.9");
        assertThat(cell("A plain answer")).isEqualTo("A plain answer");
        assertThat(cell("1 + 1 = 2")).isEqualTo("1 + 1 = 2");
        assertThat(cell("Größe, \"so\"")).isEqualTo("\"Größe, \"\"so\"\"\"");
        assertThat(cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @Test
    void a_heading_is_no_formula_either_and_excel_knows_that_it_is_utf_8() {
        byte[] file = CsvFile.of(new ReportTable("t", "T", List.of("=A", "B"), List.of()));

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).endsWith("'=A,B\r\n");
    }

    private static String cell(Object cell) {
        String file = new String(
                CsvFile.of(new ReportTable("t", "T", List.of("A"), List.of(List.of(cell)))), StandardCharsets.UTF_8);
        return file.substring(file.indexOf("\r\n") + 2, file.length() - 2);
    }
}
