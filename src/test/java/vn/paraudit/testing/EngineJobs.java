package vn.paraudit.testing;

import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs when a test says so: those without a date at once, timers when the clock has reached them. */
public final class EngineJobs {

    private final Supplier<ManagementService> management;
    private final MovableClock clock;

    public EngineJobs(Supplier<ManagementService> management, MovableClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Runs everything that is due, also what that makes due. */
    public void runDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.get().executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        Date now = Date.from(clock.instant());
        return management.get().createJobQuery().active().withRetriesLeft().list().stream()
            .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now)).toList();
    }
}
