package vn.paraudit.sandbox;

/** One model that is being tried in a process of its own. */
public interface SandboxRun extends AutoCloseable {

    /**
     * Waits until the model is deployed. What does not come that far is closed.
     *
     * @throws vn.paraudit.platform.RuleViolation why it cannot be tried; {@code sandbox-start-over} when that takes too long
     */
    void awaitReady();

    /** Where it stood after the last step that succeeded. */
    SandboxState state();

    /**
     * Does one step. A step that is refused changes nothing.
     *
     * @throws vn.paraudit.platform.RuleViolation what the model, a form or a rule says against the step; {@code sandbox-time-over},
     *     {@code sandbox-memory-over}, {@code sandbox-silent} or {@code sandbox-ended} when the process had to end or has ended before;
     *     {@code sandbox-step-running} while another step is being done
     */
    SandboxState take(SandboxStep step);

    boolean isAlive();

    /** Ends the process and removes everything it had. */
    @Override
    void close();
}
