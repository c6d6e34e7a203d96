package vn.paraudit.modeling.release;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.EngineSettings;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.platform.TimeSource;

/** Brings into force what was released for a later day, on nodes that run timers. */
@Component
public class DueReleases {

    private final DraftRepository drafts;
    private final Enactments releases;
    private final TimeSource time;
    private final EngineSettings settings;

    DueReleases(DraftRepository drafts, Enactments releases, TimeSource time, EngineSettings settings) {
        this.drafts = drafts;
        this.releases = releases;
        this.time = time;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (settings.jobExecutor()) {
            enact();
        }
    }

    public void enact() {
        List<UUID> due = drafts.due(time.today());
        for (UUID id : due) {
            releases.enactDue(id);
        }
    }
}
