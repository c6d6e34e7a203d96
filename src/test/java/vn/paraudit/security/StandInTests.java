package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Acting for another: with the other's seats, in one's own name, for as long as the other said. */
@ParAuditTest
class StandInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void start() {
        clock.set(MovableClock.START);
    }

    private static String idOf(TestClient person) {
        return person.get("/api/session").body().path("person").path("id").asString();
    }

    private static TestClient.Answer appointed(TestClient by, TestClient standIn, String from, String until) {
        return by.post("/api/stand-ins", Map.of("standInId", idOf(standIn), "fromOn", from, "untilOn", until, "reason", "Đi công tác"));
    }

    private static TestClient.Answer takesPlace(TestClient person, TestClient of) {
        return person.put("/api/session/place", Map.of("personId", idOf(of)));
    }

    @Test
    void aStandInDoesTheWorkOfTheOtherAndTheTrailKnowsBoth() {
        clock.set(LocalDate.of(2026, 4, 1));
        PlanSteps plans = new PlanSteps(port);
        String plan = plans.planSubmitted("Kế hoạch", "03646", "2026-05-04", "2026-05-29");
        TestClient son = plans.as("son");
        TestClient lan = TestClient.of(port, "lan");
        assertThat(takesPlace(lan, son).status()).as("nobody appointed her").isEqualTo(404);
        assertThat(appointed(son, lan, "2026-04-01", "2026-04-10").status()).isEqualTo(201);

        JsonNode session = takesPlace(lan, son).body();
        assertThat(session.path("actingFor").path("name").asString()).isEqualTo("Hà Trung Sơn");
        assertThat(session.path("person").path("name").asString()).isEqualTo("Vì Thị Lan");
        assertThat(session.path("roles")).extracting(JsonNode::asString).containsExactly("approver");
        assertThat(completes(lan, plans.taskOf("son", "UserTask_ApprovePlan", plan)).status()).isEqualTo(200);
        JsonNode act = son.get("/api/audit/plan/" + plan).body().path("items").findParents("actingFor").stream()
            .filter(entry -> entry.path("actingFor").path("name").asString("").equals("Hà Trung Sơn")).findFirst().orElseThrow();
        assertThat(act.path("by").path("name").asString()).isEqualTo("Vì Thị Lan");
    }

    private static TestClient.Answer completes(TestClient person, JsonNode task) {
        return person.post("/api/tasks/" + task.path("id").asString() + "/complete", Map.of("data", Map.of("decision", "approve")));
    }

    @Test
    void whoeverSubmittedAPlanApprovesItInNobodysPlaceNorDoesWhoeverTheyStandInFor() {
        clock.set(LocalDate.of(2026, 5, 4));
        PlanSteps plans = new PlanSteps(port);
        String plan = plans.planSubmitted("Kế hoạch hai", "03721", "2026-06-01", "2026-06-26");
        JsonNode task = plans.taskOf("son", "UserTask_ApprovePlan", plan);
        TestClient son = plans.as("son");
        TestClient binh = TestClient.of(port, "binh");
        appointed(son, binh, "2026-05-04", "2026-05-10");
        takesPlace(binh, son);
        assertThat(completes(binh, task).code()).isEqualTo("four-eyes");
        assertThat(completes(son, task).code()).as("the other way round").isEqualTo("four-eyes");
        clock.set(LocalDate.of(2026, 5, 11));
        assertThat(completes(son, task).code()).as("it held while the plan was submitted").isEqualTo("four-eyes");
    }

    @Test
    void theDayItEndsTheStandInIsInTheirOwnPlaceAgain() {
        TestClient son = TestClient.of(port, "son");
        TestClient lan = TestClient.of(port, "lan");
        appointed(son, lan, "2026-03-02", "2026-03-10");
        takesPlace(lan, son);
        assertThat(lan.get("/api/session").body().path("roles")).extracting(JsonNode::asString).containsExactly("approver");
        clock.set(LocalDate.of(2026, 3, 11));
        assertThat(lan.get("/api/session").body().path("roles")).extracting(JsonNode::asString).containsExactly("personnel-officer");
        assertThat(lan.get("/api/session").body().path("mayActFor")).isEmpty();
    }

    @Test
    void theOtherEndsItAtOnceAndAStandInAppointsNobody() {
        TestClient son = TestClient.of(port, "son");
        TestClient thu = TestClient.of(port, "thu");
        String id = appointed(son, thu, "2026-03-02", "2026-03-10").body().path("id").asString();
        takesPlace(thu, son);
        assertThat(appointed(thu, TestClient.of(port, "mai"), "2026-03-02", "2026-03-10").code()).isEqualTo("stand-in-of-another");
        assertThat(thu.post("/api/stand-ins/" + id + "/end", Map.of()).status()).isEqualTo(422);
        JsonNode ended = son.post("/api/stand-ins/" + id + "/end", Map.of()).body().path("items").valueStream()
            .filter(one -> one.path("id").asString().equals(id)).findFirst().orElseThrow();
        assertThat(ended.path("endedOn").asString()).isEqualTo("2026-03-02");
        assertThat(thu.get("/api/session").body().path("actingFor").isNull()).isTrue();
    }

    @Test
    void daysThatPassedPeopleThatAreNoneAndEmptyReasonsAreRefused() {
        TestClient son = TestClient.of(port, "son");
        TestClient thu = TestClient.of(port, "thu");
        assertThat(appointed(son, thu, "2026-02-01", "2026-02-20").code()).isEqualTo("stand-in-days");
        assertThat(appointed(son, thu, "2026-03-10", "2026-03-09").code()).isEqualTo("stand-in-days");
        assertThat(appointed(son, son, "2026-03-02", "2026-03-10").code()).isEqualTo("stand-in-unknown");
        assertThat(son.post("/api/stand-ins", Map.of("standInId", idOf(thu), "fromOn", "2026-03-02", "untilOn", "2026-03-10", "reason", " ")).code())
            .isEqualTo("stand-in-incomplete");
    }
}
