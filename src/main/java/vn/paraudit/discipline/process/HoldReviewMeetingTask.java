package vn.paraudit.discipline.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.discipline.model.CaseAssessments;
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
    private final CaseAssessments assessments;
    private final CaseLaw law;
    private final CaseProgress progress;

    HoldReviewMeetingTask(DisciplineForms forms, CaseRepository cases, CaseAssessments assessments, CaseLaw law, CaseProgress progress) {
        super(DisciplineProcess.HOLD_REVIEW_MEETING);
        this.forms = forms;
        this.cases = cases;
        this.assessments = assessments;
        this.law = law;
        this.progress = progress;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        UUID id = item.caseId();
        return Map.of("forms", forms.forms(id), "grades", forms.grades(id), "mitigatingOptions", forms.mitigating(id), "aggravatingOptions",
            forms.aggravating(id));
    }

    /** Circumstances that the law lists; a form of before named others, which decide nothing. */
    private static List<String> known(Map<String, Object> data, String field, List<String> listed) {
        return Answers.texts(data, field).stream().filter(listed::contains).toList();
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
            assessments.write(item.caseId(), assessments.of(item.caseId()).with(known(data, "mitigating", law.book().mitigating()),
                known(data, "aggravating", law.book().aggravating())));
        }
        return Map.of(DisciplineProcess.APPEARANCE, appearance);
    }
}
