package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingRemediationProcessTests {

    private static final String REPORTED = "IntermediateEvent_RemedyReported";
    private static final String VERIFY = "UserTask_VerifyRemedy";
    private static final String REVISIT = "UserTask_Revisit";
    private static final String EFFECT_DUE = "IntermediateEvent_EffectDue";
    private static final String CHECK_EFFECT = "UserTask_CheckEffect";
    private static final String REQUEST = "UserTask_RequestExtension";
    private static final String PREPARE = "UserTask_PrepareExtension";
    private static final String DECIDE = "UserTask_DecideExtension";
    private static final String CLOSED = "EndEvent_FindingClosed";

    private static ProcessRun finding(boolean needsEffectCheck) {
        return ProcessRun.start("finding-remediation", Map.of("unitCode", "03646", "inspectionId", "i", "conclusionId", "c", "severity", needsEffectCheck ? "F3" : "F2",
            "needsEffectCheck", needsEffectCheck));
    }

    private static ProcessRun reported(boolean needsEffectCheck) {
        return finding(needsEffectCheck).receive("RemedyReported");
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
    void reportIsReturnedToTheUnitAndWaitedForAgain() {
        ProcessRun finding = reported(false).decide(VERIFY, "return");
        assertThat(finding.tasks()).isEmpty();
        assertThat(finding.receive("RemedyReported").tasks()).containsExactly(VERIFY);
        assertThat(finding.passed()).contains(REPORTED).doesNotContain(REVISIT, "Gateway_NeedsEffectCheck");
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
        assertThat(finding.tasks()).as("it waits for a report again").isEmpty();
        assertThat(finding.isOver()).isFalse();
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
        assertThat(finding.tasks()).as("it waits for a report again").isEmpty();
        assertThat(finding.isOver()).isFalse();
        assertThat(finding.actions()).isEmpty();
        assertThat(finding.passed()).doesNotContain(CLOSED);
    }

    @Test
    void extensionIsAskedForWhileTheReportIsWaitedFor() {
        ProcessRun finding = finding(false).receive("ExtensionRequested");
        assertThat(finding.tasks()).containsExactly(REQUEST);
    }

    @Test
    void grantedExtensionMovesTheDeadline() {
        ProcessRun finding = finding(false).receive("ExtensionRequested").complete(REQUEST, PREPARE).decide(DECIDE, "grant");
        assertThat(finding.actions()).containsExactly("applyExtension");
        assertThat(finding.passed()).contains("EndEvent_ExtensionGranted").doesNotContain("EndEvent_ExtensionRefused");
        assertThat(finding.tasks()).isEmpty();
    }

    @Test
    void refusedExtensionMovesNothing() {
        ProcessRun finding = finding(false).receive("ExtensionRequested").complete(REQUEST, PREPARE).decide(DECIDE, "refuse");
        assertThat(finding.actions()).isEmpty();
        assertThat(finding.passed()).contains("EndEvent_ExtensionRefused").doesNotContain("EndEvent_ExtensionGranted");
        assertThat(finding.tasks()).isEmpty();
    }

    @Test
    void requestForAnExtensionIsReturnedForCorrection() {
        ProcessRun finding = finding(false).receive("ExtensionRequested").complete(REQUEST).giveBack(PREPARE);
        assertThat(finding.tasks()).containsExactly(REQUEST);
    }

    @Test
    void findingOfAMergedUnitLeavesWithAllItsWork() {
        ProcessRun finding = finding(false).receive("ExtensionRequested").receive("FindingTransferred");
        assertThat(finding.isOver()).isTrue();
        assertThat(finding.actions()).containsExactly("recordTransfer");
        assertThat(finding.passed()).contains("EndEvent_FindingTransferred").doesNotContain(CLOSED, REQUEST);
    }

    @Test
    void findingThatCannotBeRemediedIsWrittenOff() {
        ProcessRun finding = reported(true).decide(VERIFY, "accept").receive("FindingWrittenOff");
        assertThat(finding.isOver()).isTrue();
        assertThat(finding.actions()).containsExactly("recordWriteOff");
        assertThat(finding.passed()).contains("EndEvent_FindingWrittenOff").doesNotContain(CLOSED, CHECK_EFFECT);
    }
}
