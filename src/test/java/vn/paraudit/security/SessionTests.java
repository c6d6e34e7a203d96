package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Signing in and what nobody gets without it. */
@ParAuditTest
class SessionTests {

    private static final String PASSWORD = "mat-khau-thu-1";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("passwordEncoder")
    private PasswordEncoder passwords;

    private String username;
    private UUID account;

    @BeforeEach
    void addSomebody() {
        username = "ai-" + UUID.randomUUID();
        account = accounts.create(new Accounts.NewAccount(Ids.next(), username, accounts.hash(PASSWORD, List.of()), "Người thử", "", null, Set.of(Roles.SUPERVISOR)));
        // Failures of other tests must not make this one wait.
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void passwordsAreKeptAtTheCostOfTheProduct() {
        assertThat(passwords.encode(PASSWORD)).startsWith("{bcrypt-hmac-sha384}$2a$10$");
    }

    @Test
    void whoeverKnowsThePasswordComesInAndGoesOut() {
        TestClient client = new TestClient(port);
        assertThat(client.signIn(username.toUpperCase(), PASSWORD).body().path("roles").get(0).asString()).isEqualTo("supervisor");
        assertThat(client.get("/api/session").body().path("person").path("name").asString()).isEqualTo("Người thử");
        assertThat(client.delete("/api/session").status()).isEqualTo(204);
        assertThat(client.get("/api/session").code()).isEqualTo("sign-in-needed");
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
        TestClient.Answer unknown = new TestClient(port).signIn("khong-co-ai", PASSWORD);
        TestClient.Answer wrong = new TestClient(port).signIn(username, "sai-mat-khau");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWaitThere() {
        TestClient client = new TestClient(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(client.signIn(username, "sai-mat-khau").status()).isEqualTo(401);
        }
        TestClient.Answer blocked = client.signIn(username, PASSWORD);
        assertThat(blocked.code()).isEqualTo("too-many-attempts");
        assertThat(blocked.headers()).containsKey("retry-after");

        clock.advance(Duration.ofSeconds(20));
        assertThat(client.signIn(username, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aDisabledAccountLosesItsSessionsAndTokensAtOnce() {
        TestClient client = new TestClient(port);
        client.signIn(username, PASSWORD);
        String token = client.post("/api/tokens", Map.of("name", "báo cáo", "scopes", List.of("READ"))).body().path("token").asString();
        assertThat(new TestClient(port).withToken(token).get("/api/units").status()).isEqualTo(200);

        accounts.setEnabled(account, false);
        assertThat(client.get("/api/units").status()).isEqualTo(401);
        assertThat(new TestClient(port).withToken(token).get("/api/units").code()).isEqualTo("token-invalid");
        assertThat(new TestClient(port).signIn(username, PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aWriteWithoutTheTokenAgainstForgeryIsRefused() {
        TestClient client = new TestClient(port);
        client.signIn(username, PASSWORD);
        assertThat(client.withoutForgeryToken().post("/api/tokens", Map.of("name", "x", "scopes", List.of("READ"))).code()).isEqualTo("csrf-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/plans", "/api/units", "/api/models", "/api/catalogue", "/v3/api-docs", "/api/nothing"})
    void nothingIsToldToWhoeverHasNotSignedIn(String path) {
        assertThat(new TestClient(port).get(path).code()).isEqualTo("sign-in-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/", "/camunda/api/admin/setup/default/user/create",
        "/actuator/env", "/actuator/heapdump"})
    void noDoorOfTheStockEngineIsThere(String path) {
        assertThat(TestClient.of(port, "quantri").get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/api/nothing", "/plans"})
    void everyAnswerCarriesTheHeadersThatShutThePageIn(String path) {
        Map<String, List<String>> headers = new TestClient(port).get(path).headers();
        assertThat(headers.get("content-security-policy").get(0)).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
    }
}
