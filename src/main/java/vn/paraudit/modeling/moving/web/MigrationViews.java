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
    record MigrationPair(String source, String target) {
    }

    /**
     * A step at which cases can stand.
     *
     * @param running  cases that stand there now
     */
    record MigrationStep(String id, String type, String name, long running) {
    }

    record MigrationVersion(String definitionId, int version, @Nullable String versionTag, long running, List<MigrationStep> steps) {
    }

    record MigrationProposal(String name, MigrationVersion from, MigrationVersion to, List<MigrationPair> mapping) {
    }

    /** A pair that nobody could follow, and why. */
    record MigrationFault(String source, String target, String sentence) {
    }

    /**
     * A case that is not moved.
     *
     * @param caseId  {@code null} for a confidential one
     * @param title   a number for a confidential one
     * @param path    screen of the case, if it has one and is not confidential
     * @param unit    name of the unit that it is about, if it is about one and is not confidential
     */
    record MigrationRefused(@Nullable UUID caseId, String title, @Nullable String path, @Nullable String unit, boolean confidential,
        List<String> reasons) {
    }

    record MigrationPreview(int movable, List<MigrationFault> faults, List<MigrationRefused> refused) {
    }

    record MigrationCounts(int total, int waiting, int moved, int refused, int undone, int kept) {
    }

    record MigrationRow(
        UUID id, String processKey, String name, int fromVersion, int toVersion, Migration.MoveState state, String startedBy, Instant startedAt,
        @Nullable Instant finishedAt, @Nullable String undoneBy, @Nullable Instant undoneAt, @Nullable String reason, @Nullable String undoReason,
        MigrationCounts counts) {
    }

    /** @param refused  cases that were not moved, or not taken back */
    record MigrationDetail(MigrationRow migration, String from, String to, List<MigrationPair> mapping, boolean mayUndo, List<MigrationRefused> refused) {
    }
}
