package vn.paraudit.finding;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Implemented by the module that inspects: what findings need to know of an inspection. */
public interface InspectedUnits {

    /**
     * An inspection.
     *
     * @param title    as lists call it
     * @param onSite   whether the team is in the unit and may note findings
     */
    record Inspected(UUID inspectionId, String unitCode, String title, boolean onSite) {
    }

    Optional<Inspected> find(UUID inspectionId);

    /** The inspections that a plan led to. */
    Set<UUID> ofPlan(UUID planId);

    /** Numbers of the notices of conclusions by inspection; those without one are missing. */
    Map<UUID, String> conclusionNumbers(Collection<UUID> inspectionIds);
}
