package vn.paraudit.inspection.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
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

    WriteReportTask(InspectionRepository inspections, CaseActs acts, Deadlines deadlines, InspectionDocuments documents) {
        super(InspectionProcess.WRITE_REPORT);
        this.inspections = inspections;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        documents.issueReport(item.caseId(), data, by);
        inspections.moveTo(item.caseId(), InspectionState.REPORTED);
        deadlines.recordEvent(item.caseId(), "report submitted", documents.today());
        acts.add(item.caseId(), "report-written", data, by);
        return Map.of();
    }
}
