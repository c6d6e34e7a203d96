package vn.paraudit.planning.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.PlanTarget;
import vn.paraudit.planning.Plans;
import vn.paraudit.planning.model.Plan;
import vn.paraudit.planning.model.PlanAccess;
import vn.paraudit.planning.model.PlanLists;
import vn.paraudit.planning.model.PlanRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

@Service
@Transactional
class PlanService implements Plans {

    private static final int LONGEST_TITLE = 250;

    private final PlanRepository plans;
    private final PlanLists lists;
    private final AuditPlanWorkflow workflow;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final TimeSource time;

    PlanService(PlanRepository plans, PlanLists lists, AuditPlanWorkflow workflow, AuditTrail trail, CurrentUser currentUser, TimeSource time) {
        this.plans = plans;
        this.lists = lists;
        this.workflow = workflow;
        this.trail = trail;
        this.currentUser = currentUser;
        this.time = time;
    }

    @Override
    public UUID open(Integer year, String title, UUID amends) {
        Actor by = currentUser.get();
        PlanAccess.requireOpen(by);
        if (year == null || title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            throw RuleViolation.of("plan-incomplete", Map.of("max", LONGEST_TITLE));
        }
        return opened(year, title.strip(), amends, by);
    }

    private UUID opened(int year, String title, UUID amends, Actor by) {
        UUID id = Ids.next();
        plans.add(id, year, title, amends, by.personId(), time.now());
        if (amends != null) {
            copyFrom(amends, id, year);
        }
        Map<String, Object> facts = new HashMap<>(Map.of("year", year, "title", title));
        if (amends != null) {
            facts.put("amends", amends.toString());
        }
        trail.record(AuditTrail.Subject.PLAN, id, "plan-opened", Map.of(), facts);
        workflow.planOpened(id, year);
        return id;
    }

    /** An amendment starts from what it amends. */
    private void copyFrom(UUID amended, UUID id, int year) {
        Plan plan = plans.find(amended).orElseThrow(() -> new NotFound("plan"));
        if (plan.state() != PlanState.ISSUED) {
            throw RuleViolation.of("amends-unissued-plan", Map.of("title", plan.title()));
        }
        if (plan.year() != year) {
            throw RuleViolation.of("amends-other-year", Map.of("title", plan.title(), "year", String.valueOf(plan.year())));
        }
        plans.write(id, new PlanRepository.Contents(plan.purpose(), plan.contents(), plan.method(), plan.periodFrom(), plan.periodTo(),
            plan.unannounced(), plan.coverageReason(), null), PlanState.DRAFT);
        lists.replaceWaves(id, lists.waves(amended));
        lists.replaceTargets(id, lists.targets(amended).stream().map(target -> target.copy(Ids.next())).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanTarget> targetsOf(UUID planId, int offset, int limit) {
        return lists.issuedTargets(planId, offset, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanTarget> targetsOf(UUID planId) {
        return lists.issuedTargets(planId, 0, Integer.MAX_VALUE);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanTarget> target(UUID planId, String unitCode) {
        return lists.issuedTarget(planId, unitCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> amendedBy(UUID amendment) {
        return plans.find(amendment).map(Plan::amends);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean any() {
        return plans.any();
    }

    @Override
    @Transactional(readOnly = true)
    public String titleOf(UUID planId) {
        return plans.title(planId).orElseThrow(() -> new NotFound("plan"));
    }
}
