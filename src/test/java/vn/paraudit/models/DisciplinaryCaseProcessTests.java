package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisciplinaryCaseProcessTests {

    private static final String SCREEN = "BusinessRuleTask_Screen";
    private static final String ACCEPTANCE = "UserTask_DecideAcceptance";
    private static final String SELF_REVIEW = "UserTask_SelfReview";
    private static final String MEETING = "UserTask_HoldReviewMeeting";
    private static final String FORM_COUNCIL = "UserTask_FormCouncil";
    private static final String COUNCIL = "UserTask_HoldCouncil";
    private static final String DECISION = "UserTask_DecideDiscipline";
    private static final String NOTIFY = "UserTask_NotifySubject";
    private static final String ACCEPT_COMPLAINT = "UserTask_AcceptComplaint";
    private static final String SETTLE = "UserTask_SettleComplaint";
    private static final String COMPLAINT_TIME = "IntermediateEvent_ComplaintTimePassed";
    private static final String SECOND_TIME = "IntermediateEvent_SecondComplaintTimePassed";
    private static final String DISMISSAL_TIME = "IntermediateEvent_DismissalComplaintTimePassed";
    private static final String DECIDED = "EndEvent_CaseDecided";
    private static final String DISCIPLINE_DECIDED = "EndEvent_DisciplineDecided";
    private static final String EXPLAIN = "UserTask_ExplainDelay";

    private static ProcessRun disciplinaryCase() {
        return ProcessRun.start("disciplinary-case", Map.of("subjectType", "CONG_CHUC", "isLeader", false, "findingId", "f", "factOn", "2026-02-10",
            "detectedOn", "2026-03-02", "handlingSteps", "full"));
    }

    private static ProcessRun opened() {
        return disciplinaryCase().decide(ACCEPTANCE, "open");
    }

    private static ProcessRun met() {
        return opened().complete(SELF_REVIEW).complete(MEETING, Map.of("appearance", "present"));
    }

    private static ProcessRun decided(boolean dismissal) {
        return met().complete(FORM_COUNCIL, COUNCIL).complete(DECISION, Map.of("decision", "discipline", "dismissal", dismissal));
    }

    private static ProcessRun complained(boolean dismissal) {
        return decided(dismissal).complete(NOTIFY).receive("ComplaintReceived");
    }

    private static ProcessRun settled(ProcessRun complained, String decision) {
        return complained.complete(ACCEPT_COMPLAINT, Map.of("decision", "accepted", "complaintRound", 1)).complete("UserTask_VerifyComplaint",
            "UserTask_HoldDialogue").decide(SETTLE, decision);
    }

    @Test
    void decidedCaseEndsWhenTheTimeForComplaintsIsOver() {
        ProcessRun decided = decided(false);
        assertThat(decided.tasks()).containsExactly(NOTIFY);
        assertThat(decided.passed()).as("the handling is over, the case is not").contains(DISCIPLINE_DECIDED).doesNotContain(DECIDED);
        assertThat(decided.complete(NOTIFY).isOver()).isFalse();
        assertThat(decided.dueAt(COMPLAINT_TIME)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(decided.fire(COMPLAINT_TIME).isOver()).isTrue();
        assertThat(decided.passed()).contains(SCREEN, DECIDED).doesNotContain(EXPLAIN, "CallActivity_Complaint");
    }

    @Test
    void tableScreensTheCaseBeforeAnybodyDecides() {
        ProcessRun screened = disciplinaryCase();
        assertThat(screened.variable("screening")).isEqualTo("proceed");
        assertThat(screened.tasks()).containsExactly(ACCEPTANCE);
    }

    @ParameterizedTest
    @CsvSource({"not-opened,EndEvent_CaseNotOpened", "exempt,EndEvent_CaseExempted", "transfer,EndEvent_CaseTransferred"})
    void caseThatIsNotAcceptedEndsAtOnce(String decision, String end) {
        ProcessRun refused = disciplinaryCase().decide(ACCEPTANCE, decision);
        assertThat(refused.isOver()).isTrue();
        assertThat(refused.passed()).contains(end).doesNotContain("SubProcess_Handling", SELF_REVIEW, DECIDED, EXPLAIN);
    }

    @Test
    void deferredCaseWaitsAndIsScreenedAgain() {
        ProcessRun deferred = disciplinaryCase().decide(ACCEPTANCE, "deferred");
        assertThat(deferred.tasks()).isEmpty();
        assertThat(deferred.isOver()).isFalse();
        assertThat(deferred.receive("DeferralEnded").tasks()).containsExactly(ACCEPTANCE);
        assertThat(deferred.passed()).contains("IntermediateEvent_DeferralEnded").doesNotContain(SELF_REVIEW);
    }

    @Test
    void timeLimitThatPassesBeforeTheAcceptanceIsAnsweredForAndEndsNothing() {
        ProcessRun late = disciplinaryCase();
        assertThat(late.dueAt("BoundaryEvent_AcceptanceTimeLimitPassed")).isEqualTo(ProcessRun.DEADLINE);
        assertThat(late.fire("BoundaryEvent_AcceptanceTimeLimitPassed").tasks()).containsExactlyInAnyOrder(ACCEPTANCE, EXPLAIN);
        assertThat(late.complete(EXPLAIN).tasks()).containsExactly(ACCEPTANCE);
        assertThat(late.passed()).contains("EndEvent_DelayExplained").doesNotContain(DECIDED);
    }

    @Test
    void timeLimitThatPassesDuringTheHandlingIsAnsweredForAndEndsNothing() {
        ProcessRun late = met().complete(FORM_COUNCIL);
        assertThat(late.dueAt("BoundaryEvent_HandlingTimeLimitPassed")).isEqualTo(ProcessRun.DEADLINE);
        assertThat(late.fire("BoundaryEvent_HandlingTimeLimitPassed").tasks()).containsExactlyInAnyOrder(COUNCIL, EXPLAIN);
        assertThat(late.complete(EXPLAIN).complete(COUNCIL).tasks()).containsExactly(DECISION);
    }

    @ParameterizedTest
    @CsvSource({"no-meeting,UserTask_FormCouncil", "no-council,UserTask_DecideDiscipline"})
    void stepsCanBeLeftOut(String steps, String next) {
        ProcessRun shorter = disciplinaryCase().complete(ACCEPTANCE, Map.of("decision", "open", "handlingSteps", steps));
        assertThat(shorter.tasks()).containsExactly(next);
        assertThat(shorter.passed()).doesNotContain(SELF_REVIEW, MEETING);
    }

    @Test
    void personWhoStaysAwayIsSummonedAgain() {
        ProcessRun absent = opened().complete(SELF_REVIEW).complete(MEETING, Map.of("appearance", "summon-again"));
        assertThat(absent.tasks()).containsExactly(MEETING);
        assertThat(absent.complete(MEETING, Map.of("appearance", "in-absence")).tasks()).containsExactly(FORM_COUNCIL);
    }

    @Test
    void decisionAgainstDisciplineIsServedAsWell() {
        ProcessRun acquitted = met().complete(FORM_COUNCIL, COUNCIL).complete(DECISION, Map.of("decision", "no-discipline", "dismissal", false));
        assertThat(acquitted.tasks()).containsExactly(NOTIFY);
    }

    @Test
    void complaintIsResolvedWhileTheDecisionStands() {
        ProcessRun complained = complained(false);
        assertThat(complained.tasks()).containsExactly(ACCEPT_COMPLAINT);
        assertThat(complained.fire(COMPLAINT_TIME).isOver()).isFalse();
    }

    @Test
    void upheldDecisionEndsWhenTheSecondComplaintCanNoLongerBeMade() {
        ProcessRun upheld = settled(complained(false).fire(COMPLAINT_TIME), "upheld");
        assertThat(upheld.dueAt(SECOND_TIME)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(upheld.fire(SECOND_TIME).isOver()).isTrue();
        assertThat(upheld.passed()).contains("EndEvent_DisciplineUpheld").doesNotContain("EndEvent_DisciplineChanged", "EndEvent_DisciplineCancelled",
            DISMISSAL_TIME);
    }

    @Test
    void changedDecisionHasItsOwnEnd() {
        ProcessRun changed = settled(complained(false).fire(COMPLAINT_TIME), "changed").fire(SECOND_TIME);
        assertThat(changed.isOver()).isTrue();
        assertThat(changed.passed()).contains("EndEvent_DisciplineChanged").doesNotContain("EndEvent_DisciplineUpheld");
    }

    @Test
    void cancelledDecisionEndsAtOnce() {
        ProcessRun cancelled = settled(complained(false).fire(COMPLAINT_TIME), "cancelled");
        assertThat(cancelled.isOver()).isTrue();
        assertThat(cancelled.passed()).contains("EndEvent_DisciplineCancelled").doesNotContain(SECOND_TIME, "EndEvent_DisciplineUpheld");
    }

    @Test
    void dismissalLeavesMoreTimeForTheSecondComplaint() {
        ProcessRun dismissed = settled(complained(true).fire(COMPLAINT_TIME), "upheld");
        assertThat(dismissed.dueAt(DISMISSAL_TIME)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(dismissed.fire(DISMISSAL_TIME).isOver()).isTrue();
        assertThat(dismissed.passed()).contains("EndEvent_DisciplineUpheld").doesNotContain(SECOND_TIME);
    }

    @Test
    void complaintThatIsNotAcceptedLeavesTheDecisionAsItIs() {
        ProcessRun refused = complained(false).fire(COMPLAINT_TIME).decide(ACCEPT_COMPLAINT, "refused");
        assertThat(refused.fire(SECOND_TIME).isOver()).isTrue();
        assertThat(refused.passed()).contains("EndEvent_DisciplineUpheld");
    }

    @Test
    void complaintThatIsWithdrawnLeavesTheDecisionAsItIs() {
        ProcessRun withdrawn = complained(false).fire(COMPLAINT_TIME).receive("ComplaintGivenUp");
        assertThat(withdrawn.tasks()).isEmpty();
        assertThat(withdrawn.fire(SECOND_TIME).isOver()).isTrue();
        assertThat(withdrawn.passed()).contains("EndEvent_DisciplineUpheld");
    }

    @Test
    void secondComplaintCanFollowTheFirst() {
        ProcessRun again = settled(complained(false).fire(COMPLAINT_TIME), "upheld").receive("ComplaintReceived");
        assertThat(again.tasks()).containsExactly(ACCEPT_COMPLAINT);
    }
}
