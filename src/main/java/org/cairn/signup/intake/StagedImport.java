package org.cairn.signup.intake;

import java.util.UUID;
import org.cairn.program.ProgramYearId;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for a coordinator's decision, or what importing it did.
 *
 * @param outcome null while it waits
 */
public record StagedImport(
        UUID id, ProgramYearId year, String fileName, byte @Nullable [] bytes, @Nullable ImportDone outcome) {

    /** @throws NoSuchFile if it was imported */
    public byte[] content() {
        if (bytes == null) {
            throw new NoSuchFile();
        }
        return bytes;
    }
}
