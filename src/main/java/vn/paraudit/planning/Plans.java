package vn.paraudit.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The annual inspection plans. */
public interface Plans {

    /**
     * Opens the work on a plan as the current user, who must be a plan officer: its process starts with the proposal of targets.
     *
     * @param amends  issued plan of the same year that this one changes, or {@code null}
     * @throws vn.paraudit.platform.Forbidden {@code plan-officer-needed}
     * @throws vn.paraudit.platform.RuleViolation {@code plan-incomplete} without a year or a title of at most 250 characters
     */
    UUID open(@Nullable Integer year, @Nullable String title, @Nullable UUID amends);

    /**
     * Targets of an issued plan without those that the caller already knows, in the plan's order; none once an amendment has taken the
     * plan's place.
     */
    List<PlanTarget> targetsOf(UUID planId, int offset, int limit);

    /** All targets of an issued plan, in its order; none once an amendment has taken its place. */
    List<PlanTarget> targetsOf(UUID planId);

    /** A unit of an issued plan. */
    Optional<PlanTarget> target(UUID planId, String unitCode);

    /** The plan in whose place an amendment steps. */
    Optional<UUID> amendedBy(UUID amendment);

    /** Whether there is any plan. */
    boolean any();

    /** Title of a plan, for lists. */
    String titleOf(UUID planId);
}
