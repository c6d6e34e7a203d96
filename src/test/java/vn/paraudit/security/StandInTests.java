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
        PlanSteps plans = new PlanSteps(port);
        String plan = plans.planSubmitted("Kế hoạch", "03646", "2026-05-04", "2026-05-29");
        TestClient son = plans.as("son");
        TestClient binh = TestClient.of(port, "binh");
        assertThat(takesPlace(binh, son).status()).as("nobody appointed him").isEqualTo(404);
        assertThat(appointed(son, binh, "2026-03-02", "2026-03-10").status()).isEqualTo(201);

        JsonNode session = takesPlace(binh, son).body();
        assertThat(session.path("actingFor").path("name").asString()).isEqualTo("Hà Trung Sơn");
        assertThat(session.path("person").path("name").asString()).isEqualTo("Quàng Văn Bình");
        assertThat(session.path("roles")).extracting(JsonNode::asString).containsExactly("approver");
        String task = plans.taskOf("son", "UserTask_ApprovePlan", plan).path("id").asString();
        assertThat(binh.post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("decision", "approve"))).code())
            .as("he submitted the plan himself, so he may not approve it in anybody's place").isEqualTo("four-eyes");

        TestClient lan = TestClient.of(port, "lan");
        appointed(son, lan, "2026-03-02", "2026-03-10");
        takesPlace(lan, son);
        assertThat(lan.post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("decision", "approve"))).status()).isEqualTo(200);
        JsonNode act = son.get("/api/audit/plan/" + plan).body().path("items").findParents("actingFor").stream()
            .filter(entry -> entry.path("actingFor").path("name").asString("").equals("Hà Trung Sơn")).findFirst().orElseThrow();
        assertThat(act.path("by").path("name").asString()).isEqualTo("Vì Thị Lan");
        assertThat(son.get("/api/audit/plan/" + plan).status()).isEqualTo(200);
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
        assertThat(son.post("/api/stand-ins/" + id + "/end", Map.of()).body().path("items").get(0).path("endedOn").asString()).isEqualTo("2026-03-02");
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
