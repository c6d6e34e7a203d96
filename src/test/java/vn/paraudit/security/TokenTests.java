package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Personal access tokens, for programs that work in somebody's place. */
@ParAuditTest
class TokenTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TestClient.Answer opensPlan(String token) {
        return new TestClient(port).withoutForgeryToken().withToken(token).post("/api/plans", Map.of("year", 2026, "title", "Kế hoạch của chương trình"));
    }

    @Test
    void aTokenWritesInItsOwnersPlaceWithoutASessionUntilItIsTakenBack() {
        TestClient hanh = TestClient.of(port, "hanh");
        JsonNode made = hanh.post("/api/tokens", Map.of("name", "Chương trình")).body();
        String token = made.path("token").asString();
        TestClient.Answer plan = opensPlan(token);
        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.headers().getOrDefault("set-cookie", List.of())).noneMatch(cookie -> cookie.startsWith("SESSION"));
        JsonNode act = hanh.get("/api/audit/plan/" + plan.body().path("id").asString()).body().path("items").get(0);
        assertThat(act.path("by").path("name").asString()).isEqualTo("Lò Thị Hạnh");

        assertThat(hanh.delete("/api/tokens/" + made.path("id").asString()).status()).isEqualTo(204);
        assertThat(opensPlan(token).code()).isEqualTo("token-invalid");
        assertThat(opensPlan(token).status()).isEqualTo(401);
    }

    @Test
    void neitherATokenNorANamelessReaderLeavesASessionBehind() {
        String token = TestClient.of(port, "thu").post("/api/tokens", Map.of("name", "x")).body().path("token").asString();
        long before = sessions();
        assertThat(new TestClient(port).withToken(token).get("/api/tasks").status()).isEqualTo(200);
        new TestClient(port).get("/api/session");
        new TestClient(port).get("/api/tasks");
        assertThat(sessions()).isEqualTo(before);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    @Test
    void aTokenHasItsOwnersRightsAndNoMore() {
        String token = TestClient.of(port, "nam").post("/api/tokens", Map.of("name", "x")).body().path("token").asString();
        assertThat(opensPlan(token).code()).isEqualTo("plan-officer-needed");
    }

    @Test
    void aListNeverShowsTheTokenAndSaysWhenItWasUsed() {
        TestClient son = TestClient.of(port, "son");
        String token = son.post("/api/tokens", Map.of("name", "x")).body().path("token").asString();
        assertThat(son.get("/api/tokens").body().path("items").get(0).path("lastUsedOn").isNull()).isTrue();
        new TestClient(port).withToken(token).get("/api/tasks");
        JsonNode listed = son.get("/api/tokens").body().path("items").get(0);
        assertThat(listed.path("lastUsedOn").asString()).isNotEmpty();
        assertThat(listed.toString()).doesNotContain(token);
    }

    @Test
    void nobodyTakesBackATokenOfSomebodyElse() {
        TestClient mai = TestClient.of(port, "mai");
        JsonNode made = mai.post("/api/tokens", Map.of("name", "y")).body();
        assertThat(TestClient.of(port, "quantri").delete("/api/tokens/" + made.path("id").asString()).status()).isEqualTo(404);
        assertThat(new TestClient(port).withToken(made.path("token").asString()).get("/api/tasks").status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsAfterAYear() {
        String token = TestClient.of(port, "tuan").post("/api/tokens", Map.of("name", "x")).body().path("token").asString();
        clock.advance(Duration.ofDays(364));
        assertThat(new TestClient(port).withToken(token).get("/api/tasks").status()).isEqualTo(200);
        clock.advance(Duration.ofDays(2));
        assertThat(new TestClient(port).withToken(token).get("/api/tasks").code()).isEqualTo("token-invalid");
        clock.set(MovableClock.START);
    }
}
