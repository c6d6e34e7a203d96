package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditPlanProcessTests {

    private static final String PROPOSE = "UserTask_ProposeTargets";
    private static final String DRAFT = "UserTask_DraftPlan";
    private static final String OPINION = "UserTask_GiveOpinion";
    private static final String REVISE = "UserTask_RevisePlan";
    private static final String SUBMIT = "UserTask_SubmitPlan";
    private static final String APPROVE = "UserTask_ApprovePlan";
    private static final String SILENCE = "BoundaryEvent_OpinionDeadlinePassed";

    private static ProcessRun plan(String... consulted) {
        return ProcessRun.start("audit-plan", Map.of("year", 2026, "consultedUnits", List.of(consulted)))
            .answering("checkPlan", Map.of("planProblems", 0));
    }

    private static ProcessRun submitted() {
        return plan().complete(PROPOSE, DRAFT, REVISE).decide(SUBMIT, "submit");
    }

    @Test
    void approvedPlanIsIssued() {
        ProcessRun plan = submitted().decide(APPROVE, "approve");
        assertThat(plan.isOver()).isTrue();
        assertThat(plan.passed()).contains("ServiceTask_IssuePlan", "EndEvent_PlanIssued").doesNotContain("EndEvent_PlanRejected", SILENCE);
        assertThat(plan.actions()).containsExactly("checkPlan", "issuePlan");
    }

    @Test
    void rejectedPlanIsNotIssued() {
        ProcessRun plan = submitted().decide(APPROVE, "reject");
        assertThat(plan.isOver()).isTrue();
        assertThat(plan.passed()).contains("EndEvent_PlanRejected").doesNotContain("ServiceTask_IssuePlan", "EndEvent_PlanIssued");
    }

    @Test
    void everyConsultedBodyIsAskedAtTheSameTime() {
        ProcessRun plan = plan("14-STP", "14-STC").complete(PROPOSE, DRAFT);
        assertThat(plan.tasks()).containsExactly(OPINION, OPINION);
        assertThat(plan.complete(OPINION).tasks()).containsExactly(OPINION);
        assertThat(plan.complete(OPINION).tasks()).containsExactly(REVISE);
        assertThat(plan.passed()).doesNotContain(SILENCE);
    }

    @Test
    void silenceUntilTheDeadlineIsAgreement() {
        ProcessRun plan = plan("14-STP", "14-STC").complete(PROPOSE, DRAFT, OPINION);
        assertThat(plan.dueAt(SILENCE)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(plan.fire(SILENCE).tasks()).containsExactly(REVISE);
        assertThat(plan.passed()).contains(SILENCE);
    }

    @Test
    void planThatAsksNobodyIsRevisedAtOnce() {
        assertThat(plan().complete(PROPOSE, DRAFT).tasks()).containsExactly(REVISE);
    }

    @Test
    void planWithProblemsIsRevisedUntilNoneIsLeft() {
        ProcessRun plan = plan().answering("checkPlan", Map.of("planProblems", 2)).complete(PROPOSE, DRAFT, REVISE);
        assertThat(plan.tasks()).containsExactly(REVISE);
        assertThat(plan.answering("checkPlan", Map.of("planProblems", 0)).complete(REVISE).tasks()).containsExactly(SUBMIT);
    }

    @Test
    void submissionIsReturnedToTheOneWhoRevises() {
        ProcessRun plan = plan().complete(PROPOSE, DRAFT, REVISE).giveBack(SUBMIT);
        assertThat(plan.tasks()).containsExactly(REVISE);
        assertThat(plan.passed()).doesNotContain(APPROVE);
    }

    @Test
    void approvalIsReturnedToTheOneWhoSubmits() {
        ProcessRun plan = submitted().giveBack(APPROVE);
        assertThat(plan.tasks()).containsExactly(SUBMIT);
        assertThat(plan.passed()).doesNotContain("Gateway_PlanApproved", "EndEvent_PlanRejected");
    }
}
