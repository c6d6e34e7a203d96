package vn.paraudit.finding.process;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.EngineSettings;
import vn.paraudit.finding.model.FindingLists;

/** Keeps the figures of the register short to read, on nodes that run timers; right they are without it. */
@Component
class FindingCountFolding {

    private final FindingLists lists;
    private final EngineSettings settings;

    FindingCountFolding(FindingLists lists, EngineSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void fold() {
        if (settings.jobExecutor()) {
            lists.foldCounts();
        }
    }
}
