package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RemedyProcessTests {

    private static final String PLAN = "UserTask_PlanRemedy";
    private static final String ACCEPT_PLAN = "UserTask_AcceptRemedyPlan";
    private static final String REPORT = "UserTask_ReportRemedy";
    private static final String REPORT_QUICK = "UserTask_ReportQuick";
    private static final String FIRST = "UserTask_SignReminder";
    private static final String SECOND = "UserTask_SignSecondReminder";
    private static final String CHAIR = "UserTask_ReportToChair";
    private static final String DAY_PASSED = "BoundaryEvent_ReportDayPassed";
    private static final String FIRST_PASSED = "IntermediateEvent_ReminderUnanswered";
    private static final String SECOND_PASSED = "IntermediateEvent_SecondReminderUnanswered";

    private static ProcessRun remedy(boolean needsPlan) {
        return ProcessRun.start("remedy", Map.of("unitCode", "03646", "inspectionId", "i", "conclusionId", "c", "needsPlan", needsPlan, "allReported", false,
            "goesOn", true));
    }

    private static ProcessRun reported() {
        return remedy(true).complete(PLAN, ACCEPT_PLAN).complete(REPORT, Map.of("allReported", true));
    }

    @Test
    void oneConclusionHasOnePlanAndOneReport() {
        ProcessRun remedy = remedy(true);
        assertThat(remedy.tasks()).containsExactly(PLAN);
        assertThat(remedy.complete(PLAN).tasks()).containsExactly(ACCEPT_PLAN);
        assertThat(remedy.complete(ACCEPT_PLAN).tasks()).containsExactly(REPORT);
        assertThat(remedy.complete(REPORT, Map.of("allReported", true)).tasks()).isEmpty();
        assertThat(remedy.passed()).contains("EndEvent_ReportReceived");
    }

    @Test
    void shortcomingsAloneNeedNoPlan() {
        ProcessRun remedy = remedy(false);
        assertThat(remedy.tasks()).containsExactly(REPORT);
        assertThat(remedy.passed()).doesNotContain(PLAN);
    }

    @Test
    void thePlanIsReturnedToTheUnit() {
        assertThat(remedy(true).complete(PLAN).giveBack(ACCEPT_PLAN).tasks()).containsExactly(PLAN);
    }

    @Test
    void whatIsNotReportedYetIsAskedForAgain() {
        ProcessRun remedy = remedy(false).complete(REPORT, Map.of("allReported", false));
        assertThat(remedy.tasks()).containsExactly(REPORT);
    }

    @Test
    void whatIsReturnedIsReportedAgainAndTheRemedyEndsWhenEverythingHas() {
        ProcessRun remedy = reported();
        remedy.receive("RemedyOutcomeKnown");
        assertThat(remedy.tasks()).containsExactly(REPORT);
        ProcessRun ended = remedy(false).complete(REPORT, Map.of("allReported", true, "goesOn", false)).receive("RemedyOutcomeKnown");
        assertThat(ended.isOver()).isTrue();
        assertThat(ended.passed()).contains("EndEvent_RemedyEnded").doesNotContain("EndEvent_RemedyDropped");
    }

    @Test
    void silenceIsUrgedTwiceAndReportedToTheChairWhileTheReportIsStillWaitedFor() {
        ProcessRun remedy = remedy(false);
        assertThat(remedy.dueAt(DAY_PASSED)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(remedy.fire(DAY_PASSED).tasks()).containsExactly(REPORT, FIRST);
        assertThat(remedy.complete(FIRST).fire(FIRST_PASSED).tasks()).containsExactly(REPORT, SECOND);
        assertThat(remedy.complete(SECOND).fire(SECOND_PASSED).tasks()).containsExactly(REPORT, CHAIR);
        assertThat(remedy.complete(CHAIR).tasks()).containsExactly(REPORT);
        assertThat(remedy.passed()).contains("EndEvent_ChairInformed");
    }

    @Test
    void theReportEndsTheUrging() {
        ProcessRun remedy = remedy(false).fire(DAY_PASSED).complete(REPORT, Map.of("allReported", true));
        assertThat(remedy.tasks()).as("the letter is not signed any more").isEmpty();
        assertThat(remedy.passed()).doesNotContain(FIRST);
    }

    @Test
    void quickDemandsAreReportedBesideThePlan() {
        ProcessRun remedy = remedy(true).receive("QuickReportBegun");
        assertThat(remedy.tasks()).containsExactly(PLAN, REPORT_QUICK);
        assertThat(remedy.complete(REPORT_QUICK).tasks()).containsExactly(PLAN);
        assertThat(remedy.passed()).contains("EndEvent_QuickReportReceived");
    }

    @Test
    void whenNothingIsLeftToReportNobodyIsAsked() {
        ProcessRun remedy = remedy(false).receive("NothingLeftToReport");
        assertThat(remedy.tasks()).isEmpty();
        assertThat(remedy.isOver()).isFalse();
    }

    @Test
    void aRemedyWhoseDemandsHaveAllEndedIsDropped() {
        ProcessRun remedy = remedy(true).receive("RemedyDropped");
        assertThat(remedy.isOver()).isTrue();
        assertThat(remedy.passed()).contains("EndEvent_RemedyDropped").doesNotContain("EndEvent_RemedyEnded", PLAN);
    }
}
