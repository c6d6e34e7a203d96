package vn.paraudit.planning;

import java.util.List;
import java.util.UUID;

/** The annual inspection plans. */
public interface Plans {

    /**
     * Opens the work on a plan: its process starts with the proposal of targets.
     *
     * @param amends  issued plan that this one changes, or {@code null}
     */
    UUID open(int year, String title, UUID amends);

    /** Targets of an issued plan without those that the caller already knows, in the plan's order. */
    List<PlanTarget> targetsOf(UUID planId, int offset, int limit);

    /** Whether there is any plan. */
    boolean any();

    /** Title of a plan, for lists. */
    String titleOf(UUID planId);
}
