package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** What the unit says of the results. */
@Component
class ExplainTask extends InspectionTask {

    private final CaseActs acts;

    ExplainTask(CaseActs acts) {
        super(InspectionProcess.EXPLAIN);
        this.acts = acts;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "explained", data, by);
        return Map.of();
    }
}
