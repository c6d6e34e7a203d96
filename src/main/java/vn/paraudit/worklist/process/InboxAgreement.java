package vn.paraudit.worklist.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.worklist.model.InboxTasks;

/** Compares the inbox with the engine and tells the operator, by the metric {@code paraudit.inbox.difference}, how many tasks they do not share. */
@Component
class InboxAgreement {

    private static final Logger LOG = LoggerFactory.getLogger(InboxAgreement.class);

    private final InboxTasks tasks;
    /** Not a number until the first comparison. */
    private volatile double difference = Double.NaN;

    InboxAgreement(InboxTasks tasks, MeterRegistry metrics) {
        this.tasks = tasks;
        Gauge.builder("paraudit.inbox.difference", () -> difference).baseUnit("tasks")
            .description("Engine tasks without an open row of the inbox, and open rows without an engine task; 0 is right").register(metrics);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void compare() {
        long found = tasks.differenceToEngine();
        difference = found;
        if (found != 0) {
            LOG.error("The inbox and the engine differ by {} tasks", found);
        }
    }
}
