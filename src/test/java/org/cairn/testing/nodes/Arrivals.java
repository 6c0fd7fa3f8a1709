package org.cairn.testing.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The letters that come into the folder of a {@link MailServer}. */
public final class Arrivals {

    private final Path folder;
    private final WatchService watch;
    private int taken;

    public Arrivals(Path folder) {
        this.folder = folder;
        try {
            watch = FileSystems.getDefault().newWatchService();
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those that have come since the last look, in the order in which they came; the messages as they are. */
    public List<byte[]> look() {
        List<byte[]> letters = new ArrayList<>();
        for (Path next = letter(taken + 1); Files.exists(next); next = letter(taken + 1)) {
            try {
                letters.add(Files.readAllBytes(next));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            taken++;
        }
        return letters;
    }

    /** Waits until something comes, for so many milliseconds at most. */
    public void await(int millis) {
        try {
            WatchKey key = watch.poll(millis, TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Path letter(int number) {
        return folder.resolve("%05d.eml".formatted(number));
    }
}
