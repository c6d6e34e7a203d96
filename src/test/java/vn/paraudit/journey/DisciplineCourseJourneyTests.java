package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Disciplinary cases that take another course: late, with steps left out, with tied votes. */
@ParAuditTest
class DisciplineCourseJourneyTests {

    private static final LocalDate START = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE);

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

    @Test
    void theTimeLimitIsAnsweredForAndTheCaseGoesOn() {
        String id = journey.caseOpened(START);
        journey.accepted(id);
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/extend", Map.of("reason", "Phức tạp")).status()).isEqualTo(403);
        assertThat(journey.as("khanh").post("/api/disciplinary-cases/" + id + "/extend", Map.of("reason", "Cần giám định")).status()).isEqualTo(204);
        assertThat(journey.as("khanh").post("/api/disciplinary-cases/" + id + "/extend", Map.of("reason", "Lần hai")).status()).isEqualTo(409);
        clock.set(START.plusDays(100));
        jobs.runDue();
        JsonNode running = journey.caseOf("lan", id).path("one").path("clock");
        assertThat(running.path("limit").asInt()).isEqualTo(150);
        assertThat(running.path("passed").asInt()).isEqualTo(50);
        clock.set(START.plusDays(151));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).isEqualTo("ACCEPTED");
        assertThat(journey.passedInCase(id)).contains("BoundaryEvent_HandlingTimeLimitPassed");
        assertThat(journey.hasTask("lan", "UserTask_SelfReview", id)).isTrue();
        journey.complete("khanh", "UserTask_ExplainDelay", id, Map.of("reason", "Chờ kết quả giám định", "responsible", "Thủ trưởng đơn vị", "next",
            "Quyết định trong tháng"));
        assertThat(journey.passedInCase(id)).contains("EndEvent_DelayExplained");
        journey.selfReviewed(id, START.plusDays(151));
        assertThat(journey.stateOfCase(id)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"no-meeting, REVIEW_HELD, UserTask_FormCouncil", "no-council, PARTY, UserTask_DecideDiscipline"})
    void stepsAreLeftOutOnAGroundOfTheirList(String steps, String ground, String next) {
        String id = journey.caseOpened(START);
        Map<String, Object> data = new HashMap<>(Map.of("decision", "open", "caseOfficer", journey.idOf("lan"), "formInQuestion", "WARNING_OR_ABOVE",
            "handlingSteps", steps, "stepsDocument", "Quyết định số 12-QĐ/UBKT ngày 02/3/2026", "consequence", "NGHIEM_TRONG"));
        data.put("no-meeting".equals(steps) ? "noMeetingGround" : "noCouncilGround", ground);
        journey.complete("khanh", "UserTask_DecideAcceptance", id, data);
        assertThat(journey.hasTask("khanh", next, id)).isTrue();
        assertThat(journey.hasTask("lan", "UserTask_SelfReview", id)).isFalse();
        if ("no-council".equals(steps)) {
            journey.disciplined(id, START, "CANH_CAO");
            assertThat(journey.stateOfCase(id)).isEqualTo("DECIDED");
        }
    }

    @Test
    void tiedVotesAreLeftToTheCompetentPersonAndAComplaintNeverMakesTheOutcomeHeavier() {
        String id = journey.caseOpened(START);
        journey.accepted(id);
        journey.selfReviewed(id, START);
        journey.reviewMeetingHeld(id, START, "NGHIEM_TRONG");
        journey.councilFormed(id);
        Map<String, Object> tied = new HashMap<>(DisciplineSteps.ballot(START, "CANH_CAO", 2));
        tied.put("present", 4);
        tied.put("forDiscipline", 4);
        tied.put("ballots", List.of(Map.of("form", "CANH_CAO", "votes", 2), Map.of("form", "KHIEN_TRACH", "votes", 2)));
        assertThat(refused("lan", "UserTask_HoldCouncil", id, tied)).contains("recommendation-against-votes");
        tied.put("recommendation", "TIE");
        tied.put("tie", "Hai ý kiến ngang nhau");
        journey.complete("lan", "UserTask_HoldCouncil", id, tied);
        journey.disciplined(id, START, "KHIEN_TRACH");
        journey.served(id, START);
        journey.complained(id, START);
        journey.complaintAccepted(id, START);
        journey.complaintHeard(id, START);
        Map<String, Object> heavier = new HashMap<>(DisciplineSteps.settlement(START, "changed"));
        heavier.put("form", "CANH_CAO");
        String task = journey.taskOf("khanh", "UserTask_SettleComplaint", id).path("id").asString();
        assertThat(journey.as("khanh").post("/api/tasks/" + task + "/complete", Map.of("data", heavier)).code()).isEqualTo("complaint-heavier");
        clock.set(START.plusDays(16));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).as("a complaint is open").isEqualTo("SERVED");
    }

    @Test
    void actsAreJoinedInOneCaseAndWasteHasATableOfItsOwn() {
        String id = journey.caseOpened(START);
        Map<String, Object> act = new HashMap<>(Map.of("facts", "Để quá hạn 20 hồ sơ", "factOn", START.minusDays(5).toString(), "consequence",
            "RAT_NGHIEM_TRONG"));
        assertThat(journey.as("thu").post("/api/disciplinary-cases/" + id + "/acts", act).status()).isEqualTo(404);
        act.put("factOn", START.plusDays(1).toString());
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/acts", act).body().toString()).contains("factOn");
        act.put("factOn", START.minusDays(5).toString());
        act.put("consequence", "NGHIEM_TRONG");
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/acts", act).status()).isEqualTo(204);
        journey.accepted(id);
        journey.selfReviewed(id, START);
        journey.reviewMeetingHeld(id, START, "IT_NGHIEM_TRONG");
        JsonNode shown = journey.caseOf("lan", id);
        assertThat(shown.path("course").path("joined")).hasSize(1);
        assertThat(shown.path("outcome").path("proposed").path("outcome").asString()).isEqualTo("Cảnh cáo");
        assertThat(shown.path("outcome").path("proposed").path("reason").asString()).contains("xem xét đồng thời nhiều hành vi");
        journey.councilFormed(id);
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/acts", act).body().path("code").asString()).isEqualTo("case-under-way");

        clock.set(START.plusDays(200));
        Map<String, Object> waste = DisciplineSteps.subject(START.plusDays(200));
        waste.put("assessment", Map.of("waste", Map.of("act", "CAUSED_DAMAGE", "damage", 60)));
        String other = journey.as("lan").post("/api/disciplinary-cases", waste).body().path("id").asString();
        journey.accepted(other);
        journey.selfReviewed(other, START.plusDays(200));
        journey.reviewMeetingHeld(other, START.plusDays(200), "NGHIEM_TRONG");
        assertThat(journey.caseOf("lan", other).path("outcome").path("proposed").path("article").asString()).contains("267/2026");
    }

    @Test
    void theClockStandsStillByTheDaysOfThePaperAndTheEffectIsCountedFromThePartysDecision() {
        String id = journey.caseOpened(START);
        journey.accepted(id);
        clock.set(START.plusDays(20));
        Map<String, Object> pause = new HashMap<>(Map.of("ground", "LEAVE", "from", START.plusDays(5).toString(), "reason", "Giấy vào viện ngày 07/3"));
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/pause", pause).body().path("code").asString()).isEqualTo("pause-refused");
        pause.put("ground", "D1");
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/pause", pause).status()).isEqualTo(204);
        clock.set(START.plusDays(30));
        assertThat(journey.caseOf("lan", id).path("one").path("clock").path("day").asInt()).as("the day while it stands still").isEqualTo(5);
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/resume", Map.of("reason", "Ra viện", "on", START.plusDays(25).toString()))
            .status()).isEqualTo(204);
        JsonNode shown = journey.caseOf("lan", id);
        assertThat(shown.path("one").path("clock").path("day").asInt()).isEqualTo(10);
        assertThat(shown.path("outcome").path("limitations").path(0).path("endsOn").asString()).isEqualTo(START.minusMonths(2).plusDays(20).plusYears(5)
            .toString());

        LocalDate today = START.plusDays(30);
        journey.selfReviewed(id, today);
        journey.reviewMeetingHeld(id, today, "NGHIEM_TRONG");
        journey.councilFormed(id);
        journey.councilHeld(id, today, "CANH_CAO");
        journey.complete("khanh", "UserTask_DecideDiscipline", id, Map.of("decision", "discipline", "form", "CANH_CAO", "effectiveOn", today.toString(),
            "partyEffectiveOn", START.toString(), "act", "Kết thúc 3 hồ sơ khi chưa trả kết quả"));
        assertThat(journey.caseOf("khanh", id).path("outcome").path("effectUntil").asString()).isEqualTo(START.plusMonths(12).toString());
    }

    private String refused(String person, String element, String id, Map<String, Object> data) {
        String task = journey.taskOf(person, element, id).path("id").asString();
        TestClient.Answer answer = journey.as(person).post("/api/tasks/" + task + "/complete", Map.of("data", data));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().toString();
    }
}
