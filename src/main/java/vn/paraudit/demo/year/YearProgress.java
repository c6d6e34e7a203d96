package vn.paraudit.demo.year;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How far the playing of the invented year is. Until it is done, nobody else may change anything: the engine's clock stands in the past. */
@Component
public class YearProgress {

    private static final int WHOLE = 100;

    private volatile boolean playing;
    private volatile int percent;

    public boolean isPlaying() {
        return playing;
    }

    /** Share of the year that is played, 0 to 100. */
    public int percent() {
        return percent;
    }

    public void begin() {
        percent = 0;
        playing = true;
    }

    void reached(Instant first, Instant moment, Instant present) {
        long whole = Math.max(1, Duration.between(first, present).toMinutes());
        percent = (int) Math.min(WHOLE, Duration.between(first, moment).toMinutes() * WHOLE / whole);
    }

    public void end() {
        percent = WHOLE;
        playing = false;
    }
}
