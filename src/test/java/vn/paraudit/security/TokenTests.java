package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void setTheClockBack() {
        clock.set(MovableClock.START);
    }

    private JsonNode made(TestClient owner, String name, String... scopes) {
        TestClient.Answer answer = owner.post("/api/tokens", Map.of("name", name, "scopes", List.of(scopes)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body();
    }

    private TestClient program(JsonNode made) {
        return new TestClient(port).withoutForgeryToken().withToken(made.path("token").asString());
    }

    private TestClient.Answer opensPlan(String token) {
        return new TestClient(port).withoutForgeryToken().withToken(token).post("/api/plans", Map.of("year", 2026, "title", "Kế hoạch của chương trình"));
    }

    @Test
    void aTokenWritesInItsOwnersPlaceWithoutASessionUntilItIsTakenBack() {
        TestClient hanh = TestClient.of(port, "hanh");
        JsonNode made = made(hanh, "Chương trình", "WORK");
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
        String token = made(TestClient.of(port, "thu"), "x", "READ").path("token").asString();
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
        String token = made(TestClient.of(port, "nam"), "x", "WORK").path("token").asString();
        assertThat(opensPlan(token).code()).isEqualTo("plan-officer-needed");
    }

    @Test
    void aListNeverShowsTheTokenAndSaysWhenItWasUsed() {
        TestClient son = TestClient.of(port, "son");
        String token = made(son, "x", "READ", "DEPLOY").path("token").asString();
        assertThat(son.get("/api/tokens").body().path("items").get(0).path("lastUsedOn").isNull()).isTrue();
        new TestClient(port).withToken(token).get("/api/tasks");
        JsonNode listed = son.get("/api/tokens").body().path("items").get(0);
        assertThat(listed.path("lastUsedOn").asString()).isNotEmpty();
        assertThat(listed.path("scopes").toString()).isEqualTo("[\"READ\",\"DEPLOY\"]");
        assertThat(listed.toString()).doesNotContain(token);
    }

    @Test
    void nobodyTakesBackATokenOfSomebodyElse() {
        TestClient mai = TestClient.of(port, "mai");
        JsonNode made = made(mai, "y", "READ");
        assertThat(TestClient.of(port, "quantri").delete("/api/tokens/" + made.path("id").asString()).status()).isEqualTo(404);
        assertThat(new TestClient(port).withToken(made.path("token").asString()).get("/api/tasks").status()).isEqualTo(200);
    }

    private int statusAfter(JsonNode made, int days) {
        clock.set(MovableClock.START.plus(Duration.ofDays(days)));
        return program(made).get("/api/tasks").status();
    }

    @Test
    void aTokenEndsAfterNinetyDaysWhereNothingElseIsAsked() {
        JsonNode made = made(TestClient.of(port, "tuan"), "x", "READ");
        assertThat(statusAfter(made, 89)).isEqualTo(200);
        assertThat(statusAfter(made, 91)).isEqualTo(401);
        assertThat(program(made).get("/api/tasks").code()).isEqualTo("token-invalid");
    }

    @Test
    void aTokenLivesUpToAYearForAReasonThatTheTrailKeeps() {
        TestClient tuan = TestClient.of(port, "tuan");
        Map<String, Object> asked = new HashMap<>(Map.of("name", "Cổng dịch vụ công", "scopes", List.of("READ"), "days", 365));
        for (Object longLife : new Object[] {Map.of("accepted", false, "reason", "Đồng bộ"), Map.of("accepted", true, "reason", " "), Map.of("accepted", true)}) {
            asked.put("longLife", longLife);
            assertThat(tuan.post("/api/tokens", asked).code()).as("%s", longLife).isEqualTo("token-long-life");
        }
        asked.put("longLife", Map.of("accepted", true, "reason", "Đồng bộ hằng đêm với cổng dịch vụ công"));
        JsonNode made = tuan.post("/api/tokens", asked).body();
        assertThat(tuan.get("/api/tokens").body().path("items").findValuesAsString("reason")).contains("Đồng bộ hằng đêm với cổng dịch vụ công");
        assertThat(trail("tuan").get(0).toString()).contains("tạo mã truy cập", "Cổng dịch vụ công", "2027-03-02", "Đồng bộ hằng đêm", "\"đọc\"");
        assertThat(statusAfter(made, 364)).isEqualTo(200);
        assertThat(statusAfter(made, 366)).isEqualTo(401);
    }

    /** The trail of somebody's account, newest first, as an administrator reads it. */
    private JsonNode trail(String username) {
        String id = jdbc.sql("select id from account where username = :name").param("name", username).query(String.class).single();
        return TestClient.of(port, "quantri").get("/api/audit/account/" + id).body().path("items");
    }

    private List<String> acts(String username, String act) {
        return trail(username).valueStream().filter(entry -> entry.path("act").asString().equals(act))
            .map(entry -> entry.path("changes").toString()).toList();
    }

    @Test
    void theTrailTellsWhatHappensToAToken() {
        TestClient khanh = TestClient.of(port, "khanh");
        JsonNode made = made(khanh, "Báo cáo tuần", "READ");
        assertThat(acts("khanh", "token-used-from-new-address")).isEmpty();
        program(made).get("/api/tasks");
        program(made).get("/api/tasks");
        assertThat(acts("khanh", "token-used-from-new-address")).singleElement().asString().contains("Báo cáo tuần", "127.0.0.1");
        jdbc.sql("update access_token_told set matter = '10.0.0.9' where kind = 'ADDRESS'").update();
        program(made).get("/api/tasks");
        assertThat(acts("khanh", "token-used-from-new-address")).hasSize(2);

        program(made).post("/api/plans", Map.of());
        program(made).post("/api/plans", Map.of());
        program(made).delete("/api/tokens/" + made.path("id").asString());
        assertThat(acts("khanh", "token-refused")).hasSize(2).anyMatch(told -> told.contains("POST /api/plans"))
            .anyMatch(told -> told.contains("DELETE /api/tokens/{id}"));
        clock.advance(Duration.ofDays(1));
        program(made).post("/api/plans", Map.of());
        assertThat(acts("khanh", "token-refused")).hasSize(3);

        TestClient.of(port, "khanh").delete("/api/tokens/" + made.path("id").asString());
        assertThat(acts("khanh", "token-ended")).singleElement().asString().contains("chủ mã thu hồi");
        assertThat(trail("khanh").get(0).path("by").path("name").asString()).isEqualTo(trail("khanh").get(1).path("by").path("name").asString());
        assertThat(TestClient.of(port, "quantri").get("/api/audit/verification").body().path("items")).isEmpty();
    }
}
