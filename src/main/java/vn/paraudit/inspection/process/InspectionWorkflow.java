package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;
import vn.paraudit.inspection.model.Inspection;

/** Tells the engine what happened to inspections. */
@Component
class InspectionWorkflow {

    private final Processes processes;

    InspectionWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** @param hasTeam  whether people sit in it already */
    void inspectionOpened(Inspection inspection, boolean hasTeam) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(InspectionProcess.UNIT_CODE, inspection.unitCode());
        variables.put(InspectionProcess.MODE, inspection.mode().name());
        variables.put(InspectionProcess.INSPECTION_ID, inspection.id().toString());
        variables.put(InspectionProcess.VISIT_STARTS_AT, inspection.visitStartsAt().toString());
        variables.put(InspectionProcess.HAS_TEAM, hasTeam);
        variables.put(InspectionProcess.SECTION_IDS, List.of());
        variables.put(InspectionProcess.SELF_REPORT_RECEIVED, false);
        if (inspection.planId() != null) {
            variables.put(InspectionProcess.PLAN_ID, inspection.planId().toString());
        }
        processes.start(InspectionProcess.KEY, inspection.id(), variables);
    }

    /** The people of an inspection are there; one that waits for them goes on. */
    void teamFounded(UUID inspectionId) {
        processes.correlate(InspectionProcess.KEY, inspectionId, InspectionProcess.TEAM_FOUNDED, Map.of(InspectionProcess.HAS_TEAM, true));
    }

    /** The day of the visit was set anew. */
    void visitMoved(Inspection inspection) {
        processes.setVariables(InspectionProcess.KEY, inspection.id(), Map.of(InspectionProcess.VISIT_STARTS_AT, inspection.visitStartsAt().toString()));
        processes.redateTimers(inspection.id(), InspectionProcess.VISIT_STARTS_AT);
    }

    void inspectionAmended(Inspection inspection) {
        processes.setVariables(InspectionProcess.KEY, inspection.id(), Map.of(InspectionProcess.PLAN_ID, inspection.planId().toString(),
            InspectionProcess.MODE, inspection.mode().name(), InspectionProcess.VISIT_STARTS_AT, inspection.visitStartsAt().toString()));
    }

    void inspectionCancelled(UUID inspectionId) {
        processes.correlate(InspectionProcess.KEY, inspectionId, InspectionProcess.INSPECTION_CANCELLED, Map.of());
    }
}
