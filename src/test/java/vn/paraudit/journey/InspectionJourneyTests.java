package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Inspections of the commune Chiềng Mai and others, through HTTP. */
@ParAuditTest
class InspectionJourneyTests {

    private static final String CHIENG_MAI = "04132";

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

    @Test
    void anInspectionOfAnIssuedPlanIsConcluded() {
        String plan = journey.planIssued("Kế hoạch 2026", CHIENG_MAI, "2026-05-04", "2026-05-29");
        jobs.runDue();
        String inspection = journey.inspectionOf("hanh", CHIENG_MAI);
        journey.teamsFounded(jobs, plan);
        journey.sectionsAssigned(inspection, "2026-05-06");
        jobs.runDue();
        journey.selfReported(inspection);
        journey.visitPrepared(inspection);
        assertThat(journey.hasTask("duy", "UserTask_OpenVisit", inspection)).isFalse();

        clock.set(LocalDate.of(2026, 5, 6));
        jobs.runDue();
        journey.visitOpened(inspection);
        journey.sectionsFilled(inspection);
        journey.minutesWritten(inspection);
        journey.reportWritten(inspection);
        journey.conclusionCommented(inspection);
        journey.conclusionReviewed(inspection);
        journey.conclusionIssued(inspection);

        JsonNode concluded = journey.as("chutich").get("/api/inspections/" + inspection).body();
        assertThat(concluded.path("inspection").path("state").asString()).isEqualTo("CONCLUDED");
        assertThat(concluded.path("inspection").path("conclusionNumber").isNull()).isTrue();
        String title = journey.papers("hanh", "inspection", inspection).valueStream().filter(paper -> paper.path("kind").asString().equals("Thông báo"))
            .findFirst().orElseThrow().path("title").asString();
        assertThat(title).startsWith("Thông báo kết luận").contains("Kiểm tra CCHC năm 2026", "Chiềng Mai");
        assertThat(journey.numbered("hanh", "inspection", inspection, "Thông báo", Map.of("number", "07/TB-ĐKT", "dated", "2026-05-05")).status())
            .isEqualTo(204);
        JsonNode numbered = journey.as("chutich").get("/api/inspections/" + inspection).body();
        assertThat(numbered.path("inspection").path("conclusionNumber").asString()).isEqualTo("07/TB-ĐKT");
        assertThat(numbered.path("inspection").path("concludedOn").asString()).isEqualTo("2026-05-05");
        assertThat(numbered.path("acts").get(numbered.path("acts").size() - 1).path("text").asString()).isEqualTo("ghi số, ngày của văn bản");
        assertThat(concluded.path("progress").path("passed").toString()).contains("EndEvent_ConclusionIssued")
            .doesNotContain("BoundaryEvent_VisitDayCame", "BoundaryEvent_CommentDeadlinePassed", "EndEvent_InspectionCancelled");
        JsonNode sheet = journey.as("thu").get("/api/sheets/" + inspection).body();
        assertThat(sheet.path("score").path("verified").decimalValue()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(99));
        assertThat(sheet.path("score").path("rating").asString()).isNotEmpty();
    }

    @Test
    void withoutASelfReportTheVisitGoesOnAndSilenceIsAgreement() {
        String unit = "03847";
        String plan = journey.planIssued("Kế hoạch Mường Bú", unit, "2026-06-01", "2026-06-26");
        jobs.runDue();
        String inspection = journey.inspectionOf("hanh", unit);
        journey.teamsFounded(jobs, plan);
        journey.sectionsAssigned(inspection, "2026-06-03");
        jobs.runDue();
        assertThat(journey.hasTask("mai", "UserTask_PrepareVisit", inspection)).isFalse();

        clock.set(LocalDate.of(2026, 6, 3));
        jobs.runDue();
        journey.visitPrepared(inspection);
        jobs.runDue();
        journey.visitOpened(inspection);
        JsonNode progress = journey.as("hanh").get("/api/inspections/" + inspection).body().path("progress");
        assertThat(progress.path("passed").toString()).contains("BoundaryEvent_VisitDayCame");
        assertThat(progress.path("active").toString()).contains("UserTask_FillSection");
    }

    @Test
    void anUnannouncedVisitIsKnownToItsLeaderAndTheApproverOnly() {
        String unit = "04075";
        String inspection = journey.as("son").post("/api/inspections", Map.of("unitCode", unit, "visitDate", "2026-03-10",
            "leaderId", journey.idOf("duy"), "secretaryId", journey.idOf("mai"))).body().path("id").asString();

        assertThat(journey.as("duy").get("/api/inspections/" + inspection).status()).isEqualTo(200);
        assertThat(journey.as("son").get("/api/inspections/" + inspection).status()).isEqualTo(200);
        for (String outsider : List.of("mai", "hanh", "thu", "binh", "chutich")) {
            assertThat(journey.as(outsider).get("/api/inspections/" + inspection).status()).as(outsider).isEqualTo(404);
            assertThat(journey.as(outsider).get("/api/inspections?unit=" + unit).body().path("items")).as(outsider).isEmpty();
        }
        String task = journey.taskOf("duy", "UserTask_AssignSections", inspection).path("id").asString();
        for (String overseer : List.of("thu", "quantri")) {
            assertThat(journey.as(overseer).get("/api/tasks/" + task).status()).as(overseer).isEqualTo(404);
            assertThat(allWorkSeenBy(overseer)).as(overseer).doesNotContain(inspection);
        }

        journey.sectionsAssigned(inspection);
        jobs.runDue();
        journey.visitPrepared(inspection);
        clock.set(LocalDate.of(2026, 3, 10));
        jobs.runDue();
        assertThat(allWorkSeenBy("thu")).as("on the morning before it is opened").doesNotContain(inspection);
        journey.visitOpened(inspection);
        assertThat(allWorkSeenBy("thu")).as("once it is opened").contains(inspection);
    }

    private String allWorkSeenBy(String person) {
        return journey.as(person).get("/api/tasks?scope=all&size=200").body().path("items").toString();
    }

    @Test
    void aCancelledInspectionEndsWithItsReasonAndLeavesNoTask() {
        String unit = "04099";
        journey.planIssued("Kế hoạch Phiêng Khoài", unit, "2026-07-01", "2026-07-10");
        jobs.runDue();
        String inspection = journey.inspectionOf("hanh", unit);
        assertThat(journey.as("son").post("/api/inspections/" + inspection + "/cancel", Map.of("reason", "Đơn vị sáp nhập")).status())
            .isEqualTo(204);

        JsonNode cancelled = journey.as("hanh").get("/api/inspections/" + inspection).body();
        assertThat(cancelled.path("cancelReason").asString()).isEqualTo("Đơn vị sáp nhập");
        assertThat(cancelled.path("progress").path("passed").toString()).contains("EndEvent_InspectionCancelled")
            .doesNotContain("EndEvent_ConclusionIssued");
        assertThat(journey.hasTask("hanh", "UserTask_ProposeTeam", inspection)).isFalse();
    }
}
