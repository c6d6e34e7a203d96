package vn.paraudit.sandbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of a scenario comes to.
 *
 * @param ends     end events that were reached, in their order
 * @param open     elements of the tasks that are open then
 * @param actions  published actions that would have been done, in their order
 * @param tables   what each decision table said, in their order
 */
record Outcome(boolean ended, List<String> ends, List<String> open, List<String> actions, List<String> tables) {

    static Outcome of(SandboxState state) {
        return new Outcome(state.ended(), state.ends(), state.tasks().stream().map(SandboxState.OpenTask::element).sorted().toList(),
            state.calls().stream().map(SandboxState.Call::action).toList(), state.decisions().stream().map(Outcome::said).toList());
    }

    private static String said(SandboxState.Decision decision) {
        return decision.decision() + " " + decision.rules().stream().map(rule -> rule.outputs().toString()).toList();
    }

    /** One respect in which two outcomes differ. */
    record Difference(String what, List<String> expected, List<String> found) {
    }

    /** The first respect in which another outcome differs from this one. */
    Optional<Difference> differenceTo(Outcome found) {
        return Stream.of(new Difference("ends", ends, found.ends), new Difference("open", open, found.open),
                new Difference("actions", actions, found.actions), new Difference("tables", tables, found.tables))
            .filter(difference -> !Objects.equals(difference.expected(), difference.found())).findFirst();
    }
}
