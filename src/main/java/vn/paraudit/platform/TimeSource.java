package vn.paraudit.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What time it is, for everything the product decides. Legal days are days in Việt Nam. */
@Component
public class TimeSource {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;
    private final ThreadLocal<Instant> moment = new ThreadLocal<>();

    public TimeSource(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        Instant other = moment.get();
        return other == null ? clock.instant() : other;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** Runs work for which it is another moment, on this thread only: an invented past is played before anybody is served. */
    public void at(Instant other, Runnable work) {
        moment.set(other);
        try {
            work.run();
        } finally {
            moment.remove();
        }
    }

    /** Whether the time is the machine's; a clock that stands or is moved by hand is not. */
    public boolean isReal() {
        return clock.equals(Clock.system(clock.getZone()));
    }
}
