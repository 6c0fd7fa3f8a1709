package org.cairn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedFormsTest {

    private final FormDesk desk = Fixtures.desk();

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_shipped_form_can_be_deployed(Path file) throws IOException {
        assertThat(desk.problems(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_shipped_form_travels_in_less_than_six_kilobytes(Path file) throws IOException {
        String html = desk.html(Form.read(Files.readString(file)), Map.of(), Map.of(), List.of());

        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(sent)) { // as the server does
            compressed.write(html.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sent.size()).isBetween(100, 6_000);
    }
}
