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
    private final UUID draftId;
    private final String content;
    private final List<SandboxStep> steps = new ArrayList<>();
    private Phase phase = Phase.STARTING;
    private @Nullable SandboxRun run;
    private @Nullable Problem problem;
    private Instant usedAt;

    /** How far it is. */
    public enum Phase {
        STARTING, READY, ENDED
    }

    /** @param content  what {@link Scenarios#hash} says of the files that are tried */
    Sandbox(UUID id, UUID owner, UUID draftId, String content, Instant now) {
        this.id = id;
        this.owner = owner;
        this.draftId = draftId;
        this.content = content;
        this.usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID draftId() {
        return draftId;
    }

    String content() {
        return content;
    }

    boolean isOf(UUID draft) {
        return draftId.equals(draft);
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

    synchronized boolean isUnusedSince(Instant moment) {
        return usedAt.isBefore(moment);
    }

    /** What was started is closed at once when the trial has ended meanwhile. */
    void ready(SandboxRun started) {
        synchronized (this) {
            if (phase == Phase.STARTING) {
                run = started;
                phase = Phase.READY;
                return;
            }
        }
        started.close();
    }

    synchronized void failed(Problem why) {
        phase = Phase.ENDED;
        problem = why;
    }

    /**
     * Does a step.
     *
     * @throws RuleViolation also when the step ended the trial; {@link #problem} tells from then on
     */
    void take(SandboxStep step) {
        SandboxRun started = startedRun();
        try {
            started.take(step);
            done(step);
        } catch (RuleViolation refused) {
            if (!started.isAlive()) {
                started.close();
                failed(refused);
            }
            throw refused;
        }
    }

    private synchronized SandboxRun startedRun() {
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

    void end() {
        SandboxRun started;
        synchronized (this) {
            phase = Phase.ENDED;
            started = run;
        }
        if (started != null) {
            started.close();
        }
    }
}
