package vn.paraudit.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.paraudit.planning.PlanTarget;

/** The inspections. */
public interface Inspections {

    /** Opens the inspection of a target of an issued plan; a target that has one already gets no second. */
    UUID openPlanned(PlanTarget target);

    /**
     * Orders an unannounced visit under the standing decision; until it is opened only its leader and the approver know of it.
     *
     * @param leaderId  who leads it; neither leader nor secretary may have worked in the unit in the years before
     * @throws vn.paraudit.platform.Forbidden {@code right-missing} unless the current user approves inspections
     */
    UUID orderUnannounced(String unitCode, Instant visitStartsAt, UUID leaderId, UUID secretaryId);

    /** The inspections of a plan by unit. */
    Map<String, UUID> ofPlan(UUID planId);

    /**
     * Ends an inspection that will not take place.
     *
     * @throws vn.paraudit.platform.NotFound when the current user may not know of it
     * @throws vn.paraudit.platform.Forbidden {@code right-missing} unless the current user approves inspections
     * @throws vn.paraudit.platform.RuleViolation {@code cancel-without-reason}, {@code inspection-ended}
     */
    void cancel(UUID inspectionId, String reason);
}
