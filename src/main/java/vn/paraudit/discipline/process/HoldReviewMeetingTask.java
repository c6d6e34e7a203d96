package vn.paraudit.discipline.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseLaw;
import vn.paraudit.discipline.model.CaseRepository;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.Answers;
import vn.paraudit.worklist.WorkItem;

/** The unit reviews the act; in absence only after the summonses that the library asks for. */
@Component
class HoldReviewMeetingTask extends DisciplineTask {

    private static final String SUMMON_AGAIN = "summon-again";

    private final DisciplineForms forms;
    private final CaseRepository cases;
    private final CaseLaw law;
    private final CaseProgress progress;

    HoldReviewMeetingTask(DisciplineForms forms, CaseRepository cases, CaseLaw law, CaseProgress progress) {
        super(DisciplineProcess.HOLD_REVIEW_MEETING);
        this.forms = forms;
        this.cases = cases;
        this.law = law;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return Map.of("forms", forms.forms(item.caseId()));
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        String appearance = Answers.text(data, DisciplineProcess.APPEARANCE);
        progress.requireDay(data, "heldOn", null);
        int summons = law.book().summonsBeforeAbsence();
        if ("in-absence".equals(appearance) && Answers.number(data, "summonsSent") < summons) {
            throw CaseProgress.refused("summonsSent", "summons-missing", Map.of("least", summons));
        }
        progress.note(item.caseId(), SUMMON_AGAIN.equals(appearance) ? "summoned-again" : "review-meeting-held", data, by);
        if (!SUMMON_AGAIN.equals(appearance)) {
            cases.review(item.caseId(), Answers.text(data, "consequence"), Boolean.TRUE.equals(data.get("remorse")));
        }
        return Map.of(DisciplineProcess.APPEARANCE, appearance);
    }
}
