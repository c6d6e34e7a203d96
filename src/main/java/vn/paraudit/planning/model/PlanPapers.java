package vn.paraudit.planning.model;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.CaseActs;

/** The paper of an issued plan. */
@Component
class PlanPapers implements PaperSubjects {

    static final String SUBJECT = "plan";

    private final PlanRepository plans;
    private final PlanReaders readers;
    private final CaseActs acts;

    PlanPapers(PlanRepository plans, PlanReaders readers, CaseActs acts) {
        this.plans = plans;
        this.readers = readers;
        this.acts = acts;
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public String path(UUID planId) {
        return "/plans/" + planId;
    }

    @Override
    public boolean mayRead(UUID planId, Actor reader) {
        return plans.find(planId).filter(plan -> readers.mayRead(plan, reader)).isPresent();
    }

    @Override
    public boolean mayNumber(UUID planId, Actor actor) {
        return actor.has(Roles.PLAN_OFFICER);
    }

    @Override
    public String keeper() {
        return Roles.PLAN_OFFICER;
    }

    @Override
    public void numbered(UUID planId, Numbered change) {
        plans.number(planId, change.number(), change.issuedOn());
        acts.record(AuditTrail.Subject.PLAN, planId, change.act(), change.factsBefore(), change.facts());
    }
}
