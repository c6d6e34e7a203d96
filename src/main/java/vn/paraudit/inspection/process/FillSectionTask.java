package vn.paraudit.inspection.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.checklist.Checklists;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** A section is finished; with the last one the visit is over. */
@Component
class FillSectionTask extends InspectionTask {

    private final Checklists checklists;
    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final FindingRegister findings;
    private final TimeSource time;

    FillSectionTask(Checklists checklists, InspectionRepository inspections, CaseActs acts, Deadlines deadlines, FindingRegister findings,
            TimeSource time) {
        super(InspectionProcess.FILL_SECTION);
        this.checklists = checklists;
        this.inspections = inspections;
        this.acts = acts;
        this.deadlines = deadlines;
        this.findings = findings;
        this.time = time;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of(InspectionProcess.SECTION_ID, item.text(InspectionProcess.SECTION_ID).orElse(""));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        UUID section = item.text(InspectionProcess.SECTION_ID).flatMap(Ids::parse).orElseThrow(() -> new NotFound("section"));
        checklists.close(section, Answers.text(data, "summary"), by);
        findings.confirm(section);
        acts.add(item.caseId(), "section-filled", Map.of("section", section.toString(), "summary", Answers.text(data, "summary")), by);
        if (checklists.sections(item.caseId()).stream().allMatch(Checklists.Section::closed)) {
            inspections.moveTo(item.caseId(), InspectionState.SITE_CLOSED);
            deadlines.recordEvent(item.caseId(), "visit closed", time.today());
        }
        return Map.of();
    }
}
