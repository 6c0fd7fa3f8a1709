package org.cairn.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.testing.Crowds;
import org.cairn.testing.Rehearsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignUpFileTest {

    @TempDir
    Path folder;

    @Test
    void a_file_that_the_import_takes_is_uploaded_as_it_is() throws IOException {
        Path sample = Rehearsed.SAMPLE.resolve("maps-mentors.csv");

        assertThat(SignUpFile.read(sample)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("maps-mentors.csv");
            assertThat(file.content()).isEqualTo(Files.readAllBytes(sample));
        });
    }

    @Test
    void a_longer_one_comes_in_parts_with_the_questions_on_each_and_nobody_is_lost() throws IOException {
        Path crowd = Crowds.of("empower-sign-ups.csv", 4500, folder);
        List<String> whole = Files.readAllLines(crowd, StandardCharsets.UTF_8);

        List<List<String>> parts = SignUpFile.read(crowd).stream()
                .map(part -> new String(part.content(), StandardCharsets.UTF_8)
                        .lines()
                        .toList())
                .toList();

        assertThat(parts).extracting(List::size).containsExactly(2001, 2001, 501);
        assertThat(parts).allSatisfy(part -> assertThat(part.get(0)).isEqualTo(whole.get(0)));
        assertThat(IntStream.range(0, 3)
                        .mapToObj(part ->
                                parts.get(part).subList(1, parts.get(part).size()))
                        .flatMap(List::stream)
                        .toList())
                .isEqualTo(whole.subList(1, whole.size()))
                .doesNotHaveDuplicates();
    }
}
