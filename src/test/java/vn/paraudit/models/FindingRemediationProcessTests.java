package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingRemediationProcessTests {

    private static final String PLAN = "UserTask_PlanRemedy";
    private static final String ACCEPT_PLAN = "UserTask_AcceptRemedyPlan";
    private static final String REPORT = "UserTask_ReportRemedy";
    private static final String VERIFY = "UserTask_VerifyRemedy";
    private static final String REVISIT = "UserTask_Revisit";
    private static final String EFFECT_DUE = "IntermediateEvent_EffectDue";
    private static final String CHECK_EFFECT = "UserTask_CheckEffect";
    private static final String REQUEST = "UserTask_RequestExtension";
    private static final String DECIDE = "UserTask_DecideExtension";
    private static final String CLOSED = "EndEvent_FindingClosed";

    private static ProcessRun finding(boolean needsEffectCheck) {
        return ProcessRun.start("finding-remediation", Map.of("unitCode", "03646", "inspectionId", "i", "severity", needsEffectCheck ? "F3" : "F2",
            "needsEffectCheck", needsEffectCheck));
    }

    private static ProcessRun reported(boolean needsEffectCheck) {
        return finding(needsEffectCheck).complete(PLAN, ACCEPT_PLAN, REPORT);
    }

    @Test
    void verifiedFindingIsClosed() {
        ProcessRun finding = reported(false).decide(VERIFY, "accept");
        assertThat(finding.isOver()).isTrue();
        assertThat(finding.passed()).contains(CLOSED).doesNotContain(REVISIT, EFFECT_DUE, CHECK_EFFECT, "EndEvent_FindingTransferred",
            "EndEvent_FindingWrittenOff");
        assertThat(finding.actions()).containsExactly("closeFinding");
    }

    @Test
    void reportAloneClosesNothing() {
        ProcessRun finding = reported(false);
        assertThat(finding.tasks()).containsExactly(VERIFY);
        assertThat(finding.actions()).isEmpty();
    }

    @Test
    void remedyPlanIsReturnedToTheUnit() {
        assertThat(finding(false).complete(PLAN).giveBack(ACCEPT_PLAN).tasks()).containsExactly(PLAN);
    }

    @Test
    void reportIsReturnedToTheUnit() {
        ProcessRun finding = reported(false).giveBack(VERIFY);
        assertThat(finding.tasks()).containsExactly(REPORT);
        assertThat(finding.passed()).doesNotContain("Gateway_NeedsRevisit");
    }

    @Test
    void revisitThatSeesTheRemedyClosesTheFinding() {
        ProcessRun finding = reported(false).decide(VERIFY, "revisit");
        assertThat(finding.tasks()).containsExactly(REVISIT);
        assertThat(finding.decide(REVISIT, "accept").isOver()).isTrue();
        assertThat(finding.passed()).contains(CLOSED);
    }

    @Test
    void revisitThatSeesNoRemedySendsTheUnitBackToWork() {
        ProcessRun finding = reported(false).decide(VERIFY, "revisit").decide(REVISIT, "reject");
        assertThat(finding.tasks()).containsExactly(REPORT);
        assertThat(finding.actions()).isEmpty();
    }

    @Test
    void graveFindingIsCheckedForItsEffectLater() {
        ProcessRun finding = reported(true).decide(VERIFY, "accept");
        assertThat(finding.actions()).as("it stays verified until its effect is seen").isEmpty();
        assertThat(finding.tasks()).isEmpty();
        assertThat(finding.dueAt(EFFECT_DUE)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(finding.fire(EFFECT_DUE).tasks()).containsExactly(CHECK_EFFECT);
        assertThat(finding.decide(CHECK_EFFECT, "lasting").isOver()).isTrue();
        assertThat(finding.actions()).containsExactly("closeFinding");
        assertThat(finding.passed()).contains(EFFECT_DUE, CLOSED);
    }

    @Test
    void violationThatCameBackIsRemediedAgain() {
        ProcessRun finding = reported(true).decide(VERIFY, "accept").fire(EFFECT_DUE).decide(CHECK_EFFECT, "relapsed");
        assertThat(finding.tasks()).containsExactly(REPORT);
        assertThat(finding.actions()).isEmpty();
        assertThat(finding.passed()).doesNotContain(CLOSED);
    }

    @Test
    void extensionIsAskedForBesideTheWork() {
        ProcessRun finding = finding(false).complete(PLAN, ACCEPT_PLAN).receive("ExtensionRequested");
        assertThat(finding.tasks()).containsExactly(REPORT, REQUEST);
    }

    @Test
    void grantedExtensionMovesTheDeadline() {
        ProcessRun finding = finding(false).complete(PLAN, ACCEPT_PLAN).receive("ExtensionRequested").complete(REQUEST).decide(DECIDE, "grant");
        assertThat(finding.actions()).containsExactly("applyExtension");
        assertThat(finding.passed()).contains("EndEvent_ExtensionGranted").doesNotContain("EndEvent_ExtensionRefused");
        assertThat(finding.tasks()).containsExactly(REPORT);
    }

    @Test
    void refusedExtensionMovesNothing() {
        ProcessRun finding = finding(false).complete(PLAN, ACCEPT_PLAN).receive("ExtensionRequested").complete(REQUEST).decide(DECIDE, "refuse");
        assertThat(finding.actions()).isEmpty();
        assertThat(finding.passed()).contains("EndEvent_ExtensionRefused").doesNotContain("EndEvent_ExtensionGranted");
        assertThat(finding.tasks()).containsExactly(REPORT);
    }

    @Test
    void requestForAnExtensionIsReturnedForCorrection() {
        ProcessRun finding = finding(false).complete(PLAN, ACCEPT_PLAN).receive("ExtensionRequested").complete(REQUEST).giveBack(DECIDE);
        assertThat(finding.tasks()).containsExactly(REPORT, REQUEST);
    }

    @Test
    void findingOfAMergedUnitLeavesWithAllItsWork() {
        ProcessRun finding = finding(false).complete(PLAN, ACCEPT_PLAN).receive("ExtensionRequested").receive("FindingTransferred");
        assertThat(finding.isOver()).isTrue();
        assertThat(finding.actions()).containsExactly("recordTransfer");
        assertThat(finding.passed()).contains("EndEvent_FindingTransferred").doesNotContain(CLOSED, REPORT, REQUEST);
    }

    @Test
    void findingThatCannotBeRemediedIsWrittenOff() {
        ProcessRun finding = reported(true).decide(VERIFY, "accept").receive("FindingWrittenOff");
        assertThat(finding.isOver()).isTrue();
        assertThat(finding.actions()).containsExactly("recordWriteOff");
        assertThat(finding.passed()).contains("EndEvent_FindingWrittenOff").doesNotContain(CLOSED, CHECK_EFFECT);
    }
}
