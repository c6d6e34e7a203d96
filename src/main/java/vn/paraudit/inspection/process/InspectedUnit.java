package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.finding.InspectedUnits;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.planning.UnitRecords;

/** What others know of the units through their inspections: planning for the risk, findings for the unit they belong to. */
@Component
class InspectedUnit implements InspectedUnits, UnitRecords {

    private final InspectionRepository inspections;
    private final FindingRegister findings;

    InspectedUnit(InspectionRepository inspections, FindingRegister findings) {
        this.inspections = inspections;
        this.findings = findings;
    }

    @Override
    public Optional<Inspected> find(UUID inspectionId) {
        return inspections.find(inspectionId).map(inspection -> new Inspected(inspectionId, inspection.unitCode(), inspection.title(),
            inspection.state() == InspectionState.ON_SITE));
    }

    @Override
    public Set<UUID> ofPlan(UUID planId) {
        return Set.copyOf(inspections.ofPlan(planId).values());
    }

    @Override
    public Map<UUID, String> conclusionNumbers(Collection<UUID> inspectionIds) {
        return inspections.conclusionNumbers(inspectionIds);
    }

    @Override
    public Map<String, LocalDate> lastInspections() {
        return inspections.lastConcluded();
    }

    @Override
    public Map<String, Integer> openFindings() {
        return findings.openByUnit();
    }
}
