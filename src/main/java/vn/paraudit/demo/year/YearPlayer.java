package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.JobHold;

/** Plays the invented year beside the first requests, which may look but not change; jobs wait until it is done. */
@Component
public class YearPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(YearPlayer.class);
    private static final long LONGEST_END_MILLIS = 3000;

    private final DemoYear year;
    private final YearProgress progress;
    private final JobHold jobs;
    private Thread thread;

    YearPlayer(DemoYear year, YearProgress progress, JobHold jobs) {
        this.year = year;
        this.progress = progress;
        this.jobs = jobs;
    }

    /** Whether anything of the year is left to play. */
    public boolean isLeft() {
        return year.isLeft();
    }

    /** The year is not wanted: one that was interrupted stays as it is. */
    public void leave() {
        year.leaveAsItIs();
    }

    /**
     * Begins to play, or goes on.
     *
     * @param inOfficeSince  day since which the invented people are in their posts
     */
    public void begin(LocalDate inOfficeSince) {
        jobs.hold();
        progress.begin();
        thread = new Thread(() -> play(inOfficeSince), "demo-year");
        thread.setDaemon(true);
        thread.start();
    }

    private void play(LocalDate inOfficeSince) {
        try {
            year.play(inOfficeSince);
            LOG.info("One invented year is played");
        } catch (CancellationException stopped) {
            LOG.info("The product stops before the invented year is played; the next start goes on with it");
        } catch (RuntimeException failure) {
            LOG.error("The invented year is not played to its end; the next start goes on after the last whole month", failure);
        } finally {
            progress.end();
            jobs.release();
        }
    }

    /** Gives up what is not played yet; of the month in which it is, nothing is kept. */
    public void stop() {
        if (thread != null && thread.isAlive()) {
            year.giveUp();
            try {
                thread.join(LONGEST_END_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
