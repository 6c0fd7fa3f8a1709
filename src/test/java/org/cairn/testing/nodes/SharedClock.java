package org.cairn.testing.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that runs like any other and can be put forward, for all machines that have opened the same file: in it stands
 * by how many milliseconds it is ahead.
 */
public final class SharedClock extends Clock {

    private final LongBuffer ahead;

    /** @param file made if it is not there: then the clock is right */
    public SharedClock(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ahead = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES).asLongBuffer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** By how much it is ahead. */
    public Duration ahead() {
        return Duration.ofMillis(ahead.get(0));
    }

    /** Puts it forward, never back. */
    public void forwardTo(Instant then) {
        long more = Duration.between(instant(), then).toMillis();
        if (more > 0) {
            ahead.put(0, ahead.get(0) + more);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plusMillis(ahead.get(0));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead());
    }
}
