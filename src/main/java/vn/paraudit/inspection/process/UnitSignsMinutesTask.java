package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The unit signs the minutes, or refuses with its reason; its time to explain begins either way. */
@Component
class UnitSignsMinutesTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final InspectionForms forms;
    private final InspectionDocuments documents;
    private final Deadlines deadlines;
    private final FindingsOfVisit findings;

    UnitSignsMinutesTask(InspectionRepository inspections, CaseActs acts, InspectionForms forms, InspectionDocuments documents,
            Deadlines deadlines, FindingsOfVisit findings) {
        super(InspectionProcess.UNIT_SIGNS_MINUTES);
        this.inspections = inspections;
        this.acts = acts;
        this.forms = forms;
        this.documents = documents;
        this.deadlines = deadlines;
        this.findings = findings;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.minutes(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Map<String, Object> minutes = new HashMap<>(forms.minutes(item.caseId()));
        minutes.put("findings", findings.rows(item.caseId()));
        String number = documents.issueMinutes(item.caseId(), minutes, by);
        inspections.signMinutes(item.caseId(), number);
        deadlines.recordEvent(item.caseId(), "minutes signed", documents.today());
        acts.add(item.caseId(), "sign".equals(data.get("signature")) ? "unit-signed" : "unit-refused", data, by);
        return Map.of();
    }
}
