package vn.paraudit.team.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Remark;
import vn.paraudit.worklist.WorkItem;

/** The lead body looks the teams over and submits them for signature. */
@Component
class ReviewTeamsTask extends TeamTask {

    private final TeamWork work;
    private final TeamForms forms;
    private final CaseActs acts;

    ReviewTeamsTask(TeamWork work, TeamForms forms, CaseActs acts) {
        super(TeamProcess.REVIEW_TEAMS);
        this.work = work;
        this.forms = forms;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.decided(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        work.submit(item.caseId());
        acts.add(item.caseId(), "teams-reviewed", Map.of(), by);
        return Map.of();
    }

    @Override
    public void returned(WorkItem item, List<Remark> remarks, Actor by) {
        work.giveBack(item.caseId());
    }
}
