package org.cairn.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to be written all together or not at all: each stands beside its place until all are complete. */
final class Results {

    private final Map<Path, CharSequence> texts = new LinkedHashMap<>();

    /** @throws InputRefused if two results would be one file */
    Results with(Path file, CharSequence text) {
        boolean twice = texts.keySet().stream().anyMatch(other -> other.toAbsolutePath()
                .normalize()
                .equals(file.toAbsolutePath().normalize()));
        if (twice) {
            throw new InputRefused(file, "two results cannot be one file. Write another name for one of them.");
        }
        texts.put(file, text);
        return this;
    }

    /** @throws InputRefused if a file cannot be written */
    void write() {
        List<Path> unfinished = new ArrayList<>();
        try {
            texts.keySet().forEach(Results::checkReplaceable);
            for (Map.Entry<Path, CharSequence> text : texts.entrySet()) {
                unfinished.add(create(text.getKey()));
                writeText(text.getKey(), text.getValue());
            }
            for (Path file : texts.keySet()) {
                moveTo(file, place(file));
            }
        } finally {
            unfinished.forEach(Results::remove);
        }
    }

    /** A link or a device such as {@code /dev/stdout} would be gone for everybody. */
    private static void checkReplaceable(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputRefused(file, "this is no file that can be replaced. Write the name of a file.");
        }
    }

    /** Makes the file beside the place, which nobody else can have made. */
    private static Path create(Path file) {
        Path place = place(file);
        try {
            return Files.createFile(place);
        } catch (FileAlreadyExistsException taken) {
            throw new InputRefused(
                    file, place.getFileName() + " stands in the way. Delete it if no other match is running.");
        } catch (IOException broken) {
            throw unwritable(file);
        }
    }

    private static InputRefused unwritable(Path file) {
        return new InputRefused(
                file, "nothing can be written there. Write the name of a file in a folder that exists.");
    }

    private static Path place(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    private static void writeText(Path file, CharSequence text) {
        try {
            Files.writeString(place(file), text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw unwritable(file);
        }
    }

    private static void moveTo(Path file, Path place) {
        try {
            Files.move(place, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new InputRefused(
                    file, "the file cannot be replaced. Close it where it is open, or write another name.");
        }
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException left) {
            place.toFile().deleteOnExit();
        }
    }
}
