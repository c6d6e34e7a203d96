package vn.paraudit.sandbox.child;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.FieldError;
import vn.paraudit.sandbox.SandboxState;
import vn.paraudit.sandbox.SandboxStep;

/** What the product and the process in which a model is tried say to each other; each line of the pipe is one of these as JSON. */
final class Wire {

    private Wire() {
    }

    /** From the product; exactly one part is there. */
    record Request(@Nullable Setup setup, @Nullable SandboxStep step, @Nullable DeadlineEnd end) {
    }

    /** From the process; exactly one part is there. */
    record Answer(@Nullable SandboxState state, @Nullable Trouble trouble, @Nullable Ask ask) {
    }

    /**
     * What is tried and what it may name.
     *
     * @param inForce  tables and called processes beside the model
     * @param actions  published actions with the variables that they read
     * @param options  what stands in every list that a form is given
     * @param now      where the clock begins
     */
    record Setup(
        String processKey, Map<String, byte[]> files, Map<String, byte[]> inForce, Set<String> seats, Set<String> deadlines,
        Map<String, Set<String>> actions, List<Option> options, Instant now) {
    }

    /** An entry of an invented list. */
    record Option(String label, String value) {
    }

    /** Asks when a deadline is over that counts from a moment; the deadline table is the product's. */
    record Ask(String deadline, Instant since) {
    }

    /** Answers {@link Ask}. */
    record DeadlineEnd(@Nullable Instant at) {
    }

    /** Why a step was not done. */
    record Trouble(String code, Map<String, Object> facts, List<FieldError> fields) {
    }
}
