package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Extension;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The unit asks for more time. */
@Component
class RequestExtensionTask extends RemediationTask {

    private final FindingRepository findings;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;
    private final DemandRepository demands;

    RequestExtensionTask(RemediationForms forms, FindingRepository findings, CaseActs acts, Deadlines deadlines, TimeSource time,
            DemandRepository demands) {
        super(RemediationProcess.REQUEST_EXTENSION, forms);
        this.demands = demands;
        this.findings = findings;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms().due(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        requireLater(findings.get(item.caseId()).dueOn(), data, "requestedDueOn");
        deadlines.recordEvent(item.caseId(), "extension requested", time.today());
        Extension opened = demands.requireExtension(item.caseId());
        demands.store(opened, opened.ask(Answers.day(data, "requestedDueOn"), Answers.text(data, "reason"), Answers.text(data, "doneSoFar"),
            by.personId()));
        acts.add(item.caseId(), "extension-requested", data, by);
        return Map.of();
    }

    /** An extension that does not extend is a slip of the pen. */
    static void requireLater(LocalDate dueOn, Map<String, Object> data, String field) {
        if (dueOn != null && !Answers.day(data, field).isAfter(dueOn)) {
            throw RuleViolation.ofFields("form-refused", List.of(new FieldError(field, field, "extension-not-later", Map.of("dueOn", dueOn))));
        }
    }
}
