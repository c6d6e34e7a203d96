package vn.paraudit.team.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.team.model.TeamWork;
import vn.paraudit.worklist.CaseActs;
import vn.paraudit.worklist.Submissions;
import vn.paraudit.worklist.WorkItem;

/** Which bodies are asked to nominate people. */
@Component
class AskNominationsTask extends TeamTask {

    /** What {@code ask-nominations.form} asks. */
    record Submission(@Nullable List<String> bodies, @Nullable String request) {
    }

    private final TeamWork work;
    private final TeamForms forms;
    private final Submissions submissions;
    private final CaseActs acts;

    AskNominationsTask(TeamWork work, TeamForms forms, Submissions submissions, CaseActs acts) {
        super(TeamProcess.ASK_NOMINATIONS);
        this.work = work;
        this.forms = forms;
        this.submissions = submissions;
        this.acts = acts;
    }

    @Override
    public Map<String, Object> context(WorkItem item) {
        return forms.bodies();
    }

    @Override
    public Map<String, Object> complete(WorkItem item, Map<String, Object> data, Actor by) {
        Submission asked = submissions.read(data, Submission.class);
        List<String> bodies = asked.bodies() == null ? List.of() : List.copyOf(asked.bodies());
        work.ask(item.caseId(), bodies);
        acts.add(item.caseId(), "nominations-asked", data, by);
        return Map.of(TeamProcess.ASKED_UNITS, bodies);
    }
}
