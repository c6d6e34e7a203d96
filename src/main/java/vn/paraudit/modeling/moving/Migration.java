package vn.paraudit.modeling.moving;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.migration.CaseMigrations.Pair;
import vn.paraudit.migration.CaseMigrations.Plan;
import vn.paraudit.migration.CaseMigrations.Reason;

/**
 * One move of running cases.
 *
 * @param counts  cases by what became of them
 */
public record Migration(
    UUID id, String processKey, String processName, String from, String to, int fromVersion, int toVersion, List<Pair> pairs, Choice choice,
    MoveState state, UUID startedBy, String startedByName, Instant startedAt, @Nullable Instant finishedAt, @Nullable UUID undoneBy,
    @Nullable String undoneByName, @Nullable Instant undoneAt, Reasons reasons, Map<ItemState, Integer> counts) {

    /** Why cases were moved, and why they were taken back; empty where nobody was asked. */
    public record Reasons(String move, String undo) {
    }


    /** How far it is. */
    public enum MoveState { RUNNING, DONE, UNDOING, UNDONE }

    /** What became of a case; {@code KEPT} stayed moved because something had happened to it when the move was undone. */
    public enum ItemState { PENDING, MOVED, REFUSED, UNDONE, KEPT }

    /**
     * Which of the running cases are meant; {@code null} means all.
     *
     * @param unit           code of the unit that the case is about
     * @param step           element at which it stands
     * @param olderThanDays  begun at least so many days ago
     */
    public record Choice(@Nullable String unit, @Nullable String step, @Nullable Integer olderThanDays) {
    }

    /** One case of a move. */
    public record Item(UUID migrationId, int number, String instanceId, UUID caseId, ItemState state, List<Reason> reasons, @Nullable String fingerprint) {
    }

    public Plan plan() {
        return new Plan(from, to, pairs);
    }
}
