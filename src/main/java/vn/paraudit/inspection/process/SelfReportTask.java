package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** What the unit says of itself before the visit. */
@Component
class SelfReportTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;

    SelfReportTask(InspectionRepository inspections, CaseActs acts) {
        super(InspectionProcess.SELF_REPORT);
        this.inspections = inspections;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "self-reported", data, by);
        inspections.moveTo(item.caseId(), InspectionState.SELF_REPORTED);
        return Map.of(InspectionProcess.SELF_REPORT_RECEIVED, true);
    }
}
