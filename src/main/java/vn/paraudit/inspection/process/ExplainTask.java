package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** What the unit says of the results after the minutes. */
@Component
class ExplainTask extends InspectionTask {

    private final CaseActs acts;
    private final FindingsOfVisit findings;

    ExplainTask(CaseActs acts, FindingsOfVisit findings) {
        super(InspectionProcess.EXPLAIN);
        this.acts = acts;
        this.findings = findings;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return findings.options(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("answers", findings.proposedAnswers(item.caseId()));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        findings.explain(item.caseId(), data);
        acts.add(item.caseId(), "explained", data, by);
        return Map.of();
    }
}
