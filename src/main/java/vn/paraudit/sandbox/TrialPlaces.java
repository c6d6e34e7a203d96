package vn.paraudit.sandbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;

/** Lets only so many models be tried on this node at the same time. */
@Component
class TrialPlaces {

    private final SandboxRuns runs;
    private final Accounts accounts;
    private final int max;
    private final Semaphore free;
    private final Collection<UUID> holders = new ConcurrentLinkedQueue<>();

    TrialPlaces(SandboxRuns runs, SandboxSettings settings, Accounts accounts) {
        this.runs = runs;
        this.accounts = accounts;
        this.max = settings.max();
        this.free = new Semaphore(settings.max(), true);
    }

    /** A place that was taken, until it is closed: whatever was begun on it ends then, however far it is. */
    final class Place implements AutoCloseable {

        private final UUID holder;
        private boolean taken = true;
        private @Nullable SandboxRun run;

        private Place(UUID holder) {
            this.holder = holder;
            holders.add(holder);
        }

        /**
         * Begins to try a model on this place; one that cannot be begun gives the place back.
         *
         * @throws RuleViolation also {@code sandbox-ended} when the place was closed meanwhile
         */
        SandboxRun begin(String processKey, Map<String, byte[]> files) {
            SandboxRun begun;
            try {
                begun = runs.begin(processKey, files);
            } catch (RuntimeException failure) {
                close();
                throw failure;
            }
            synchronized (this) {
                if (taken) {
                    run = begun;
                    return begun;
                }
            }
            begun.close();
            throw RuleViolation.of("sandbox-ended");
        }

        /** Ends what runs here and keeps the place for something else of the same holder. */
        Place emptied() {
            return leave() ? new Place(holder) : take(Duration.ZERO, holder);
        }

        @Override
        public void close() {
            if (leave()) {
                free.release();
            }
        }

        /** Whether it was taken until now. */
        private boolean leave() {
            SandboxRun left;
            synchronized (this) {
                if (!taken) {
                    return false;
                }
                taken = false;
                left = run;
            }
            try {
                if (left != null) {
                    left.close();
                }
            } finally {
                holders.remove(holder);
            }
            return true;
        }
    }

    /**
     * Takes a place.
     *
     * @param patience  how long to wait for one
     * @param holder    person for whom
     * @throws RuleViolation {@code sandbox-busy} when none is free, with who has them and how many wait
     */
    Place take(Duration patience, UUID holder) {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Place(holder);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<UUID> now = List.copyOf(holders);
        String who = String.join(", ", accounts.namesOf(now).values().stream().sorted().toList());
        throw RuleViolation.of("sandbox-busy", Map.of("max", max, "who", who, "waiting", free.getQueueLength()));
    }
}
