package vn.paraudit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.paraudit.platform.TimeSource;

/** A clock that stands still until a test moves it; the engine's own clock goes with it. */
public final class MovableClock extends Clock {

    /** A Monday morning in the demo year. */
    public static final Instant START = LocalDate.of(2026, 3, 2).atTime(LocalTime.of(8, 0)).atZone(TimeSource.ZONE).toInstant();

    private volatile Instant now;

    public MovableClock() {
        set(START);
    }

    public void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(8, 0)).atZone(TimeSource.ZONE).toInstant());
    }

    public void advance(Duration duration) {
        set(now.plus(duration));
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
