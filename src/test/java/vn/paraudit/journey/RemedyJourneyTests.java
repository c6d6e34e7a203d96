package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.People;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The remedy of a whole conclusion, through HTTP: one plan, one report, letters that come by themselves. Páo heads every commune here. */
@ParAuditTest
class RemedyJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private RemedySteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new RemedySteps(port);
    }

    private String onSite(String commune) {
        LocalDate since = LocalDate.of(2026, 1, 1);
        people.appoint(commune, People.HEAD, UUID.fromString(journey.idOf("chutich")), since);
        people.appoint(commune, People.CONTACT, UUID.fromString(journey.idOf("daumoi")), since);
        return journey.onSite(jobs, clock, commune, RemedySteps.VISIT);
    }

    /** Findings of the same violation, so many of them. */
    private List<String> concluded(String commune, int number) {
        String inspection = onSite(commune);
        List<String> findings = java.util.stream.IntStream.range(0, number).mapToObj(index ->
            journey.noted(inspection, RemedySteps.lateDossiers(20, "2026-04-20")).path("id").asString()).toList();
        journey.concluded(inspection);
        return findings;
    }

    private JsonNode remedy(String id) {
        return journey.as("thu").get("/api/remedies/" + id).body();
    }

    private long tasks(String remedy, String element) {
        return jdbc.sql("select count(*) from inbox_task where case_id = :id and element_id = :element").param("id", UUID.fromString(remedy))
            .param("element", element).query(Long.class).single();
    }

    @Test
    void aCommuneWithSevenFindingsGetsOnePlanTaskAndOneReportTask() {
        List<String> findings = concluded("03646", 7);
        String remedy = journey.remedyOf(findings.get(0));
        assertThat(findings).allSatisfy(finding -> assertThat(journey.remedyOf(finding)).isEqualTo(remedy));
        assertThat(remedy(remedy).path("demands")).hasSize(7);
        journey.remedyPlanned(findings.get(0));
        journey.remedyPlanAccepted(findings.get(0));
        journey.remedyReported(findings.get(0));
        assertThat(tasks(remedy, "UserTask_PlanRemedy")).isEqualTo(1);
        assertThat(tasks(remedy, "UserTask_ReportRemedy")).isEqualTo(1);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(journey.stateOf(finding)).isEqualTo("REPORTED");
            assertThat(journey.hasTask("hoa", "UserTask_VerifyRemedy", finding)).as("each is checked for itself").isTrue();
        });
    }

    @Test
    void aMeasureDueAfterTheDemandAndADemandWithoutMeasureAreRefusedAtTheirPlace() {
        String finding = concluded("03721", 2).get(0);
        Map<String, Object> plan = journey.plan(finding);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> measures = (List<Map<String, Object>>) plan.get("measures");
        measures.get(0).put("dueOn", "2027-01-01");
        plan.put("measures", measures.subList(0, 1));
        String task = journey.taskOf("chutich", "UserTask_PlanRemedy", journey.remedyOf(finding)).path("id").asString();
        TestClient.Answer refused = journey.as("chutich").post("/api/tasks/" + task + "/complete", Map.of("data", plan));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("measures[0].dueOn", "measure-after-demand", "demand-without-measure");
    }

    @Test
    void whatIsReturnedComesBackIntoTheOneReportWithTheRemarkAndTheRestGoesOn() {
        List<String> findings = concluded("03664", 2);
        String remedy = journey.remedyOf(findings.get(0));
        journey.remedyPlanned(findings.get(0));
        journey.remedyPlanAccepted(findings.get(0));
        journey.remedyReported(findings.get(0));
        journey.remedyVerified(findings.get(0), "return");
        journey.remedyVerified(findings.get(1), "accept");
        assertThat(journey.stateOf(findings.get(0))).isEqualTo("REJECTED");
        assertThat(journey.proposed("chutich", "UserTask_ReportRemedy", remedy, Map.of()).get("results").toString())
            .contains(findings.get(0)).doesNotContain(findings.get(1));
        String task = journey.taskOf("chutich", "UserTask_ReportRemedy", remedy).path("id").asString();
        assertThat(journey.as("chutich").get("/api/tasks/" + task).body().path("context").path("remarks").toString())
            .contains("Thiếu quyết định phân công");
        journey.remedyReported(findings.get(0));
        assertThat(journey.stateOf(findings.get(0))).isEqualTo("REPORTED");
    }

    @Test
    void anOverdueDemandActsByItselfUntilTheChairKnows() {
        String finding = concluded("03670", 1).get(0);
        String remedy = journey.remedyOf(finding);
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        clock.set(LocalDate.parse(journey.finding("thu", finding).path("finding").path("dueOn").asString()).plusDays(1));
        jobs.runDue();
        assertThat(journey.proposed("binh", "UserTask_SignReminder", remedy, Map.of()).get("letterText").toString())
            .contains(journey.finding("thu", finding).path("finding").path("code").asString());
        journey.completeAsProposed("binh", "UserTask_SignReminder", remedy, Map.of("signed", true));
        clock.advance(java.time.Duration.ofDays(10));
        jobs.runDue();
        journey.completeAsProposed("son", "UserTask_SignSecondReminder", remedy, Map.of("signed", true, "letterNumber", "12/UBND-VP"));
        clock.advance(java.time.Duration.ofDays(10));
        jobs.runDue();
        journey.completeAsProposed("thu", "UserTask_ReportToChair", remedy, Map.of("signed", true, "consequence", "Trừ 2 điểm"));
        assertThat(remedy(remedy).path("letters").toString()).contains("FIRST", "SECOND", "12/UBND-VP", "CHAIR", "Trừ 2 điểm");
        JsonNode first = journey.papers("hanh", "remedy", remedy).get(0);
        assertThat(first.path("number").isNull()).isTrue();
        assertThat(first.path("title").asString()).startsWith("Công văn đôn đốc lần 1");
        assertThat(journey.as("hanh").put("/api/papers/" + first.path("id").asString() + "/number", Map.of("number", "33", "dated",
            first.path("signedOn").asString())).status()).isEqualTo(204);
        assertThat(remedy(remedy).path("letters").toString()).contains("33/SNV");
        assertThat(journey.hasTask("chutich", "UserTask_ReportRemedy", remedy)).as("the unit still has to report").isTrue();
    }

    @Test
    void whatIsToBeDoneAtOnceIsReportedBesideThePlanAndUrgedAfterItLikeEverythingElse() {
        String inspection = onSite("03703");
        String slips = journey.noted(inspection, Map.of("violation", "V-TTHC-08", "description", "Không xin lỗi", "occurredOn", "2026-04-20"))
            .path("id").asString();
        String late = journey.noted(inspection, RemedySteps.lateDossiers(20, "2026-04-20")).path("id").asString();
        journey.concluded(inspection);
        String remedy = journey.remedyOf(late);
        JsonNode quick = remedy(remedy).path("demands").valueStream().filter(one -> one.path("findingId").asString().equals(slips)).findFirst().orElseThrow();
        assertThat(quick.path("quick").asBoolean()).isTrue();
        assertThat(journey.as("chutich").post("/api/remedies/" + remedy + "/quick-report", Map.of()).status()).isEqualTo(204);
        assertThat(journey.as("chutich").post("/api/remedies/" + remedy + "/quick-report", Map.of()).code()).isEqualTo("nothing-quick-to-report");
        journey.complete("chutich", "UserTask_ReportQuick", remedy, Map.of("results", List.of(Map.of("demand", slips, "state", "partly", "proof", "Ảnh",
            "obstacle", "Còn ba hồ sơ"))));
        assertThat(journey.hasTask("chutich", "UserTask_PlanRemedy", remedy)).as("the plan is still to be made").isTrue();
        journey.remedyPlanned(late);
        journey.remedyPlanAccepted(late);
        assertThat(journey.taskOf("chutich", "UserTask_ReportRemedy", remedy).path("dueOn").asString()).isEqualTo(quick.path("dueOn").asString());
    }

    @Test
    void aReportIsTakenOnceHoweverOftenItIsSent() {
        String finding = concluded("03679", 1).get(0);
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        Map<String, Object> report = journey.report(finding, "done");
        String task = journey.taskOf("chutich", "UserTask_ReportRemedy", journey.remedyOf(finding)).path("id").asString();
        TestClient client = journey.as("chutich");
        assertThat(client.post("/api/tasks/" + task + "/complete", Map.of("data", report)).status()).isEqualTo(200);
        assertThat(client.post("/api/tasks/" + task + "/complete", Map.of("data", report)).status()).isBetween(400, 422);
        assertThat(jdbc.sql("select count(*) from demand_report where finding_id = :id").param("id", UUID.fromString(finding)).query(Long.class).single())
            .isEqualTo(1);
    }

    @Test
    void whoHoldsADelegationExtendsAndTheFollowerNeverAlone() {
        String finding = concluded("03694", 1).get(0);
        String remedy = journey.remedyOf(finding);
        Map<String, Object> delegation = new HashMap<>(Map.of("personId", journey.idOf("binh"), "letter", "12/UQ-CT"));
        assertThat(journey.as("thu").post("/api/remedies/" + remedy + "/delegation", delegation).status()).isEqualTo(403);
        assertThat(journey.as("son").post("/api/remedies/" + remedy + "/delegation", Map.of("personId", journey.idOf("binh"))).status()).isEqualTo(422);
        assertThat(journey.as("son").post("/api/remedies/" + remedy + "/delegation", Map.of("personId", journey.idOf("chutich"), "letter", "12/UQ-CT"))
            .code()).isEqualTo("delegate-of-unit");
        assertThat(journey.as("son").post("/api/remedies/" + remedy + "/delegation", delegation).status()).isEqualTo(204);
        journey.as("daumoi").post("/api/findings/" + finding + "/extension", Map.of());
        journey.complete("daumoi", "UserTask_RequestExtension", finding, Map.of("requestedDueOn", "2026-07-31", "reason", "Chờ tuyển", "doneSoFar",
            "Đã thông báo", "planAhead", "Tuyển"));
        journey.complete("thu", "UserTask_PrepareExtension", finding, Map.of("advice", "grant", "note", "Có lý do"));
        assertThat(journey.hasTask("thu", "UserTask_DecideExtension", finding)).isFalse();
        assertThat(journey.proposed("binh", "UserTask_DecideExtension", finding, Map.of()).get("adviceText").toString()).contains("Có lý do");
        journey.complete("binh", "UserTask_DecideExtension", finding, Map.of("decision", "grant", "newDueOn", "2026-07-15", "reason", "Có lý do"));
        assertThat(journey.finding("thu", finding).path("finding").path("dueOn").asString()).isEqualTo("2026-07-15");
    }
}
