package org.cairn.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_trial_makes_its_key_once_and_for_its_owner_alone() throws IOException {
        String made = TrialKey.in(folder);

        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(TrialKey.in(folder)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("concern-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_was_not_finished_is_made_anew() throws IOException {
        Files.createFile(folder.resolve("concern-key"));

        assertThat(Base64.getDecoder().decode(TrialKey.in(folder))).hasSize(32);
    }
}
