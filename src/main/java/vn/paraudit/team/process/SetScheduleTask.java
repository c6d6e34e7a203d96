package vn.paraudit.team.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.ScheduleWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** On which day, in which half of it and where each unit is visited. */
@Component
class SetScheduleTask extends TeamTask {

    private final ScheduleWork work;
    private final TeamForms forms;
    private final Submissions submissions;
    private final CaseActs acts;

    SetScheduleTask(ScheduleWork work, TeamForms forms, Submissions submissions, CaseActs acts) {
        super(TeamProcess.SET_SCHEDULE);
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.plannedUnits(item.caseId());
    }

    @Override
    public Map<String, Object> initial(WorkItem item) {
        return Map.of("visits", work.proposed(item.caseId()).stream().map(TeamForms::row).toList());
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        work.set(item.caseId(), submissions.read(data, ScheduleProposal.class).rows());
        acts.add(item.caseId(), "schedule-set", data, by);
        return Map.of();
    }
}
