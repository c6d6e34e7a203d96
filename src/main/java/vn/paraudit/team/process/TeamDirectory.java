package vn.paraudit.team.process;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.team.model.TeamDecision;
import vn.paraudit.team.model.TeamDecisions;
import vn.paraudit.worklist.CaseDirectory;

/** How decisions on teams are called in the list of work. */
@Component
class TeamDirectory implements CaseDirectory {

    private final TeamDecisions decisions;

    TeamDirectory(TeamDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String processKey() {
        return TeamProcess.KEY;
    }

    @Override
    public String kind() {
        return "team";
    }

    @Override
    public String path(UUID caseId) {
        return "/teams/" + caseId;
    }

    @Override
    public String title(UUID caseId) {
        return decisions.find(caseId).map(TeamDecision::title).orElse("");
    }
}
