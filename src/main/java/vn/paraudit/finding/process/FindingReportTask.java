package vn.paraudit.finding.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The head of the unit reports on one finding alone, in cases that began before there was one report on a conclusion. */
@Component
class FindingReportTask extends RemediationTask {

    private final FindingRepository findings;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    FindingReportTask(RemediationForms forms, FindingRepository findings, CaseActs acts, Deadlines deadlines, TimeSource time) {
        super("UserTask_ReportRemedy", forms);
        this.findings = findings;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms().measures(item.caseId());
    }

    /** A row for every measure of the plan, so that none is forgotten. */
    @Override
    public Map<String, Object> initial(WorkItem item) {
        Map<String, Object> values = new HashMap<>(super.initial(item));
        values.put("results", Answers.rows(forms().measures(item.caseId()), "measureOptions").stream()
            .map(option -> Map.of("measure", option.get("value"))).toList());
        return values;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        findings.report(item.caseId(), time.today());
        deadlines.recordEvent(item.caseId(), "remedy reported", time.today());
        acts.add(item.caseId(), "remedy-reported", data, by);
        return Map.of();
    }
}
