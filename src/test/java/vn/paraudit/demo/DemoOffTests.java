package vn.paraudit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.demo.year.YearPlayer;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Roles;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A database that had the demo is started without it. */
@ParAuditTest
@ExtendWith(OutputCaptureExtension.class)
class DemoOffTests {

    private static final String PASSWORD = "thu-nghiem-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private DemoPeople people;

    @Autowired
    private DemoFigures figures;

    @Autowired
    private YearPlayer player;

    @Autowired
    private Environment environment;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private void start(boolean demo) {
        new Demo(new DemoSettings(demo, false), people, figures, player, environment).start();
    }

    @Test
    void nobodyInventedSignsInAndTheStartSaysSo(CapturedOutput said) {
        accounts.create(new Accounts.NewAccount(Ids.next(), "that", accounts.hash(PASSWORD, List.of()), "Người thật", "", null, Set.of(Roles.ADMIN)));
        TestClient hanh = TestClient.of(port, "hanh");
        String token = hanh.post("/api/tokens", Map.of("name", "thử", "scopes", List.of("READ"))).body().path("token").asString();

        start(false);
        assertThat(said).contains("The demo is off").contains("cannot sign in");
        assertThat(hanh.get("/api/tasks").status()).as("sessions end").isEqualTo(401);
        assertThat(new TestClient(port).withToken(token).get("/api/tasks").status()).as("tokens end").isEqualTo(401);
        assertThat(new TestClient(port).signIn("hanh", PASSWORD).status()).isEqualTo(401);
        TestClient real = TestClient.of(port, "that");
        String id = accounts.findByUsername("hanh").orElseThrow().id().toString();
        assertThat(real.put("/api/accounts/" + id + "/enabled", Map.of("enabled", true)).code()).isEqualTo("ck_account_shut_out");

        start(true);
        assertThat(new TestClient(port).signIn("hanh", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void theUpgradeKnowsWhoWasInvented() throws IOException {
        String real = "that-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(TestClient.of(port, "quantri").post("/api/accounts", Map.of("username", real, "name", "Lèo Thị Xuân", "post", "Chuyên viên",
            "unitCode", "04132", "roles", List.of(), "password", "con ngua chay nhanh")).status()).isEqualTo(201);
        jdbc.sql("update account set invented = false").update();
        String migration = new ClassPathResource("db/migration/security/V211__invented_people.sql").getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(migration.indexOf("update account"), migration.indexOf(";", migration.indexOf("update account")))).update();
        assertThat(jdbc.sql("select username from account where invented").query(String.class).list()).contains("hanh", "quantri", "daumoi")
            .doesNotContain(real);
    }
}
