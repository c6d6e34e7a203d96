package vn.paraudit.planning.process;

/** The contract between {@code audit-plan.bpmn} and the code: only what is named here may not be renamed in the diagram. */
final class AuditPlanProcess {

    static final String KEY = "audit-plan";

    static final String PROPOSE_TARGETS = "UserTask_ProposeTargets";
    static final String DRAFT_PLAN = "UserTask_DraftPlan";
    static final String GIVE_OPINION = "UserTask_GiveOpinion";
    static final String REVISE_PLAN = "UserTask_RevisePlan";
    static final String SUBMIT_PLAN = "UserTask_SubmitPlan";
    static final String APPROVE_PLAN = "UserTask_ApprovePlan";

    static final String YEAR = "year";
    static final String CONSULTED_UNITS = "consultedUnits";
    static final String UNIT_CODE = "unitCode";
    static final String PLAN_PROBLEMS = "planProblems";
    static final String DECISION = "decision";
    static final String APPROVE = "approve";
    static final String REJECT = "reject";

    private AuditPlanProcess() {
    }
}
