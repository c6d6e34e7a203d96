package vn.paraudit.inspection.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.inspection.model.InspectionWork;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** Who checks which section. */
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
        return forms.proposedAssignments(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        List<String> sectionIds = work.assign(item.caseId(), TeamAnswers.sections(data));
        acts.add(item.caseId(), "sections-assigned", data, by);
        return Map.of(InspectionProcess.SECTION_IDS, sectionIds);
    }
}
