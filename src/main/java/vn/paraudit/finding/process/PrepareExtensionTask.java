package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The follower gives advice on more time to whoever signed the conclusion; the date stays as it is. */
@Component
class PrepareExtensionTask extends RemediationTask {

    /** The answer of the form. */
    record Submission(String advice, String note) {
    }

    private final CaseActs acts;

    PrepareExtensionTask(RemediationForms forms, CaseActs acts) {
        super(RemediationProcess.PREPARE_EXTENSION, forms);
        this.acts = acts;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().extension(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        acts.add(item.caseId(), "extension-prepared", data, by);
        return Map.of();
    }
}
