package vn.paraudit.modeling.release;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.EngineSettings;
import vn.paraudit.modeling.draft.DraftRepository;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** Brings into force what was released for a later day, on nodes that run timers. */
@Component
public class DueReleases {

    private static final Logger LOG = LoggerFactory.getLogger(DueReleases.class);

    private final DraftRepository drafts;
    private final ReleaseDesk desk;
    private final TimeSource time;
    private final Texts texts;
    private final EngineSettings settings;

    DueReleases(DraftRepository drafts, ReleaseDesk desk, TimeSource time, Texts texts, EngineSettings settings) {
        this.drafts = drafts;
        this.desk = desk;
        this.time = time;
        this.texts = texts;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (settings.jobExecutor()) {
            enact();
        }
    }

    /** What cannot come into force any more is given back, so that it holds nothing else up. */
    public void enact() {
        List<UUID> due = drafts.due(time.today());
        for (UUID id : due) {
            try {
                desk.enactDue(id);
            } catch (Problem problem) {
                LOG.warn("A release did not come into force on its day: {}", problem.getMessage());
                desk.enactFailed(id, texts.get("problem." + problem.code(), problem.facts(), Texts.VIETNAMESE));
            }
        }
    }
}
