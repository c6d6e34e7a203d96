package vn.paraudit.sandbox;

import java.util.Map;

/** Tries models on the real engine where they can hurt only themselves: each in a process with its own memory, clock and database. */
public interface SandboxRuns {

    /**
     * Begins to start a process with a model and, beside it, the tables and called processes that are in force. It is ready some seconds later
     * ({@link SandboxRun#awaitReady}) and can be closed at any time.
     *
     * @param processKey  process of which cases are tried
     * @param files       the model: content by file name
     * @throws vn.paraudit.platform.RuleViolation {@code sandbox-refused} when the fence refuses the model
     */
    SandboxRun begin(String processKey, Map<String, byte[]> files);
}
