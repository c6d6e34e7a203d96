package vn.paraudit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.paraudit.platform.TimeSource;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

    /** A Monday morning in the demo year. */
    public static final Instant START = LocalDate.of(2026, 3, 2).atTime(LocalTime.of(8, 0)).atZone(TimeSource.ZONE).toInstant();

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    public void set(LocalDate day) {
        now = day.atTime(LocalTime.of(8, 0)).atZone(TimeSource.ZONE).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return TimeSource.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
