package vn.paraudit.planning.model;

import java.util.Set;
import vn.paraudit.planning.PlanState;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Who may see and begin a plan: drafts are seen by the offices that make and decide them, issued plans by everybody who signs in. */
public final class PlanAccess {

    private static final Set<String> SEE_DRAFTS = Set.of(Roles.PLAN_OFFICER, Roles.PLAN_OWNER, Roles.APPROVER, Roles.SUPERVISOR,
        Roles.OBSERVER, Roles.ARCHIVIST, Roles.ADMIN);

    private PlanAccess() {
    }

    public static boolean seesDrafts(Actor actor) {
        return actor.roles().stream().anyMatch(SEE_DRAFTS::contains);
    }

    /** @throws Forbidden {@code plan-officer-needed} for anybody but those who make plans */
    public static void requireOpen(Actor actor) {
        actor.require(Roles.PLAN_OFFICER, "plan-officer-needed");
    }

    public static boolean mayRead(Plan plan, Actor actor) {
        return seesDrafts(actor) || plan.state() == PlanState.ISSUED;
    }
}
