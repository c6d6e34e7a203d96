package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Extension;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The supervisor grants or refuses more time. */
@Component
class DecideExtensionTask extends RemediationTask {

    /** The answer of the form. */
    record Submission(
        String decision, @Nullable LocalDate newDueOn, String reason, @Nullable String documentNumber) {
    }

    private final FindingRepository findings;
    private final Submissions submissions;
    private final CaseActs acts;
    private final DemandRepository demands;
    private final TimeSource time;

    DecideExtensionTask(RemediationForms forms, FindingRepository findings, Submissions submissions, CaseActs acts, DemandRepository demands,
            TimeSource time) {
        super(RemediationProcess.DECIDE_EXTENSION, forms);
        this.findings = findings;
        this.submissions = submissions;
        this.acts = acts;
        this.demands = demands;
        this.time = time;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().extension(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        String decision = answer.decision();
        boolean granted = "grant".equals(decision);
        if (granted) {
            RequestExtensionTask.requireLater(findings.get(item.caseId()).dueOn(), data, "newDueOn");
        }
        Extension asked = demands.requireExtension(item.caseId());
        demands.store(asked, granted ? asked.grant(answer.newDueOn(), answer.reason(), answer.documentNumber(), by.personId(), time.today())
            : asked.refuse(answer.reason(), answer.documentNumber(), by.personId(), time.today()));
        acts.add(item.caseId(), granted ? "extension-granted" : "extension-refused", data, by);
        return Map.of(RemediationProcess.DECISION, decision);
    }
}
