package vn.paraudit.modeling.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.sandbox.InventedPeople;
import vn.paraudit.sandbox.Sandbox;
import vn.paraudit.sandbox.SandboxState;

/** What the screens show of trials and scenarios. */
final class SandboxViews {

    private SandboxViews() {
    }

    record TroubleView(String element, String sentence) {
    }

    /**
     * A trial.
     *
     * @param problem    why it ended, in words
     * @param people     invented people who do the work
     * @param incidents  steps of the machine that failed, in words
     * @param state      where its case stands; missing until it has started
     */
    record SandboxView(UUID id, UUID draftId, Sandbox.Phase phase, @Nullable String problem, List<InventedPeople.Person> people,
        List<TroubleView> incidents, @Nullable SandboxState state) {
    }

    /**
     * How a scenario went.
     *
     * @param current  whether on the newest content of the draft
     * @param why      why it failed, in words
     * @param element  where it failed
     * @param covered  elements and flows that its case passed
     */
    record RunView(Instant at, boolean current, boolean passed, @Nullable String why, @Nullable String element, List<String> covered) {
    }

    record ScenarioView(UUID id, String name, int steps, String createdBy, Instant createdAt, @Nullable RunView last) {
    }

    /**
     * What scenarios pass of a process.
     *
     * @param nodes    all its elements
     * @param edges    all its sequence flows
     * @param covered  those that a scenario passed
     */
    record ReportView(List<ScenarioView> scenarios, List<String> nodes, List<String> edges, List<String> covered) {
    }
}
