package vn.paraudit.discipline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.model.CourseFacts;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The time limit passed without a decision: the authority answers for it, the case goes on. */
@Component
class ExplainDelayTask extends DisciplineTask {

    private final DisciplineForms forms;
    private final CourseFacts facts;
    private final CaseProgress progress;
    private final LegalClocks clocks;

    ExplainDelayTask(DisciplineForms forms, CourseFacts facts, CaseProgress progress, LegalClocks clocks) {
        super(DisciplineProcess.EXPLAIN_DELAY);
        this.forms = forms;
        this.facts = facts;
        this.progress = progress;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("clockText", clocks.read(item.caseId(), DisciplineProcess.HANDLING).map(forms::clock).orElse(""));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        facts.explain(item.caseId(), new CourseFacts.Delay(progress.today(), Answers.text(data, "reason"), Answers.text(data, "responsible"),
            Answers.text(data, "next")));
        progress.note(item.caseId(), "delay-explained", data, by);
        return Map.of();
    }
}
