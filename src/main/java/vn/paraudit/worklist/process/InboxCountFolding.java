package vn.paraudit.worklist.process;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.EngineSettings;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.model.InboxCounts;

/** Keeps the figures of the inbox short to read, on nodes that run timers; right they are without it. */
@Component
class InboxCountFolding {

    private final InboxCounts counts;
    private final EngineSettings settings;
    private final TimeSource time;

    InboxCountFolding(InboxCounts counts, EngineSettings settings, TimeSource time) {
        this.counts = counts;
        this.settings = settings;
        this.time = time;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void fold() {
        if (settings.jobExecutor()) {
            counts.fold(time.today());
        }
    }
}
