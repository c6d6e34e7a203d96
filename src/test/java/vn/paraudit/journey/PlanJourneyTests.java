package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

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

    private PlanSteps journey;

    @BeforeEach
    void begin() {
        journey = new PlanSteps(port);
    }

    @Test
    void aPlanGoesFromProposalToIssue() {
        String plan = journey.planOpened("Kế hoạch kiểm tra CCHC năm 2026");
        journey.targetsProposed(plan, CHIENG_MAI);
        journey.planDrafted(plan, List.of("STP"), "2026-05-04", "2026-05-29", CHIENG_MAI);
        assertThat(journey.as("mai").get("/api/plans/" + plan).status()).as("a body that was not asked").isEqualTo(404);
        assertThat(journey.as("nam").get("/api/plans/" + plan).body().path("opinions").get(0).path("givenAt").isNull()).as("nothing said yet").isTrue();
        journey.opinionGiven(plan);
        journey.planRevised(plan, "2026-05-04", "2026-05-29", CHIENG_MAI);
        journey.planSentBackForCorrection(plan, "Nêu rõ mục đích hơn");
        assertThat(journey.remarksOnRevision(plan)).contains("Nêu rõ mục đích hơn");
        journey.planRevised(plan, "2026-05-04", "2026-05-29", CHIENG_MAI);
        journey.planSubmitted(plan);
        JsonNode submitted = journey.as("son").get("/api/plans/" + plan).body();
        assertThat(submitted.path("opinions").get(0).path("answer").asString()).isEqualTo("Đã bổ sung vào phần nội dung");
        assertThat(submitted.path("coverageReason").asString()).isNotEmpty();
        journey.planApproved(plan);

        JsonNode issued = journey.as("chutich").get("/api/plans/" + plan).body();
        assertThat(issued.path("plan").path("state").asString()).isEqualTo("ISSUED");
        assertThat(issued.path("plan").path("documentNumber").isNull()).as("the records office numbers it later").isTrue();
        assertThat(journey.numbered("hanh", "plan", plan, "Kế hoạch", Map.of("number", "15", "dated", issued.path("plan").path("issuedOn").asString())).status())
            .isEqualTo(204);
        assertThat(journey.as("chutich").get("/api/plans/" + plan).body().path("plan").path("documentNumber").asString()).isEqualTo("15/KH-UBND");
        assertThat(issued.path("seal").asString()).hasSize(64);
        assertThat(issued.path("progress").path("passed").toString()).contains("EndEvent_PlanIssued").doesNotContain("EndEvent_PlanRejected");
    }

    @Test
    void aRejectedPlanEndsWithItsReason() {
        String plan = journey.planOpened("Kế hoạch bị từ chối");
        journey.targetsProposed(plan, "03646");
        journey.planDrafted(plan, List.of(), "2026-06-01", "2026-06-30", "03646");
        journey.planRevised(plan, "2026-06-01", "2026-06-30", "03646");
        journey.planSubmitted(plan);
        journey.complete("son", "UserTask_ApprovePlan", plan, Map.of("decision", "reject", "reason", "Chưa cần thiết"));

        JsonNode rejected = journey.as("hanh").get("/api/plans/" + plan).body();
        assertThat(rejected.path("plan").path("state").asString()).isEqualTo("REJECTED");
        assertThat(rejected.path("decisionReason").asString()).isEqualTo("Chưa cần thiết");
        assertThat(journey.as("chutich").get("/api/plans/" + plan).status()).isEqualTo(404);
    }
}
