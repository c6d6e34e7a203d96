package vn.paraudit.sandbox;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** The trials that run on this node. A manager has one at a time, and nobody else sees it. */
@Service
public class Sandboxes {

    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);

    private final Drafts drafts;
    private final Lanes lanes;
    private final SandboxSettings settings;
    private final Trials trials;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final Map<UUID, Sandbox> sandboxes = new ConcurrentHashMap<>();

    Sandboxes(Drafts drafts, Lanes lanes, SandboxSettings settings, Trials trials, CurrentUser currentUser, TimeSource time) {
        this.drafts = drafts;
        this.lanes = lanes;
        this.settings = settings;
        this.trials = trials;
        this.currentUser = currentUser;
        this.time = time;
    }

    /**
     * Begins to try the newest content of a draft and answers at once; the manager's former trial ends.
     *
     * @throws RuleViolation {@code sandbox-needs-process} for a draft without a process, {@code sandbox-busy} when too many others try
     */
    public Sandbox open(UUID draftId) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        if (drafts.kind(draftId) != Kind.PROCESS) {
            throw RuleViolation.of("sandbox-needs-process");
        }
        String key = drafts.key(draftId);
        Map<String, byte[]> files = drafts.files(draftId);
        Actor by = currentUser.get();
        List.copyOf(sandboxes.values()).stream().filter(other -> by.is(other.owner())).forEach(this::end);
        Lanes.Lane lane = lanes.take(Duration.ZERO);
        Sandbox sandbox = new Sandbox(Ids.next(), by.personId(), draftId, Scenarios.hash(files), time.now());
        sandboxes.put(sandbox.id(), sandbox);
        Locale language = LocaleContextHolder.getLocale();
        Thread starter = new Thread(() -> start(sandbox, lane, key, files, language), "sandbox-start");
        starter.setDaemon(true);
        starter.start();
        return sandbox;
    }

    private static void start(Sandbox sandbox, Lanes.Lane lane, String key, Map<String, byte[]> files, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            sandbox.ready(lane.open(key, files));
        } catch (Problem refused) {
            sandbox.failed(refused);
        } catch (RuntimeException failure) {
            LOG.error("A sandbox does not start", failure);
            sandbox.failed(RuleViolation.of("sandbox-ended"));
        }
    }

    /** @throws NotFound for one that has gone or is somebody else's */
    public Sandbox find(UUID id) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        Sandbox sandbox = sandboxes.get(id);
        if (sandbox == null || !currentUser.get().is(sandbox.owner())) {
            throw new NotFound("sandbox");
        }
        sandbox.touch(time.now());
        return sandbox;
    }

    public Sandbox take(UUID id, SandboxStep step) {
        Sandbox sandbox = find(id);
        sandbox.take(step);
        if (step.act() == SandboxStep.Act.START) {
            trials.record(sandbox.draftId(), sandbox.content());
        }
        return sandbox;
    }

    public void close(UUID id) {
        end(find(id));
    }

    private void end(Sandbox sandbox) {
        sandboxes.remove(sandbox.id());
        sandbox.end();
    }

    /** Ends what nobody has asked for a while, and forgets what ended long ago. */
    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    public void endIdle() {
        Instant since = time.now().minus(settings.idle());
        List.copyOf(sandboxes.values()).stream().filter(sandbox -> sandbox.isUnusedSince(since)).forEach(this::end);
    }

    @PreDestroy
    void endAll() {
        List.copyOf(sandboxes.values()).forEach(this::end);
    }
}
