package vn.paraudit.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.RuleViolation;

/** One manager's trial of one draft, from the moment it was asked for. */
public final class Sandbox {

    private final UUID id;
    private final UUID owner;
    private final Subject subject;
    private final TrialPlaces.Place place;
    private final List<SandboxStep> steps = new ArrayList<>();
    private Phase phase = Phase.STARTING;
    private @Nullable SandboxRun run;
    private @Nullable Problem problem;
    private int stepsBeingDone;
    private Instant usedAt;

    /** How far it is. */
    public enum Phase {
        STARTING, READY, ENDED
    }

    /**
     * What is tried, as it was when it was asked for.
     *
     * @param key      of its process
     * @param name     what the draft is called
     * @param content  what {@link Scenarios#hash} says of the files
     */
    record Subject(UUID draftId, String key, String name, String content) {
    }

    Sandbox(UUID id, UUID owner, Subject subject, TrialPlaces.Place place, Instant now) {
        this.id = id;
        this.owner = owner;
        this.subject = subject;
        this.place = place;
        this.usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID draftId() {
        return subject.draftId();
    }

    Subject subject() {
        return subject;
    }

    boolean isNamed(@Nullable UUID other) {
        return id.equals(other);
    }

    boolean isOf(UUID draft) {
        return subject.draftId().equals(draft);
    }

    UUID owner() {
        return owner;
    }

    public synchronized Phase phase() {
        return phase;
    }

    /** Why it ended; nothing when somebody ended it. */
    public synchronized @Nullable Problem problem() {
        return problem;
    }

    public synchronized @Nullable SandboxState state() {
        return run == null ? null : run.state();
    }

    /** What was done since the case was begun. */
    synchronized List<SandboxStep> steps() {
        return List.copyOf(steps);
    }

    synchronized void touch(Instant now) {
        usedAt = now;
    }

    /** One that starts or does a step is in use, however long that takes. */
    synchronized boolean isUnusedSince(Instant moment) {
        return phase != Phase.STARTING && stepsBeingDone == 0 && usedAt.isBefore(moment);
    }

    synchronized void ready(SandboxRun started, Instant now) {
        if (phase == Phase.STARTING) {
            run = started;
            phase = Phase.READY;
            usedAt = now;
        }
    }

    /** It ends, and why; nothing changes any more for one that somebody has ended. */
    void failed(Problem why) {
        synchronized (this) {
            if (phase != Phase.ENDED) {
                phase = Phase.ENDED;
                problem = why;
            }
        }
        place.close();
    }

    /**
     * Does a step.
     *
     * @throws RuleViolation also when the step ended the trial; {@link #problem} tells from then on
     */
    void take(SandboxStep step) {
        SandboxRun started = begun();
        try {
            started.take(step);
            done(step);
        } catch (RuleViolation refused) {
            if (!started.isAlive()) {
                failed(refused);
            }
            throw refused;
        } finally {
            stepEnded();
        }
    }

    private synchronized SandboxRun begun() {
        SandboxRun started = startedRun();
        stepsBeingDone++;
        return started;
    }

    private synchronized void stepEnded() {
        stepsBeingDone--;
    }

    private SandboxRun startedRun() {
        if (phase != Phase.READY || run == null) {
            throw problem != null ? RuleViolation.of(problem.code(), problem.facts())
                : RuleViolation.of(phase == Phase.STARTING ? "sandbox-starting" : "sandbox-ended", Map.of());
        }
        return run;
    }

    private synchronized void done(SandboxStep step) {
        if (step.act() == SandboxStep.Act.START) {
            steps.clear();
        }
        steps.add(step);
    }

    /** At once, however far it is: also while it starts. */
    void end() {
        endPhase();
        place.close();
    }

    /** Ends it and keeps its place, for another one of the same owner. */
    TrialPlaces.Place endForAnother() {
        endPhase();
        return place.emptied();
    }

    private synchronized void endPhase() {
        phase = Phase.ENDED;
    }
}
