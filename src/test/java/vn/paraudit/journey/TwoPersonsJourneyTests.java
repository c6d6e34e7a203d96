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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** No rule that needs two persons is got round by appointing the second one as a stand-in. */
@ParAuditTest
class TwoPersonsJourneyTests {

    private static final LocalDate START = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE);

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private DisciplineSteps journey;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from stand_in").update();
        clock.set(MovableClock.START);
        journey = new DisciplineSteps(port);
    }

    private void appoints(String person, String standIn) {
        String today = LocalDate.ofInstant(clock.instant(), TimeSource.ZONE).toString();
        assertThat(journey.as(person).post("/api/stand-ins", Map.of("standInId", journey.idOf(standIn), "fromOn", today, "untilOn", today, "reason",
            "Đi công tác")).status()).isEqualTo(201);
    }

    private TestClient.Answer tries(String person, String element, String caseId, Map<String, Object> data) {
        String id = journey.taskOf(person, element, caseId).path("id").asString();
        return journey.as(person).post("/api/tasks/" + id + "/complete", Map.of("data", data));
    }

    @Test
    void aRemedyIsNeitherAcceptedNorVerifiedNorGivenMoreTimeByTheStandInOfTheUnit() {
        String finding = journey.concludedFinding(jobs, clock, "04132", RemedySteps.lateDossiers(20, "2026-04-20"));
        journey.remedyPlanned(finding);
        appoints("chutich", "thu");
        assertThat(tries("thu", "UserTask_AcceptRemedyPlan", journey.remedyOf(finding), Map.of("reachesCause", true)).code()).isEqualTo("four-eyes");
        jdbc.sql("delete from stand_in").update();
        journey.remedyPlanAccepted(finding);

        journey.as("daumoi").post("/api/findings/" + finding + "/extension", Map.of());
        Map<String, Object> request = new HashMap<>(journey.proposed("daumoi", "UserTask_RequestExtension", finding, Map.of("requestedDueOn",
            "2026-07-31", "reason", "Chờ bố trí người", "doneSoFar", "Đang làm", "planAhead", "Bố trí người")));
        TestClient.Answer asked = tries("daumoi", "UserTask_RequestExtension", finding, request);
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
        appoints("thu", "daumoi");
        JsonNode decision = journey.taskOf("thu", "UserTask_PrepareExtension", finding);
        assertThat(journey.as("thu").post("/api/tasks/" + decision.path("id").asString() + "/complete", Map.of("data", journey.proposed("thu",
            "UserTask_PrepareExtension", finding, Map.of("advice", "refuse", "note", "Không có lý do")))).code()).isEqualTo("four-eyes");
        jdbc.sql("delete from stand_in").update();

        appoints("chutich", "hoa");
        journey.remedyReported(finding);
        assertThat(tries("hoa", "UserTask_VerifyRemedy", finding, Map.of("methods", List.of("documents"), "verification", "Đối chiếu hồ sơ", "decision",
            "accept")).code()).isEqualTo("four-eyes");
    }

    @Test
    void whoStandsInForTheAccusedNeitherKnowsNorHandlesTheCaseNorSitsInTheCouncil() {
        Map<String, Object> accused = new HashMap<>(DisciplineSteps.subject(START));
        accused.put("personId", journey.idOf("daumoi"));
        String id = journey.as("lan").post("/api/disciplinary-cases", accused).body().path("id").asString();
        appoints("khanh", "daumoi");
        assertThat(journey.caseOf("khanh", id).path("one").path("state").asString()).as("who appointed the accused still hears of it").isEqualTo("OPENED");
        assertThat(tries("khanh", "UserTask_DecideAcceptance", id, Map.of("decision", "open", "caseOfficer", journey.idOf("lan"), "formInQuestion",
            "WARNING_OR_ABOVE")).code()).isEqualTo("own-case");
        assertThat(journey.as("khanh").post("/api/disciplinary-cases/" + id + "/extend", Map.of("reason", "Cần giám định")).code()).as("nor beside its tasks")
            .isEqualTo("right-missing");
        assertThat(journey.caseOf("khanh", id).path("can").path("extend").asBoolean()).as("nor is that offered").isFalse();
        jdbc.sql("delete from stand_in").update();
        journey.accepted(id);
        journey.selfReviewed(id, START);
        journey.reviewMeetingHeld(id, START, "IT_NGHIEM_TRONG");

        appoints("daumoi", "hanh");
        assertThat(tries("khanh", "UserTask_FormCouncil", id, journey.council("hanh", "nam", "mai")).status()).as("not offered").isEqualTo(422);
        jdbc.sql("delete from stand_in").update();
        appoints("binh", "nam");
        assertThat(tries("khanh", "UserTask_FormCouncil", id, journey.council("hanh", "nam", "mai")).code()).isEqualTo("council-person-twice");

        appoints("daumoi", "lan");
        assertThat(journey.as("lan").get("/api/disciplinary-cases/" + id).status()).isEqualTo(404);
        assertThat(journey.as("lan").get("/api/disciplinary-cases").body().path("items").toString()).doesNotContain(id);
        String task = journey.taskOf("khanh", "UserTask_FormCouncil", id).path("id").asString();
        appoints("daumoi", "khanh");
        assertThat(journey.as("khanh").get("/api/tasks/" + task).status()).isEqualTo(404);
        assertThat(journey.as("khanh").post("/api/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoStandsInForSomebodyOfTheUnitStaysOutThereAndCannotLead() {
        String decision = journey.foundingOf(journey.planIssued("Kế hoạch", "04132", "2026-07-06", "2026-07-31"));
        jobs.runDue();
        journey.complete("hanh", "UserTask_AskNominations", decision, Map.of());
        appoints("chutich", "hoa");
        Map<String, Object> led = new HashMap<>(journey.proposal());
        led.put("teams", List.of(Map.of("name", "Đoàn số 1", "leadBody", "SNV", "leader", journey.idOf("hoa"), "secretaries", List.of(journey.idOf("mai")))));
        led.put("members", List.of(Map.of("team", 1, "person", journey.idOf("duy"), "discipline", "justice")));
        TestClient.Answer refused = tries("hanh", "UserTask_ProposeTeams", decision, led);
        assertThat(refused.code()).as("%s", refused.body()).isEqualTo("team-without-leader");
        journey.complete("hanh", "UserTask_ProposeTeams", decision, journey.proposal());
        String review = journey.taskOf("binh", "UserTask_ReviewTeams", decision).path("id").asString();
        assertThat(journey.as("binh").get("/api/tasks/" + review).body().path("context").path("leftOut").findValuesAsString("name"))
            .containsExactly(journey.as("hoa").get("/api/session").body().path("person").path("name").asString());
    }
}
