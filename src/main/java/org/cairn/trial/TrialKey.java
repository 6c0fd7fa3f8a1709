package org.cairn.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key with which a trial seals what people write in confidence: made once, kept beside the data, its owner's alone. */
final class TrialKey {

    private static final int BYTES = 32;

    private TrialKey() {}

    /** As base64. */
    static String in(Path folder) {
        Path file = folder.resolve("concern-key");
        try {
            make(file);
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("The key in " + file + " can be neither read nor made.", broken);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownersAlone = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownersAlone);
        } catch (FileAlreadyExistsException known) {
            if (Files.size(file) > 0) { // an empty one is left by a start that was cut short
                return;
            }
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key));
    }
}
