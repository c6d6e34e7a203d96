package vn.paraudit.team.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** The decision on the teams is signed; its number comes from the records office, often later. */
@Component
class SignDecisionTask extends TeamTask {

    /** What {@code sign-decision.form} asks. */
    record Submission(@Nullable String number, @Nullable LocalDate dated) {
    }

    private final TeamWork work;
    private final TeamForms forms;
    private final Submissions submissions;
    private final CaseActs acts;

    SignDecisionTask(TeamWork work, TeamForms forms, Submissions submissions, CaseActs acts) {
        super(TeamProcess.SIGN_DECISION);
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.decided(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission signed = submissions.read(data, Submission.class);
        work.sign(item.caseId(), signed.number(), signed.dated(), by);
        acts.add(item.caseId(), "teams-signed", data, by);
        return Map.of();
    }

    @Override
    public void returned(WorkItem item, List<Remark> remarks, Actor by) {
        work.giveBack(item.caseId());
    }
}
