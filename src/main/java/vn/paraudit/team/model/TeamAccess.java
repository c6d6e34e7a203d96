package vn.paraudit.team.model;

import java.util.Set;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Who may see and change teams: proposals are seen by the offices that make and decide them, signed decisions by everybody who signs in. */
public final class TeamAccess {

    private static final Set<String> SEE_PROPOSALS = Set.of(Roles.PLAN_OFFICER, Roles.PLAN_OWNER, Roles.APPROVER, Roles.SUPERVISOR, Roles.OBSERVER,
        Roles.ARCHIVIST, Roles.ADMIN);

    private TeamAccess() {
    }

    public static boolean seesProposals(Actor actor) {
        return actor.roles().stream().anyMatch(SEE_PROPOSALS::contains);
    }

    public static boolean mayRead(TeamDecision decision, Actor actor) {
        return seesProposals(actor) || decision.state() == TeamDecisionState.SIGNED;
    }

    public static boolean mayKeep(Actor actor) {
        return actor.has(Roles.PLAN_OFFICER);
    }

    /** @throws Forbidden {@code plan-officer-needed} for anybody but those who prepare decisions and keep their numbers */
    public static void requireKeeper(Actor actor) {
        actor.require(Roles.PLAN_OFFICER, "plan-officer-needed");
    }
}
