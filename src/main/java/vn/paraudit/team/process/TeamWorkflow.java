package vn.paraudit.team.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Processes;
import vn.paraudit.team.model.TeamDecision;

/** Tells the engine what happened to decisions on teams. */
@Component
class TeamWorkflow {

    private final Processes processes;

    TeamWorkflow(Processes processes) {
        this.processes = processes;
    }

    void decisionWanted(TeamDecision decision) {
        processes.start(TeamProcess.KEY, decision.id(), Map.of(TeamProcess.PLAN_ID, decision.planId().toString(),
            TeamProcess.CHANGES_TEAMS, decision.changes() != null, TeamProcess.ASKED_UNITS, List.of()));
    }

    void decisionWithdrawn(UUID id) {
        processes.correlate(TeamProcess.KEY, id, TeamProcess.DECISION_WITHDRAWN, Map.of());
    }
}
