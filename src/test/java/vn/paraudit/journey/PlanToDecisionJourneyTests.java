package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

/** The whole story, through HTTP: from an annual plan to the disciplinary decision on the gravest thing that its inspection found. */
@ParAuditTest
class PlanToDecisionJourneyTests {

    private static final String COMMUNE = "04132";
    private static final LocalDate VISIT = RemedySteps.VISIT;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private DisciplineSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new DisciplineSteps(port);
    }

    private String inspectionOnSite() {
        String plan = journey.planIssued("Kế hoạch kiểm tra năm", COMMUNE, VISIT.toString(), VISIT.plusDays(20).toString());
        jobs.runDue();
        String inspection = journey.inspectionOf("hanh", COMMUNE);
        journey.teamsFounded(jobs, plan);
        journey.sectionsAssigned(inspection, VISIT.toString());
        jobs.runDue();
        journey.selfReported(inspection);
        journey.visitPrepared(inspection);
        clock.set(VISIT);
        jobs.runDue();
        journey.visitOpened(inspection);
        return inspection;
    }

    private String gravestViolationNoted(String inspection) {
        return journey.noted(inspection, Map.of("violation", "V-TTHC-16", "description", "Kết thúc hồ sơ khi chưa trả kết quả", "cases", 3, "occurredOn",
            "2026-04-10", "responsible", List.of(Map.of("level", "OFFICIAL", "personId", journey.idOf("daumoi"), "post", "Công chức đầu mối"),
                Map.of("level", "HEAD", "post", "Chủ tịch UBND xã")))).path("id").asString();
    }

    private String caseOpenedByTheFinding() {
        JsonNode cases = journey.as("lan").get("/api/disciplinary-cases").body().path("items");
        assertThat(cases).hasSize(1);
        return cases.get(0).path("id").asString();
    }

    private void subjectCompleted(String id) {
        JsonNode shown = journey.caseOf("lan", id);
        Map<String, Object> subject = new HashMap<>(DisciplineSteps.subject(VISIT));
        subject.put("personId", journey.idOf("daumoi"));
        subject.put("personName", "Giàng Thị Súa");
        subject.put("factOn", "2026-04-10");
        assertThat(journey.as("lan").put("/api/disciplinary-cases/" + id, Map.of("subject", subject, "revision", shown.path("revision").asInt()))
            .status()).isEqualTo(200);
    }

    private void disciplineDecidedAndServed(String id) {
        journey.accepted(id);
        journey.selfReviewed(id, VISIT);
        journey.reviewMeetingHeld(id, VISIT, "IT_NGHIEM_TRONG");
        journey.complete("khanh", "UserTask_FormCouncil", id, journey.council("hanh", "tuan", "thu"));
        journey.councilHeld(id, VISIT, "KHIEN_TRACH");
        journey.disciplined(id, VISIT, "KHIEN_TRACH");
        journey.served(id, VISIT);
    }

    @Test
    void aPlanLeadsToAnInspectionItsViolationToARemedyAndTheGravestToADecision() {
        String inspection = inspectionOnSite();
        String finding = gravestViolationNoted(inspection);
        journey.concluded(inspection);
        assertThat(journey.as("hanh").get("/api/inspections/" + inspection).body().toString()).contains("EndEvent_ConclusionIssued");

        String disciplinaryCase = caseOpenedByTheFinding();
        subjectCompleted(disciplinaryCase);
        disciplineDecidedAndServed(disciplinaryCase);

        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "accept");
        assertThat(journey.stateOf(finding)).isEqualTo("VERIFIED");

        clock.set(VISIT.plusDays(200));
        jobs.runDue();
        journey.effectChecked(finding, Map.of("basis", "Số liệu sáu tháng", "ratioNow", 0, "decision", "lasting"));
        assertThat(journey.stateOf(finding)).isEqualTo("CLOSED");
        assertThat(journey.stateOfCase(disciplinaryCase)).isEqualTo("CLOSED");
        assertThat(journey.caseOf("khanh", disciplinaryCase).path("outcome").path("decided").asString()).isEqualTo("Khiển trách");
        assertThat(journey.passedInCase(disciplinaryCase)).contains("EndEvent_CaseDecided").doesNotContain("EndEvent_LimitationExpired");
    }
}
