package vn.paraudit.demo.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.TimeSource;

/** How far the playing of the invented year is. Until it is done, nobody else may change anything: the engine's clock stands in the past. */
@Component
public class YearProgress {

    private static final int WHOLE = 100;

    private volatile boolean playing;
    private volatile int percent;
    private volatile LocalDate shownTo;

    public boolean isPlaying() {
        return playing;
    }

    /** Share of the year that is played, 0 to 100. */
    public int percent() {
        return percent;
    }

    /** Day up to which others see what is played; {@code null} before the first month is. */
    public @Nullable LocalDate shownTo() {
        return shownTo;
    }

    public void begin() {
        percent = 0;
        shownTo = null;
        playing = true;
    }

    void reached(Instant first, Instant moment, Instant present) {
        long whole = Math.max(1, Duration.between(first, present).toMinutes());
        percent = (int) Math.min(WHOLE, Duration.between(first, moment).toMinutes() * WHOLE / whole);
    }

    void show(Instant moment) {
        shownTo = LocalDate.ofInstant(moment, TimeSource.ZONE);
    }

    public void end() {
        percent = WHOLE;
        playing = false;
    }
}
