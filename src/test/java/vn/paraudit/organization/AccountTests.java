package vn.paraudit.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Administrators take people in and decide what they may do; everybody has a password of their own. */
@ParAuditTest
class AccountTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private TestClient admin;

    @BeforeEach
    void signIn() {
        clock.set(MovableClock.START);
        admin = TestClient.of(port, "quantri");
    }

    private TestClient.Answer takenIn(String username, String password) {
        return admin.post("/api/accounts", Map.of("username", username, "name", "Lèo Thị Xuân", "post", "Chuyên viên", "unitCode", "04132",
            "roles", List.of("observer"), "password", password));
    }

    private JsonNode account(String words) {
        return admin.get("/api/accounts?q=" + words).body().path("items").get(0);
    }

    @Test
    void whoIsTakenInSignsInChangesThePasswordAndIsLockedOut() {
        String id = takenIn("xuan", "ban-dau-2026").body().path("id").asString();
        TestClient xuan = new TestClient(port);
        JsonNode session = xuan.signIn("xuan", "ban-dau-2026").body();
        assertThat(session.path("roles")).extracting(JsonNode::asString).containsExactly("observer");

        assertThat(xuan.put("/api/accounts/own-password", Map.of("before", "khong-phai-the", "after", "mat-khau-moi-2026")).code()).isEqualTo("password-wrong");
        assertThat(xuan.put("/api/accounts/own-password", Map.of("before", "ban-dau-2026", "after", "ngan")).code()).isEqualTo("password-too-short");
        assertThat(xuan.put("/api/accounts/own-password", Map.of("before", "ban-dau-2026", "after", "mat-khau-moi-2026")).status()).isEqualTo(204);
        assertThat(xuan.get("/api/tasks").status()).as("every session ended").isEqualTo(401);
        assertThat(new TestClient(port).signIn("xuan", "ban-dau-2026").status()).isEqualTo(401);
        TestClient again = new TestClient(port);
        assertThat(again.signIn("xuan", "mat-khau-moi-2026").status()).isEqualTo(200);

        assertThat(admin.put("/api/accounts/" + id + "/enabled", Map.of("enabled", false)).body().path("enabled").asBoolean()).isFalse();
        assertThat(again.get("/api/tasks").status()).isEqualTo(401);
        assertThat(new TestClient(port).signIn("xuan", "mat-khau-moi-2026").status()).isEqualTo(401);
    }

    @Test
    void rolesAndSeatsDecideWhatSomebodySees() {
        String id = takenIn("xuan2", "ban-dau-2026").body().path("id").asString();
        assertThat(admin.put("/api/accounts/" + id + "/roles", Map.of("roles", List.of("plan-officer"))).status()).isEqualTo(200);
        TestClient xuan = new TestClient(port);
        xuan.signIn("xuan2", "ban-dau-2026");
        assertThat(xuan.post("/api/plans", Map.of("year", 2026, "title", "Kế hoạch")).status()).isEqualTo(201);

        JsonNode seated = admin.post("/api/accounts/" + id + "/seat", Map.of("seat", "unit-contact")).body();
        assertThat(seated.path("seats")).extracting(JsonNode::asString).containsExactly("unit-contact");
        assertThat(account("daumoi").path("seats")).as("a unit has one contact at a time").isEmpty();
        JsonNode unit = admin.get("/api/units/04132").body();
        assertThat(unit.path("contact").path("name").asString()).isEqualTo("Lèo Thị Xuân");
        assertThat(unit.path("history")).filteredOn(held -> held.path("seat").asString().equals("unit-contact"))
            .extracting(held -> held.path("name").asString() + " " + held.path("until").asString(""))
            .containsExactly("Lèo Thị Xuân ", "Giàng Thị Súa 2026-03-01");
    }

    @Test
    void nobodyShutsThemselvesOut() {
        String own = account("quantri").path("id").asString();
        assertThat(admin.put("/api/accounts/" + own + "/enabled", Map.of("enabled", false)).code()).isEqualTo("own-account");
        assertThat(admin.put("/api/accounts/" + own + "/roles", Map.of("roles", List.of("archivist"))).code()).isEqualTo("own-account");
    }

    @Test
    void whatIsMissingTakenOrUnknownIsRefused() {
        assertThat(takenIn("Xuân", "ban-dau-2026").code()).isEqualTo("person-incomplete");
        assertThat(takenIn("hanh", "ban-dau-2026").code()).isEqualTo("uq_account_username");
        assertThat(takenIn("xuan3", "ngan").code()).isEqualTo("password-too-short");
        assertThat(admin.post("/api/accounts", Map.of("username", "xuan4", "name", "X", "post", "X", "unitCode", "00000", "roles", List.of(), "password",
            "ban-dau-2026")).code()).isEqualTo("unit-unknown");
        String id = account("hanh").path("id").asString();
        assertThat(admin.put("/api/accounts/" + id + "/roles", Map.of("roles", List.of("king"))).code()).isEqualTo("role-unknown");
    }

    @Test
    void nobodyElseSeesOrGivesAccounts() {
        String id = account("hanh").path("id").asString();
        for (String person : List.of("hanh", "son", "dung", "thu")) {
            TestClient client = TestClient.of(port, person);
            assertThat(client.get("/api/accounts").code()).isEqualTo("administrator-needed");
            assertThat(client.put("/api/accounts/" + id + "/roles", Map.of("roles", List.of("admin"))).status()).isEqualTo(404);
        }
    }
}
