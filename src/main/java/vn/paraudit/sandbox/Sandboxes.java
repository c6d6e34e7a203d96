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
import org.jspecify.annotations.Nullable;
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
    private final TrialPlaces places;
    private final SandboxSettings settings;
    private final Trials trials;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final Object opening = new Object();
    private final Map<UUID, Sandbox> sandboxes = new ConcurrentHashMap<>();

    Sandboxes(Drafts drafts, TrialPlaces places, SandboxSettings settings, Trials trials, CurrentUser currentUser, TimeSource time) {
        this.drafts = drafts;
        this.places = places;
        this.settings = settings;
        this.trials = trials;
        this.currentUser = currentUser;
        this.time = time;
    }

    /**
     * Begins to try the newest content of a draft and answers at once.
     *
     * @param instead  the manager's trial that ends for it
     * @throws RuleViolation {@code sandbox-needs-process} for a draft without a process; {@code sandbox-second} while the manager tries
     *     something else than {@code instead}, with what; {@code sandbox-busy} when too many others try
     */
    public Sandbox open(UUID draftId, @Nullable UUID instead) {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
        if (drafts.kind(draftId) != Kind.PROCESS) {
            throw RuleViolation.of("sandbox-needs-process");
        }
        Map<String, byte[]> files = drafts.files(draftId);
        Sandbox.Subject subject = new Sandbox.Subject(draftId, drafts.key(draftId), drafts.name(draftId), Scenarios.hash(files));
        Actor by = currentUser.get();
        Sandbox sandbox;
        TrialPlaces.Place place;
        synchronized (opening) {
            Sandbox former = formerOf(by);
            if (former != null && former.phase() != Sandbox.Phase.ENDED && !former.isNamed(instead)) {
                throw RuleViolation.conflict("sandbox-second", Map.of("sandbox", former.id(), "draft", former.draftId(), "name",
                    former.subject().name()));
            }
            if (former != null) {
                sandboxes.remove(former.id());
            }
            place = former == null ? places.take(Duration.ZERO, by.personId()) : former.endForAnother();
            sandbox = new Sandbox(Ids.next(), by.personId(), subject, place, time.now());
            sandboxes.put(sandbox.id(), sandbox);
        }
        Locale language = LocaleContextHolder.getLocale();
        Thread starter = new Thread(() -> start(sandbox, place, files, language), "sandbox-start");
        starter.setDaemon(true);
        starter.start();
        return sandbox;
    }

    /** The same for whoever cannot be asked, a desktop that sends its model again: the manager's trial of the same process ends, but of no other one. */
    public Sandbox openAgain(UUID draftId) {
        Sandbox former = formerOf(currentUser.get());
        boolean isSame = former != null && former.subject().key().equals(drafts.key(draftId));
        return open(draftId, isSame ? former.id() : null);
    }

    private @Nullable Sandbox formerOf(Actor manager) {
        return sandboxes.values().stream().filter(other -> manager.is(other.owner())).findAny().orElse(null);
    }

    private void start(Sandbox sandbox, TrialPlaces.Place place, Map<String, byte[]> files, Locale language) {
        LocaleContextHolder.setLocale(language);
        try {
            SandboxRun run = place.begin(sandbox.subject().key(), files);
            run.awaitReady();
            sandbox.ready(run, time.now());
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
        try {
            sandbox.take(step);
        } finally {
            sandbox.touch(time.now());
        }
        if (step.act() == SandboxStep.Act.START) {
            trials.record(sandbox.draftId(), sandbox.subject().content());
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
