package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The supervisor grants or refuses more time. */
@Component
class DecideExtensionTask extends RemediationTask {

    private final FindingRepository findings;
    private final CaseActs acts;

    DecideExtensionTask(RemediationForms forms, FindingRepository findings, CaseActs acts) {
        super(RemediationProcess.DECIDE_EXTENSION, forms);
        this.findings = findings;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().extension(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String decision = Answers.text(data, RemediationProcess.DECISION);
        boolean granted = "grant".equals(decision);
        if (granted) {
            RequestExtensionTask.requireLater(findings.get(item.caseId()).dueOn(), data, "newDueOn");
        }
        acts.add(item.caseId(), granted ? "extension-granted" : "extension-refused", data, by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
