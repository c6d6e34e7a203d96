package vn.paraudit.sandbox;

/** One model that is being tried in a process of its own. */
public interface SandboxRun extends AutoCloseable {

    /** Where it stood after the last step that succeeded. */
    SandboxState state();

    /**
     * Does one step. A step that is refused changes nothing.
     *
     * @throws vn.paraudit.platform.RuleViolation what the model, a form or a rule says against the step; {@code sandbox-time-over},
     *     {@code sandbox-memory-over} or {@code sandbox-ended} when the process had to end or has ended before
     */
    SandboxState take(SandboxStep step);

    boolean isAlive();

    /** Ends the process and removes everything it had. */
    @Override
    void close();
}
