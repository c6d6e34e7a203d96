package vn.paraudit.inspection.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.WorkItem;

/** The decision is announced at the unit; from here on everybody entitled sees the inspection. */
@Component
class OpenVisitTask extends InspectionTask {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final Deadlines deadlines;
    private final TimeSource time;

    OpenVisitTask(InspectionRepository inspections, CaseActs acts, Deadlines deadlines, TimeSource time) {
        super(InspectionProcess.OPEN_VISIT);
        this.inspections = inspections;
        this.acts = acts;
        this.deadlines = deadlines;
        this.time = time;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        refuseTooEarly(inspections.get(item.caseId()).visitStartsAt().atZone(TimeSource.ZONE).toLocalDate());
        inspections.open(item.caseId(), time.now());
        deadlines.recordEvent(item.caseId(), "visit opened", time.today());
        acts.add(item.caseId(), "visit-opened", data, by);
        return Map.of();
    }

    /** The day had come when the work did, and was postponed afterwards. */
    private void refuseTooEarly(LocalDate day) {
        if (time.today().isBefore(day)) {
            throw RuleViolation.of("visit-day-not-reached", Map.of("day", day));
        }
    }
}
