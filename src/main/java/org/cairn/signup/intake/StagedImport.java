package org.cairn.signup.intake;

import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for a coordinator's decision.
 *
 * @param bytes null once it was imported
 */
public record StagedImport(UUID id, ProgramYearId year, String fileName, byte @Nullable [] bytes) {

    /** @throws NoSuchFile if it was imported */
    public byte[] content() {
        if (bytes == null) {
            throw new NoSuchFile();
        }
        return bytes;
    }
}
