package org.cairn.signup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", "", StandardCharsets.UTF_8),
                Arguments.of("UTF-8 with its mark", "\uFEFF", StandardCharsets.UTF_8),
                Arguments.of("Windows-1252", "", Charset.forName("windows-1252")),
                Arguments.of("UTF-16 little-endian", "\uFEFF", StandardCharsets.UTF_16LE),
                Arguments.of("UTF-16 big-endian", "\uFEFF", StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void names_are_read_as_they_were_written(String name, String mark, Charset charset) {
        Sheet sheet = read((mark + "Your name,Email address\nTomás “Tom” Núñez,t@example.org\n").getBytes(charset));

        assertThat(sheet.headings()).containsExactly("Your name", "Email address");
        assertThat(sheet.rows().get(0).cells()).containsExactly("Tomás “Tom” Núñez", "t@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commas_semicolons_and_tabs_separate(String separator) {
        Sheet sheet = read(String.join(separator, "Name", "Email address", "\"What, then; else\"")
                + "\r\n"
                + String.join(separator, " Ana ", "a@example.org", "\"one; two, three\"")
                + "\r\n");

        assertThat(sheet.headings()).containsExactly("Name", "Email address", "What, then; else");
        assertThat(sheet.rows().get(0).cells()).containsExactly("Ana", "a@example.org", "one; two, three");
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_program_counts() {
        Sheet sheet = read("Name,Notes\nAna,\"two\nlines\"\n\n,\nBen,x\n");

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 5);
    }

    @Test
    void a_row_that_ends_early_has_blank_cells() {
        assertThat(read("Name,Notes\nAna\n").rows().get(0).cell(1)).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("nothing", bytes(""), UnreadableSheet.Empty.class),
                Arguments.of("blanks", bytes(" \n ,, \n"), UnreadableSheet.Empty.class),
                Arguments.of("a heading alone", bytes("Name,Email\n"), UnreadableSheet.Empty.class),
                Arguments.of("a NUL", bytes("Name,Email\nAna\0,x\n"), UnreadableSheet.NoText.class),
                Arguments.of("a workbook", bytes("PK\3\4 and so on"), UnreadableSheet.Workbook.class),
                Arguments.of(
                        "an open quote", bytes("Name,Email\n\"Ana,x\nBen,y\n"), UnreadableSheet.BrokenQuotes.class),
                Arguments.of(
                        "a quote in a cell", bytes("Name,Email\n\"Ana\"x,y\n"), UnreadableSheet.BrokenQuotes.class),
                Arguments.of("many rows", bytes("Name\n" + "Ana\n".repeat(2_001)), UnreadableSheet.TooManyRows.class),
                Arguments.of(
                        "many columns",
                        bytes("Name\n" + ",".repeat(100_000) + "x\n"),
                        UnreadableSheet.TooManyColumns.class),
                Arguments.of(
                        "a long cell",
                        bytes("Name,Email\nAna," + "x".repeat(10_001)),
                        UnreadableSheet.TooLongCell.class),
                Arguments.of("many bytes", new byte[Sheet.MOST_BYTES + 1], UnreadableSheet.TooLarge.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void what_is_no_table_is_refused_with_a_remedy(String name, byte[] file, Class<?> fact) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(fact).hasMessageEndingWith(".");
    }

    @Test
    void the_most_rows_are_accepted() {
        assertThat(read("Name\n" + "Ana\n".repeat(2_000)).rows()).hasSize(2_000);
    }

    @Test
    void a_broken_quote_names_its_row() {
        assertThatThrownBy(() -> read("Name,Email\nAna,a\n\"Ben\"x,b\n")).hasMessageContaining("near row 3");
    }

    @Test
    void bytes_that_are_no_letters_are_no_text() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        for (int i = 0; i < 256; i++) {
            picture.write(i);
        }

        assertThatThrownBy(() -> read(picture.toByteArray())).isInstanceOf(UnreadableSheet.NoText.class);
    }

    private static Sheet read(String text) {
        return read(bytes(text));
    }

    private static Sheet read(byte[] file) {
        return Sheet.read(file, headings -> (int) headings.stream()
                .filter(List.of("Name", "Email address")::contains)
                .count());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
