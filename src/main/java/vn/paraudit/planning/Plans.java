package vn.paraudit.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The annual inspection plans. */
public interface Plans {

    /**
     * Opens the work on a plan: its process starts with the proposal of targets.
     *
     * @param amends  issued plan of the same year that this one changes, or {@code null}
     */
    UUID open(int year, String title, UUID amends);

    /**
     * Targets of an issued plan without those that the caller already knows, in the plan's order; none once an amendment has taken the
     * plan's place.
     */
    List<PlanTarget> targetsOf(UUID planId, int offset, int limit);

    /** A unit of an issued plan. */
    Optional<PlanTarget> target(UUID planId, String unitCode);

    /** The plan in whose place an amendment steps. */
    Optional<UUID> amendedBy(UUID amendment);

    /** Whether there is any plan. */
    boolean any();

    /** Title of a plan, for lists. */
    String titleOf(UUID planId);
}
