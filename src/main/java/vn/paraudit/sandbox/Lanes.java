package vn.paraudit.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.RuleViolation;

/** Lets only so many models be tried on this node at the same time. */
@Component
class Lanes {

    private final SandboxRuns runs;
    private final int max;
    private final Semaphore free;

    Lanes(SandboxRuns runs, SandboxSettings settings) {
        this.runs = runs;
        this.max = settings.max();
        this.free = new Semaphore(settings.max(), true);
    }

    /** A lane that was taken; what is opened on it gives it back when it is closed. */
    final class Lane {

        private final AtomicBoolean taken = new AtomicBoolean(true);

        void giveBack() {
            if (taken.getAndSet(false)) {
                free.release();
            }
        }

        SandboxRun open(String processKey, Map<String, byte[]> files) {
            try {
                return new Laned(runs.open(processKey, files), this);
            } catch (RuntimeException failure) {
                giveBack();
                throw failure;
            }
        }
    }

    private record Laned(SandboxRun run, Lane lane) implements SandboxRun {

        @Override
        public SandboxState state() {
            return run.state();
        }

        @Override
        public SandboxState take(SandboxStep step) {
            return run.take(step);
        }

        @Override
        public boolean isAlive() {
            return run.isAlive();
        }

        @Override
        public void close() {
            try {
                run.close();
            } finally {
                lane.giveBack();
            }
        }
    }

    /**
     * Takes a lane.
     *
     * @param patience  how long to wait for one
     * @throws RuleViolation {@code sandbox-busy} when none is free
     */
    Lane take(Duration patience) {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Lane();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw RuleViolation.of("sandbox-busy", Map.of("max", max));
    }
}
