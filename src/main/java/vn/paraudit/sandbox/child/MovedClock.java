package vn.paraudit.sandbox.child;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.paraudit.platform.TimeSource;

/** The clock of a tried model: it stands until a step moves it, and the engine's own clock goes with it. */
final class MovedClock extends Clock {

    private volatile Instant now;

    MovedClock(Instant start) {
        set(start);
    }

    void set(Instant moment) {
        now = moment;
        ClockUtil.setCurrentTime(Date.from(moment));
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
