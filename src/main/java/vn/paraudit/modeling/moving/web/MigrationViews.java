package vn.paraudit.modeling.moving.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.modeling.moving.Migration;

/** What the screen of moving cases is told. */
final class MigrationViews {

    private MigrationViews() {
    }

    /** Where a case of the one version goes on in the other. */
    record PairView(String source, String target) {
    }

    /**
     * A step at which cases can stand.
     *
     * @param running  cases that stand there now
     */
    record StepView(String id, String type, String name, long running) {
    }

    record VersionView(String definitionId, int version, @Nullable String versionTag, long running, List<StepView> steps) {
    }

    record ProposalView(String name, VersionView from, VersionView to, List<PairView> mapping) {
    }

    /** A pair that nobody could follow, and why. */
    record FaultView(String source, String target, String sentence) {
    }

    /**
     * A case that is not moved.
     *
     * @param caseId  {@code null} for a confidential one
     * @param title   a number for a confidential one
     * @param path    screen of the case, if it has one and is not confidential
     */
    record RefusedView(@Nullable UUID caseId, String title, @Nullable String path, boolean confidential, List<String> reasons) {
    }

    record PreviewView(int movable, List<FaultView> faults, List<RefusedView> refused) {
    }

    record CountsView(int total, int waiting, int moved, int refused, int undone, int kept) {
    }

    record RowView(
        UUID id, String processKey, String name, int fromVersion, int toVersion, Migration.State state, String startedBy, Instant startedAt,
        @Nullable Instant finishedAt, @Nullable String undoneBy, @Nullable Instant undoneAt, CountsView counts) {
    }

    /** @param refused  cases that were not moved, or not taken back */
    record DetailView(RowView migration, String from, String to, List<PairView> mapping, boolean mayUndo, List<RefusedView> refused) {
    }
}
