package vn.paraudit.modeling.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.ModelSets.Kind;

/**
 * A working copy of a set.
 *
 * @param base     versions in force when the work began, by definition
 * @param version  number of the newest save
 * @param savedBy  who saved it
 * @param remark   why it was given back, empty when it was not
 */
public record Draft(UUID id, Kind kind, String key, String name, State state, Map<String, Integer> base, int version, Instant openedAt,
    UUID savedBy, Instant savedAt, String reason, String legalBasis, @Nullable LocalDate inForceOn, @Nullable UUID submittedBy,
    @Nullable Instant submittedAt, @Nullable UUID releasedBy, String remark) {

    /** Open to be edited; handed in; decided for a later day; in force; given up. */
    public enum State { OPEN, SUBMITTED, SCHEDULED, RELEASED, DISCARDED }

    /** Name of the definition that gives the set its name among the {@link #base} versions. */
    public String definition() {
        return kind.name().toLowerCase() + ":" + key;
    }
}
