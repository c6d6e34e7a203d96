package vn.paraudit.worklist.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.worklist.model.InboxCounts;
import vn.paraudit.worklist.model.InboxTasks;

/**
 * Compares the inbox with the engine and with its own counts, and tells the operator what it found: by the metric
 * {@code paraudit.inbox.difference} how many tasks they do not share, by {@code paraudit.inbox.count-difference} how far the counts are off.
 */
@Component
class InboxAgreement {

    private static final Logger LOG = LoggerFactory.getLogger(InboxAgreement.class);

    private final InboxTasks tasks;
    private final InboxCounts counts;
    /** Not numbers until the first comparison. */
    private volatile double difference = Double.NaN;
    private volatile double countDifference = Double.NaN;

    InboxAgreement(InboxTasks tasks, InboxCounts counts, MeterRegistry metrics) {
        this.tasks = tasks;
        this.counts = counts;
        Gauge.builder("paraudit.inbox.difference", () -> difference).baseUnit("tasks")
            .description("Engine tasks without an open row of the inbox, and open rows without an engine task; 0 is right").register(metrics);
        Gauge.builder("paraudit.inbox.count-difference", () -> countDifference).baseUnit("tasks")
            .description("Open tasks that the figures of the inbox count too much or too little; 0 is right").register(metrics);
    }

    /** Reads everything that is open, so it is done some times a day and never while the product starts. */
    @Scheduled(initialDelay = 5, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void compare() {
        long found = tasks.differenceToEngine();
        difference = found;
        if (found != 0) {
            LOG.error("The inbox and the engine differ by {} tasks", found);
        }
        long miscounted = counts.difference();
        countDifference = miscounted;
        if (miscounted != 0) {
            LOG.error("The figures of the inbox are off by {} tasks", miscounted);
        }
    }
}
