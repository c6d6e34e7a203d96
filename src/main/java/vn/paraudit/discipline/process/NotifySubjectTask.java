package vn.paraudit.discipline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The decision is served; from this day the time for complaints runs. */
@Component
class NotifySubjectTask extends DisciplineTask {

    private final CaseRepository cases;
    private final CaseProgress progress;

    NotifySubjectTask(CaseRepository cases, CaseProgress progress) {
        super(DisciplineProcess.NOTIFY_SUBJECT);
        this.cases = cases;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        progress.requireDay(data, "servedOn", cases.get(item.caseId()).resolvedOn());
        cases.serve(item.caseId(), Answers.day(data, "servedOn"));
        progress.happened(item.caseId(), "decision received", Answers.day(data, "servedOn"));
        progress.note(item.caseId(), "decision-served", data, by);
        return Map.of();
    }
}
