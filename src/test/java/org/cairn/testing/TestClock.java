package org.cairn.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it, and the engine's with it. */
public final class TestClock extends Clock {

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofNanos(1000);

    private volatile Instant now = Instant.EPOCH;
    private volatile boolean running;

    TestClock() {
        set(Instant.parse("2026-09-01T14:00:00Z"));
    }

    /** Sets the time. Tests that share the context must not rely on a time that they did not set. */
    public void set(Instant instant) {
        now = instant;
        running = false;
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Moves the time forward. */
    public void advance(Duration duration) {
        set(now.plus(duration));
    }

    /** From now on, until it is set, each look finds it later than the one before, as with any real clock. */
    public void run() {
        running = true;
    }

    @Override
    public Instant instant() {
        if (running) {
            now = now.plus(BETWEEN_TWO_LOOKS);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @TestConfiguration
    static class Settings {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        Coverage coverage() {
            return new Coverage();
        }
    }
}
