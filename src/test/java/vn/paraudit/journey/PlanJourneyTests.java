package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;

/** An annual plan from its opening to its issue, through HTTP. */
@ParAuditTest
class PlanJourneyTests {

    private static final String CHIENG_MAI = "04132";

    @LocalServerPort
    private int port;

    private Journey journey;

    @BeforeEach
    void begin() {
        journey = new Journey(port);
    }

    @Test
    void aPlanGoesFromProposalToIssue() {
        String plan = planOpened("Kế hoạch kiểm tra CCHC năm 2026");
        targetsProposed(plan, CHIENG_MAI);
        planDrafted(plan, List.of("STP"), "2026-05-04", "2026-05-29", CHIENG_MAI);
        opinionGiven(plan);
        planRevised(plan, "2026-05-04", "2026-05-29", CHIENG_MAI);
        planSentBackForCorrection(plan, "Nêu rõ mục đích hơn");
        assertThat(remarksOnRevision(plan)).contains("Nêu rõ mục đích hơn");
        planRevised(plan, "2026-05-04", "2026-05-29", CHIENG_MAI);
        planSubmitted(plan);
        planApproved(plan);

        JsonNode issued = journey.as("chutich").get("/api/plans/" + plan).body();
        assertThat(issued.path("plan").path("state").asString()).isEqualTo("ISSUED");
        assertThat(issued.path("plan").path("documentNumber").asString()).isEqualTo("01/KH-UBND");
        assertThat(issued.path("seal").asString()).hasSize(64);
        assertThat(issued.path("progress").path("passed").toString()).contains("EndEvent_PlanIssued").doesNotContain("EndEvent_PlanRejected");
    }

    @Test
    void aRejectedPlanEndsWithItsReason() {
        String plan = planOpened("Kế hoạch bị từ chối");
        targetsProposed(plan, "03646");
        planDrafted(plan, List.of(), "2026-06-01", "2026-06-30", "03646");
        planRevised(plan, "2026-06-01", "2026-06-30", "03646");
        planSubmitted(plan);
        journey.complete("son", "UserTask_ApprovePlan", plan, Map.of("decision", "reject", "reason", "Chưa cần thiết"));

        JsonNode rejected = journey.as("hanh").get("/api/plans/" + plan).body();
        assertThat(rejected.path("plan").path("state").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("decisionReason").asString()).isEqualTo("Chưa cần thiết");
        assertThat(journey.as("chutich").get("/api/plans/" + plan).status()).isEqualTo(404);
    }

    private String planOpened(String title) {
        JsonNode created = journey.as("hanh").post("/api/plans", Map.of("year", 2026, "title", title)).body();
        return created.path("id").asString();
    }

    private void targetsProposed(String plan, String unit) {
        journey.complete("hanh", "UserTask_ProposeTargets", plan, Map.of("communes", List.of(unit), "pickReason", "Theo phản ánh của người dân"));
    }

    private void planDrafted(String plan, List<String> consulted, String from, String to, String unit) {
        Map<String, Object> draft = new HashMap<>(draft(from, to, unit));
        draft.put("consultedUnits", consulted);
        journey.complete("hanh", "UserTask_DraftPlan", plan, draft);
    }

    private void opinionGiven(String plan) {
        journey.complete("nam", "UserTask_GiveOpinion", plan, Map.of("agrees", "no", "text", "Bổ sung nội dung thể chế"));
    }

    private void planRevised(String plan, String from, String to, String unit) {
        journey.complete("hanh", "UserTask_RevisePlan", plan, draft(from, to, unit));
    }

    private void planSentBackForCorrection(String plan, String remark) {
        journey.giveBack("binh", "UserTask_SubmitPlan", plan, remark);
    }

    private String remarksOnRevision(String plan) {
        String task = journey.taskOf("hanh", "UserTask_RevisePlan", plan).path("id").asString();
        return journey.as("hanh").get("/api/tasks/" + task).body().path("remarks").toString();
    }

    private void planSubmitted(String plan) {
        journey.complete("binh", "UserTask_SubmitPlan", plan, Map.of("appraised", true));
    }

    private void planApproved(String plan) {
        journey.complete("son", "UserTask_ApprovePlan", plan, Map.of("decision", "approve"));
    }

    private static Map<String, Object> draft(String from, String to, String unit) {
        return Map.of("purpose", "Đánh giá kết quả cải cách hành chính", "contents", "Tám lĩnh vực", "method", "direct", "unannounced", 6,
            "periodFrom", "2025-01-01", "periodTo", "2026-04-30",
            "waves", List.of(Map.of("name", "Đợt 1", "startsOn", from, "endsOn", to, "units", List.of(unit))));
    }
}
