package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Issued plans that are amended, what becomes of their inspections, and on which days a plan lets them be. */
@ParAuditTest
class AmendmentJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private InspectionSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
    }

    private String issued(String plan, List<String> units, List<Map<String, Object>> waves) {
        journey.planWorkedOut(plan, units, waves);
        journey.planSubmitted(plan);
        journey.planApproved(plan);
        jobs.runDue();
        return plan;
    }

    private JsonNode inspection(String id) {
        return journey.as("hanh").get("/api/inspections/" + id).body();
    }

    @Test
    void unitsThatStayKeepTheirInspectionAndUnitsLeftOutLoseIt() {
        String signed = "04132";
        String open = "03664";
        String leftOut = "03721";
        String added = "03808";
        String plan = issued(journey.planOpened("Kế hoạch đầu năm"), List.of(signed, open, leftOut),
            List.of(PlanSteps.wave("2026-05-04", "2026-05-29", List.of(signed, open, leftOut), List.of())));
        String signedInspection = journey.inspectionOf("hanh", signed);
        String openInspection = journey.inspectionOf("hanh", open);
        String lostInspection = journey.inspectionOf("hanh", leftOut);
        journey.teamsFounded(jobs, plan);
        journey.sectionsAssigned(signedInspection, "2026-05-06");

        String amendment = issued(journey.amendmentOpened(plan, "Kế hoạch điều chỉnh"), List.of(signed, open, added),
            List.of(PlanSteps.wave("2026-06-01", "2026-06-26", List.of(signed, open, added), List.of(open, added))));

        assertThat(journey.inspectionOf("hanh", signed)).as("no second inspection").isEqualTo(signedInspection);
        assertThat(inspection(signedInspection).path("planId").asString()).isEqualTo(amendment);
        assertThat(inspection(signedInspection).path("inspection").path("visitStartsAt").asString()).as("the day that its leader set").startsWith("2026-05-06");
        assertThat(inspection(openInspection).path("planId").asString()).isEqualTo(amendment);
        assertThat(inspection(openInspection).path("inspection").path("visitStartsAt").asString()).startsWith("2026-06-01");
        assertThat(inspection(openInspection).path("inspection").path("mode").asString()).isEqualTo("THEMATIC");
        assertThat(inspection(journey.inspectionOf("hanh", added)).path("inspection").path("mode").asString()).isEqualTo("THEMATIC");
        assertThat(inspection(lostInspection).path("inspection").path("state").asString()).isEqualTo("CANCELLED");
        assertThat(inspection(lostInspection).path("cancelReason").asString()).isEqualTo("Kế hoạch điều chỉnh không còn đơn vị này");
        assertThat(journey.hasTask("hanh", "UserTask_AssignSections", lostInspection)).isFalse();

        assertThat(proposed(openInspection, "2026-05-06").path("fields").get(0).path("message").asString())
            .isEqualTo("Ngày kiểm tra phải nằm trong đợt của kế hoạch, từ 01/06/2026 đến 26/06/2026.");
        journey.sectionsAssigned(openInspection, "2026-06-26");
        jobs.runDue();
        assertThat(inspection(openInspection).path("progress").path("active").toString()).as("announced like a planned one")
            .contains("UserTask_SelfReport");
    }

    private JsonNode proposed(String inspection, String visitDate) {
        String task = journey.taskOf("duy", "UserTask_AssignSections", inspection).path("id").asString();
        TestClient.Answer answer = journey.as("duy").post("/api/tasks/" + task + "/complete", Map.of("data", journey.assignment(inspection, visitDate)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("form-refused");
        assertThat(answer.body().path("fields").get(0).path("path").asString()).isEqualTo("visitDate");
        return answer.body();
    }

    @Test
    void anAmendmentStartsFromThePlanAndTakesItsPlace() {
        String kept = "03757";
        String dropped = "03760";
        String plan = journey.planOpened("Kế hoạch sẽ điều chỉnh");
        journey.planWorkedOut(plan, List.of(kept, dropped), List.of(PlanSteps.wave("2026-05-04", "2026-05-29", List.of(kept, dropped), List.of(kept))));
        journey.planSubmitted(plan);
        journey.planApproved(plan);
        assertThat(journey.as("hanh").get("/api/plans/" + plan).body().path("can").path("amend").asBoolean()).isTrue();
        assertThat(journey.as("son").get("/api/plans/" + plan).body().path("can").path("amend").asBoolean()).isFalse();

        String amendment = journey.amendmentOpened(plan, "Kế hoạch điều chỉnh");
        JsonNode copy = journey.as("hanh").get("/api/plans/" + amendment).body();
        assertThat(copy.path("amended").path("id").asString()).isEqualTo(plan);
        assertThat(copy.path("targets").findValuesAsString("unitCode")).containsExactly(kept, dropped);
        assertThat(copy.path("targets").findValuesAsString("mode")).containsExactly("THEMATIC", "PLANNED");
        assertThat(copy.path("waves").findValuesAsString("startsOn")).containsExactly("2026-05-04");
        assertThat(copy.path("purpose").asString()).isEqualTo("Đánh giá kết quả cải cách hành chính");
        assertThat(journey.startOf("hanh", "UserTask_ProposeTargets", amendment).path("communes").valueStream().map(JsonNode::asString))
            .containsExactlyInAnyOrder(kept, dropped);

        journey.planWorkedOut(amendment, List.of(kept), List.of(PlanSteps.wave("2026-06-01", "2026-06-26", List.of(kept), List.of())));
        journey.planSubmitted(amendment);
        journey.planApproved(amendment);
        JsonNode amended = journey.as("hanh").get("/api/plans/" + plan).body();
        assertThat(amended.path("amendment").path("id").asString()).isEqualTo(amendment);
        assertThat(amended.path("can").path("amend").asBoolean()).as("who changes it once more amends the amendment").isFalse();

        assertThat(problemsOf("Kế hoạch giữa tháng năm", dropped, "2026-05-11", "2026-05-15")).as("the promise to a unit left out").isEmpty();
        assertThat(problemsOf("Kế hoạch cho đơn vị còn lại", kept, "2026-05-11", "2026-05-15")).as("the old days of a unit kept").isEmpty();
        assertThat(problemsOf("Kế hoạch trùng", kept, "2026-06-08", "2026-06-12")).containsExactly("overlap");
    }

    /** What the check finds in a plan of one unit. */
    private List<String> problemsOf(String title, String unit, String from, String to) {
        String plan = journey.planOpened(title);
        journey.planWorkedOut(plan, List.of(unit), List.of(PlanSteps.wave(from, to, List.of(unit), List.of())));
        return journey.as("hanh").get("/api/plans/" + plan).body().path("problems").findValuesAsString("code");
    }

    @Test
    void anAmendmentThatOverlapsAnotherPlanIsSentBackWithTheReason() {
        String own = "03820";
        String others = "03856";
        String plan = journey.planIssued("Kế hoạch thứ nhất", own, "2026-07-06", "2026-07-10");
        journey.planIssued("Kế hoạch của đoàn khác", others, "2026-07-06", "2026-07-10");
        String amendment = journey.amendmentOpened(plan, "Điều chỉnh trùng");
        journey.planWorkedOut(amendment, List.of(own, others), List.of(PlanSteps.wave("2026-07-06", "2026-07-17", List.of(own, others), List.of())));

        assertThat(journey.hasTask("binh", "UserTask_SubmitPlan", amendment)).isFalse();
        assertThat(journey.as("hanh").get("/api/plans/" + amendment).body().path("problems").findValuesAsString("text"))
            .singleElement().asString().contains("Kế hoạch của đoàn khác");
    }

    @Test
    void onlyAnIssuedPlanOfTheSameYearIsAmendedAndOnlyOnce() {
        String plan = journey.planIssued("Kế hoạch một lần điều chỉnh", "03910", "2026-08-03", "2026-08-07");
        assertThat(amend(plan, 2027).code()).isEqualTo("amends-other-year");
        assertThat(amend(journey.planOpened("Chưa ban hành"), 2026).code()).isEqualTo("amends-unissued-plan");
        assertThat(amend(plan, 2026).status()).isEqualTo(201);
        assertThat(amend(plan, 2026).code()).isEqualTo("uq_plan_amends");
    }

    private TestClient.Answer amend(String plan, int year) {
        return journey.as("hanh").post("/api/plans", Map.of("year", year, "title", "Điều chỉnh", "amends", plan));
    }

    @Test
    void aThemeIsLookedAtOnlyInUnitsOfItsWave() {
        String plan = journey.planOpened("Kế hoạch chuyên đề");
        journey.targetsProposed(plan, "03979");
        Map<String, Object> draft = new HashMap<>(PlanSteps.draft("2026-09-07", "2026-09-11", "03979"));
        draft.put("waves", List.of(PlanSteps.wave("2026-09-07", "2026-09-11", List.of("03979"), List.of()),
            PlanSteps.wave("2026-09-14", "2026-09-18", List.of(), List.of("03979"))));
        String task = journey.taskOf("hanh", "UserTask_DraftPlan", plan).path("id").asString();
        JsonNode fields = journey.as("hanh").post("/api/tasks/" + task + "/complete", Map.of("data", draft)).body().path("fields");
        assertThat(fields.findValuesAsString("path")).contains("waves[1].units");

        draft.put("waves", List.of(PlanSteps.wave("2026-09-07", "2026-09-11", List.of("03979"), List.of("03979"))));
        journey.complete("hanh", "UserTask_DraftPlan", plan, draft);
        assertThat(journey.as("hanh").get("/api/plans/" + plan).body().path("targets").get(0).path("mode").asString()).isEqualTo("THEMATIC");
        assertThat(journey.startOf("hanh", "UserTask_RevisePlan", plan).path("waves").get(0).path("thematicUnits").toString()).contains("03979");
    }

    @Test
    void aVisitLiesInTheWaveOfItsPlan() {
        String unit = "03847";
        String plan = journey.planIssued("Kế hoạch Mường Bú", unit, "2026-06-01", "2026-06-26");
        jobs.runDue();
        String inspection = journey.inspectionOf("hanh", unit);
        journey.teamsFounded(jobs, plan);
        proposed(inspection, "2026-05-31");
        proposed(inspection, "2026-06-27");
        journey.sectionsAssigned(inspection, "2026-06-01");
    }

    @Test
    void anOrderIsRefusedFieldByFieldAndByAConflictOfInterest() {
        Map<String, Object> order = Map.of("unitCode", "04075", "visitDate", "2020-01-06", "leaderId", journey.idOf("duy"), "secretaryId",
            journey.idOf("duy"));
        TestClient.Answer answer = journey.as("son").post("/api/inspections", order);
        assertThat(answer.code()).isEqualTo("visit-order-incomplete");
        assertThat(answer.body().path("fields").findValuesAsString("path")).containsExactly("visitDate", "secretaryId");
        assertThat(journey.as("son").post("/api/inspections", Map.of()).body().path("fields")).hasSize(4);

        assertThat(journey.as("son").post("/api/inspections", Map.of("unitCode", "04132", "visitDate", "2026-03-10", "leaderId",
            journey.idOf("chutich"), "secretaryId", journey.idOf("mai"))).code()).isEqualTo("conflict-of-interest");
        assertThat(journey.as("hanh").post("/api/inspections", order).status()).isEqualTo(403);
        assertThat(journey.as("hanh").get("/api/inspections/order").body().path("officials")).isEmpty();
        assertThat(journey.as("son").get("/api/inspections/order").body().path("officials").findValuesAsString("name")).contains("Cầm Văn Duy");
    }
}
