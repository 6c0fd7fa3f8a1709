package org.cairn.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cairn.engine.EngineTime;

/**
 * A clock that stands until it is moved, and the engine's with it. Each look finds it a microsecond later, as with any
 * real clock: so what comes one after the other is told apart.
 */
final class VirtualClock extends Clock {

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofNanos(1000);

    private Instant now;

    VirtualClock(Instant start) {
        now = start;
        EngineTime.set(start);
    }

    /** Never goes back. */
    synchronized void advanceTo(Instant then) {
        if (then.isAfter(now)) {
            now = then;
            EngineTime.set(then);
        }
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(BETWEEN_TWO_LOOKS);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
