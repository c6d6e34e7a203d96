package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The chair of the province has the conclusion issued. */
@Component
class IssueConclusionTask extends InspectionTask {

    private final CaseActs acts;
    private final InspectionForms forms;
    private final FindingsOfVisit findings;
    private final Conclusions conclusions;

    IssueConclusionTask(CaseActs acts, InspectionForms forms, FindingsOfVisit findings, Conclusions conclusions) {
        super(InspectionProcess.ISSUE_CONCLUSION);
        this.acts = acts;
        this.forms = forms;
        this.findings = findings;
        this.conclusions = conclusions;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return findings.options(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        Map<String, Object> shown = new HashMap<>(forms.conclusion(item.caseId()));
        shown.put("remedies", findings.proposedRemedies(item.caseId()));
        return shown;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        findings.demand(item.caseId(), data);
        String capacity = Answers.text(data, "capacity");
        conclusions.approve(item.caseId(), by.place(), capacity == null ? Conclusions.Capacity.CHAIR : Conclusions.Capacity.valueOf(capacity));
        acts.add(item.caseId(), "conclusion-approved", Map.of("by", by.personId().toString(), "remedies",
            Answers.rows(data, "remedies")), by);
        return Map.of();
    }
}
