package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTeamProcessTests {

    private static final String ASK = "UserTask_AskNominations";
    private static final String NOMINATE = "UserTask_NominateMembers";
    private static final String CLOSED = "BoundaryEvent_NominationsClosed";
    private static final String PROPOSE = "UserTask_ProposeTeams";
    private static final String REVIEW = "UserTask_ReviewTeams";
    private static final String SIGN = "UserTask_SignDecision";
    private static final String SCHEDULE = "UserTask_SetSchedule";
    private static final String FOUNDED = "EndEvent_TeamsFounded";

    private static ProcessRun decision(boolean changes, String... asked) {
        return ProcessRun.start("audit-team", Map.of("planId", "p", "changesTeams", changes, "askedUnits", List.of(asked)));
    }

    @Test
    void teamsAreFoundedAndTheirVisitsGetDays() {
        ProcessRun decision = decision(false).complete(ASK, PROPOSE, REVIEW, SIGN);
        assertThat(decision.tasks()).containsExactly(SCHEDULE);
        assertThat(decision.complete(SCHEDULE).isOver()).isTrue();
        assertThat(decision.passed()).contains(FOUNDED).doesNotContain(CLOSED, "EndEvent_DecisionNotIssued");
    }

    @Test
    void everyBodyIsAskedAtTheSameTime() {
        ProcessRun decision = decision(false, "STP", "STC").complete(ASK);
        assertThat(decision.tasks()).containsExactly(NOMINATE, NOMINATE);
        assertThat(decision.complete(NOMINATE, NOMINATE).tasks()).containsExactly(PROPOSE);
        assertThat(decision.passed()).doesNotContain(CLOSED);
    }

    @Test
    void silentBodiesHoldNobodyUp() {
        ProcessRun decision = decision(false, "STP", "STC").complete(ASK, NOMINATE);
        assertThat(decision.dueAt(CLOSED)).isEqualTo(ProcessRun.DEADLINE);
        assertThat(decision.fire(CLOSED).tasks()).containsExactly(PROPOSE);
        assertThat(decision.passed()).contains(CLOSED);
    }

    @Test
    void changeAsksNobodyAndLeavesTheSchedule() {
        ProcessRun decision = decision(true);
        assertThat(decision.tasks()).containsExactly(PROPOSE);
        assertThat(decision.complete(PROPOSE, REVIEW, SIGN).isOver()).isTrue();
        assertThat(decision.passed()).contains(FOUNDED).doesNotContain(ASK, SCHEDULE);
    }

    @Test
    void reviewReturnsTheTeamsToTheProposer() {
        assertThat(decision(true).complete(PROPOSE).giveBack(REVIEW).tasks()).containsExactly(PROPOSE);
    }

    @Test
    void signerReturnsTheDecisionToTheReviewer() {
        assertThat(decision(true).complete(PROPOSE, REVIEW).giveBack(SIGN).tasks()).containsExactly(REVIEW);
    }

    @Test
    void decisionThatIsGivenUpEnds() {
        ProcessRun decision = decision(true).complete(PROPOSE).receive("TeamDecisionWithdrawn");
        assertThat(decision.isOver()).isTrue();
        assertThat(decision.passed()).contains("EndEvent_DecisionNotIssued").doesNotContain(FOUNDED);
    }
}
