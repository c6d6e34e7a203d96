package vn.paraudit.finding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Demand;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The head of the unit reports what was to be done at once, whether there is a plan already or not. */
@Component
class ReportQuickTask extends RemedyTask {

    /** The answer of the form. */
    record Submission(List<RemedyReports.Row> results) {
    }

    private final RemedyReports reports;
    private final ConclusionRemedies course;
    private final Submissions submissions;
    private final CaseActs acts;

    ReportQuickTask(RemedyForms forms, RemedyReports reports, ConclusionRemedies course, Submissions submissions, CaseActs acts) {
        super(RemedyProcess.REPORT_QUICK, forms);
        this.reports = reports;
        this.course = course;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        Map<String, Object> shown = new HashMap<>(forms().demands(item.caseId(), demand -> demand.isUnreported() && demand.quick()));
        shown.putAll(forms().remarks(item.caseId()));
        return shown;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("results", forms().results(item.caseId(), Demand::quick));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        List<Demand> asked = forms().unreported(item.caseId()).stream().filter(Demand::quick).toList();
        reports.report(asked, answer.results() == null ? List.of() : answer.results(), "", by);
        acts.add(item.caseId(), "quick-demands-reported", data, by);
        course.reportedEarly(item.caseId());
        return Map.of();
    }
}
