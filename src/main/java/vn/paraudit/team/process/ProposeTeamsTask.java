package vn.paraudit.team.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Who sits in the teams, and which group visits which units. */
@Component
class ProposeTeamsTask extends TeamTask {

    private final TeamWork work;
    private final TeamForms forms;
    private final Submissions submissions;
    private final CaseActs acts;

    ProposeTeamsTask(TeamWork work, TeamForms forms, Submissions submissions, CaseActs acts) {
        super(TeamProcess.PROPOSE_TEAMS);
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.proposal(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return forms.proposed(item.caseId());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Map<String, LocalDate> planned = work.planned(item.caseId());
        work.propose(item.caseId(), submissions.read(data, TeamProposal.class).composition(planned.keySet()), planned);
        acts.add(item.caseId(), "teams-proposed", data, by);
        return Map.of();
    }
}
