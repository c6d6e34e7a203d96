package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** What the team takes along. */
@Component
class PrepareVisitTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final SampleOfVisit sample;

    PrepareVisitTask(InspectionRepository inspections, CaseActs acts, SampleOfVisit sample) {
        super(InspectionProcess.PREPARE_VISIT);
        this.inspections = inspections;
        this.acts = acts;
        this.sample = sample;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return sample.figures(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        sample.drawUnlessDrawn(item.caseId(), data, by);
        acts.add(item.caseId(), "visit-prepared", data, by);
        inspections.moveTo(item.caseId(), InspectionState.PREPARED);
        return Map.of();
    }
}
