package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** On which day the unit is visited, and who checks which section. */
@Component
class AssignSectionsTask extends InspectionTask {

    private final InspectionWork work;
    private final CaseActs acts;
    private final InspectionForms forms;

    AssignSectionsTask(InspectionWork work, CaseActs acts, InspectionForms forms) {
        super(InspectionProcess.ASSIGN_SECTIONS);
        this.work = work;
        this.acts = acts;
        this.forms = forms;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.assignments(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        Map<String, Object> values = new HashMap<>(forms.visitDate(item.caseId()));
        values.putAll(forms.proposedAssignments(item.caseId()));
        return values;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Map<String, Object> routing = new HashMap<>();
        // Forms of the version before do not ask the day: there a decision has set it.
        if (data.containsKey("visitDate")) {
            LocalDate day = Answers.day(data, "visitDate");
            work.setVisit(item.caseId(), day);
            routing.put(InspectionProcess.VISIT_STARTS_AT, work.visitStartOf(item.caseId()).toString());
        }
        List<String> sectionIds = work.assign(item.caseId(), TeamAnswers.sections(data));
        acts.add(item.caseId(), "sections-assigned", data, by);
        routing.put(InspectionProcess.SECTION_IDS, sectionIds);
        return routing;
    }
}
