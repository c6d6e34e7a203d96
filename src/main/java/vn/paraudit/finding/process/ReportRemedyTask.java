package vn.paraudit.finding.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The head of the unit reports once on everything that a conclusion still demands. */
@Component
class ReportRemedyTask extends RemedyTask {

    /** The answer of the form. */
    record Submission(List<RemedyReports.Row> results, String summary) {
    }

    private final RemedyReports reports;
    private final ConclusionRemedies course;
    private final Submissions submissions;
    private final CaseActs acts;

    ReportRemedyTask(RemedyForms forms, RemedyReports reports, ConclusionRemedies course, Submissions submissions, CaseActs acts) {
        super(RemedyProcess.REPORT_REMEDY, forms);
        this.reports = reports;
        this.course = course;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        Map<String, Object> shown = new HashMap<>(forms().demands(item.caseId(), demand -> demand.isUnreported()));
        shown.putAll(forms().measures(item.caseId()));
        shown.putAll(forms().remarks(item.caseId()));
        return shown;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("results", forms().results(item.caseId(), demand -> true));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission answer = submissions.read(data, Submission.class);
        List<RemedyReports.Row> rows = answer.results() == null ? List.of() : answer.results();
        reports.report(forms().unreported(item.caseId()), rows, answer.summary(), by);
        acts.add(item.caseId(), "remedy-reported", data, by);
        boolean allReported = forms().unreported(item.caseId()).isEmpty();
        if (!allReported) {
            course.setReportDay(item.caseId());
        }
        return Map.of(RemedyProcess.ALL_REPORTED, allReported);
    }
}
