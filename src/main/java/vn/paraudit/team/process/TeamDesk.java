package vn.paraudit.team.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.team.model.TeamAccess;
import vn.paraudit.team.model.TeamDecision;
import vn.paraudit.team.model.TeamRegister;
import vn.paraudit.worklist.CaseActs;

/** What is done with teams outside of the tasks of their process. */
@Service
@Transactional
public class TeamDesk implements AuditTeams {

    private static final int LONGEST_REASON = 2000;

    private final TeamRegister register;
    private final TeamWorkflow workflow;
    private final CaseActs acts;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final TimeSource time;

    TeamDesk(TeamRegister register, TeamWorkflow workflow, CaseActs acts, CurrentUser currentUser, Texts texts, TimeSource time) {
        this.register = register;
        this.workflow = workflow;
        this.acts = acts;
        this.currentUser = currentUser;
        this.texts = texts;
        this.time = time;
    }

    /** Begins the founding decision of an issued plan, once. An amendment goes on with the teams of the plan that it changes. */
    void found(UUID planId, int year, Optional<UUID> amended) {
        amended.ifPresent(plan -> register.carryOver(plan, planId));
        UUID id = Ids.next();
        register.found(id, planId, year, title("team.founding-title", year), time.now()).ifPresent(this::begin);
    }

    /**
     * Begins a decision that changes the teams of a plan: replaces, adds or lets go.
     *
     * @param decisionId  any signed decision of the plan
     * @throws vn.paraudit.platform.Forbidden {@code plan-officer-needed}
     * @throws RuleViolation {@code team-not-founded}, {@code uq_team_decision_under_way} while another change is under way
     */
    public UUID change(UUID decisionId) {
        TeamAccess.requireKeeper(currentUser.get());
        TeamDecision change = register.change(decisionId, Ids.next(), title("team.change-title", register.get(decisionId).year()), time.now());
        begin(change);
        return change.id();
    }

    private void begin(TeamDecision decision) {
        acts.record(AuditTrail.Subject.TEAM, decision.id(), "team-decision-opened", Map.of("year", decision.year()));
        workflow.decisionWanted(decision);
    }

    /** Titles are official and therefore Vietnamese. */
    private String title(String key, int year) {
        return texts.get(key, Map.of("year", String.valueOf(year)), Texts.VIETNAMESE);
    }

    /**
     * Gives a change up.
     *
     * @throws vn.paraudit.platform.Forbidden {@code plan-officer-needed}
     * @throws RuleViolation {@code team-reason-missing}, {@code team-founding-stays}, {@code team-act-too-late}
     */
    public void withdraw(UUID decisionId, @Nullable String reason) {
        TeamAccess.requireKeeper(currentUser.get());
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("team-reason-missing", Map.of("max", LONGEST_REASON));
        }
        register.withdraw(decisionId);
        acts.record(AuditTrail.Subject.TEAM, decisionId, "team-decision-withdrawn", Map.of("reason", reason.strip()));
        workflow.decisionWithdrawn(decisionId);
    }

    /** A decision that the current user may see. */
    @Transactional(readOnly = true)
    public TeamDecision visible(String id) {
        return Ids.parse(id).flatMap(register::find).filter(decision -> TeamAccess.mayRead(decision, currentUser.get()))
            .orElseThrow(() -> new NotFound("team"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Drawn> teamFor(UUID planId, String unitCode, LocalDate visit) {
        return register.teamFor(planId, unitCode, visit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LocalDate> scheduledDay(UUID planId, String unitCode) {
        return register.scheduledDay(planId, unitCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> numberOf(UUID decisionId) {
        return register.find(decisionId).map(TeamDecision::number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> foundingOf(UUID planId) {
        return register.ofPlan(planId).stream().filter(decision -> decision.changes() == null).map(TeamDecision::id).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> inForce(UUID planId) {
        return register.inForce(planId);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> concerned(Collection<UUID> people, String unitCode, LocalDate visit) {
        return register.concerned(people, unitCode, visit);
    }
}
