package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The report of results with the draft of the conclusion. */
@Component
class WriteReportTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final InspectionDocuments documents;
    private final FindingsOfVisit findings;
    private final Conclusions conclusions;

    WriteReportTask(InspectionRepository inspections, CaseActs acts, Deadlines deadlines, InspectionDocuments documents,
            FindingsOfVisit findings, Conclusions conclusions) {
        super(InspectionProcess.WRITE_REPORT);
        this.inspections = inspections;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documents = documents;
        this.findings = findings;
        this.conclusions = conclusions;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return findings.options(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("remedies", findings.proposedRemedies(item.caseId()), "forHead", findings.demandOnHead(item.caseId()));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        conclusions.draft(item.caseId(), data);
        findings.demand(item.caseId(), data);
        documents.issueReport(item.caseId(), data, by);
        inspections.moveTo(item.caseId(), InspectionState.REPORTED);
        deadlines.recordEvent(item.caseId(), "report submitted", documents.today());
        acts.add(item.caseId(), "report-written", data, by);
        return Map.of();
    }
}
