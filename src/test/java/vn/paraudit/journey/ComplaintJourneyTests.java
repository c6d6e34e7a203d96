package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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

/** Complaints against disciplinary decisions, from the petition to the end of the case, through HTTP. */
@ParAuditTest
class ComplaintJourneyTests {

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
        clock.set(MovableClock.START);
        journey = new DisciplineSteps(port);
    }

    @Test
    void aComplaintIsUpheldAndASecondOneCancelsTheDecision() {
        String id = journey.caseOpened(START);
        assertThat(journey.complained(id, START).body().path("code").asString()).isEqualTo("complaint-too-early");
        journey.decidedAndServed(id, START, "NGHIEM_TRONG", "CANH_CAO");
        assertThat(journey.complained(id, START.plusDays(16)).body().path("code").asString()).isEqualTo("complaint-late");
        clock.set(START.plusDays(10));
        assertThat(journey.complained(id, START.plusDays(10)).status()).isEqualTo(204);
        journey.complaintResolved(id, START.plusDays(10), "upheld");
        clock.set(START.plusDays(18));
        assertThat(journey.complained(id, START.plusDays(18)).status()).isEqualTo(204);
        theLevelAboveSettles(id, START.plusDays(18));
        assertThat(journey.stateOfCase(id)).isEqualTo("CANCELLED");
        assertThat(journey.passedInCase(id)).contains("EndEvent_DisciplineCancelled");

        clock.set(START.plusDays(30));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).as("the end by time does not bring it back").isEqualTo("CANCELLED");
    }

    private void theLevelAboveSettles(String id, LocalDate on) {
        assertThat(journey.caseOf("lan", id).path("complaints").path(1).path("state").asString()).isEqualTo("RECEIVED");
        journey.complaintAccepted(id, on);
        journey.complaintHeard(id, on);
        Map<String, Object> settlement = new HashMap<>(DisciplineSteps.settlement(on, "cancelled"));
        settlement.put("settler", "Chủ tịch UBND tỉnh");
        String task = journey.taskOf("khanh", "UserTask_SettleSecondComplaint", id).path("id").asString();
        assertThat(journey.as("khanh").post("/api/tasks/" + task + "/complete", Map.of("data", settlement)).code()).isEqualTo("complaint-own-decision");
        jdbc.sql("insert into account_role select id, 'discipline-authority' from account where username = 'binh' on conflict do nothing").update();
        assertThat(TestClient.of(port, "binh").post("/api/tasks/" + task + "/complete", Map.of("data", settlement)).status()).isEqualTo(200);
        jdbc.sql("delete from account_role where role = 'discipline-authority' and account_id = (select id from account where username = 'binh')").update();
        JsonNode second = journey.caseOf("lan", id).path("complaints").path(1);
        assertThat(second.path("state").asString()).isEqualTo("SETTLED");
        assertThat(second.path("papers").toString()).contains("hủy toàn bộ");
    }

    @Test
    void aComplaintStandsStillAndIsWithdrawnByTheDaysOfThePapers() {
        String id = journey.caseOpened(START);
        journey.decidedAndServed(id, START, "NGHIEM_TRONG", "CANH_CAO");
        journey.complained(id, START);
        String path = "/api/disciplinary-cases/" + id + "/complaint/";
        Map<String, Object> pause = Map.of("since", START.plusDays(3).toString(), "reason", "Chờ kết quả giám định");
        assertThat(journey.as("khanh").post(path + "pause", pause).code()).isEqualTo("complaint-day-ahead");
        clock.set(START.plusDays(10));
        assertThat(journey.as("khanh").post(path + "pause", pause).code()).isEqualTo("complaint-not-accepted");
        journey.complaintAccepted(id, START.plusDays(2));
        assertThat(journey.as("lan").post(path + "pause", pause).status()).isEqualTo(403);
        assertThat(journey.as("khanh").post(path + "pause", pause).status()).isEqualTo(204);
        JsonNode paused = journey.caseOf("lan", id).path("complaints").path(0);
        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.path("clock").path("day").asInt()).isEqualTo(1);
        assertThat(paused.path("basis").asString()).contains("Điều 50");
        assertThat(journey.as("khanh").post(path + "resume", Map.of("on", START.plusDays(8).toString(), "reason", "Có kết quả")).status()).isEqualTo(204);
        assertThat(journey.as("lan").post(path + "withdraw", Map.of("on", START.plusDays(9).toString(), "reason", "Đơn rút khiếu nại")).status()).isEqualTo(204);
        assertThat(journey.caseOf("lan", id).path("complaints").path(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(journey.hasTask("lan", "UserTask_VerifyComplaint", id)).isFalse();
        clock.set(START.plusDays(40));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).isEqualTo("CLOSED");
    }

    @Test
    void aChangedDismissalLeavesThirtyDaysForTheSecondComplaint() {
        String id = journey.caseOpened(START);
        journey.decidedAndServed(id, START, "RAT_NGHIEM_TRONG", "BUOC_THOI_VIEC");
        assertThat(journey.complained(id, START).status()).isEqualTo(204);
        journey.complaintResolved(id, START, "upheld");
        assertThat(journey.caseOf("lan", id).path("outcome").path("complaintUntil").asString()).isEqualTo(START.plusDays(30).toString());
        clock.set(START.plusDays(31));
        jobs.runDue();
        assertThat(journey.passedInCase(id)).contains("IntermediateEvent_DismissalComplaintTimePassed", "EndEvent_DisciplineUpheld")
            .doesNotContain("IntermediateEvent_SecondComplaintTimePassed", "EndEvent_DisciplineChanged");
        assertThat(journey.stateOfCase(id)).isEqualTo("CLOSED");
    }

    @Test
    void aChangedDecisionIsTheOneInForce() {
        String id = journey.caseOpened(START);
        journey.decidedAndServed(id, START, "NGHIEM_TRONG", "CANH_CAO");
        journey.complained(id, START);
        journey.complaintResolved(id, START, "changed");
        assertThat(journey.caseOf("lan", id).path("outcome").path("decided").asString()).isEqualTo("Khiển trách");
        clock.set(START.plusDays(31));
        jobs.runDue();
        assertThat(journey.passedInCase(id)).contains("EndEvent_DisciplineChanged").doesNotContain("EndEvent_DisciplineUpheld");
    }
}
