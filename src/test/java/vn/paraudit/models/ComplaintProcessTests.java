package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintProcessTests {

    private static final String ACCEPT = "UserTask_AcceptComplaint";
    private static final String VERIFY = "UserTask_VerifyComplaint";
    private static final String DIALOGUE = "UserTask_HoldDialogue";

    private static ProcessRun entered() {
        return ProcessRun.start("complaint", Map.of("dismissal", false));
    }

    private static ProcessRun accepted(int round) {
        return entered().complete(ACCEPT, Map.of("decision", "accepted", "complaintRound", round));
    }

    @Test
    void complaintThatIsRefusedEndsAtOnce() {
        ProcessRun refused = entered().complete(ACCEPT, Map.of("decision", "refused", "complaintRound", 1));
        assertThat(refused.isOver()).isTrue();
        assertThat(refused.passed()).contains("EndEvent_ComplaintRefused").doesNotContain(VERIFY);
    }

    @ParameterizedTest
    @CsvSource({"1,UserTask_SettleComplaint,EndEvent_ComplaintSettled", "2,UserTask_SettleSecondComplaint,EndEvent_SecondComplaintSettled"})
    void complaintIsVerifiedAndHeardBeforeItsInstanceSettlesIt(int round, String settle, String end) {
        ProcessRun heard = accepted(round);
        assertThat(heard.tasks()).containsExactly(VERIFY);
        assertThat(heard.complete(VERIFY).tasks()).containsExactly(DIALOGUE);
        assertThat(heard.complete(DIALOGUE).tasks()).containsExactly(settle);
        assertThat(heard.decide(settle, "upheld").isOver()).isTrue();
        assertThat(heard.passed()).contains(end);
    }

    @Test
    void complaintIsGivenUpAtAnyTime() {
        ProcessRun early = entered().receive("ComplaintGivenUp");
        assertThat(early.isOver()).isTrue();
        ProcessRun late = accepted(1).complete(VERIFY, DIALOGUE).receive("ComplaintGivenUp");
        assertThat(late.isOver()).isTrue();
        assertThat(late.passed()).contains("EndEvent_ComplaintGivenUp").doesNotContain("EndEvent_ComplaintSettled");
    }
}
