package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.DyingParAudit;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.ProductProcess;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.testing.TestPostgres;

/** The product as a process of its own on an external database: killed in the middle of a completion, started again, asked again. */
@ParAuditTest
class KilledProcessTests {

    private static final String DATABASE = "killed_process";
    private static final int IN_THE_MIDDLE = 20;

    @Autowired
    private SwitchableDataSource data;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private ProductProcess product;

    @BeforeEach
    void createTheDatabase() {
        data.copyTo(DATABASE);
        pool = TestPostgres.pool(DATABASE);
        jdbc = JdbcClient.create(pool);
    }

    @AfterEach
    void endEverything() {
        if (product != null) {
            product.close();
        }
        pool.close();
        TestPostgres.drop(DATABASE);
    }

    /** Starts the product and answers the port on which it listens. */
    private int started() {
        product = ProductProcess.startOn(DATABASE, DyingParAudit.class);
        return product.port();
    }

    private void assertWholeOrNothing(String plan, boolean done) {
        assertThat(count("plan_target where plan_id = :plan::uuid", plan)).isEqualTo(done ? 1 : 0);
        assertThat(count("inbox_task where case_id = :plan::uuid and element_id = 'UserTask_DraftPlan'", plan)).isEqualTo(done ? 1 : 0);
        assertThat(count("audit_entry where subject_id = :plan::uuid and act = 'task-completed'", plan)).isEqualTo(done ? 1 : 0);
        assertThat(jdbc.sql("""
            select count(*) from (select id_ from act_ru_task) engine
              full join (select id from inbox_task where state = 'OPEN') inbox on inbox.id = engine.id_
             where inbox.id is null or engine.id_ is null
            """).query(Long.class).single()).isZero();
    }

    private long count(String rows, String plan) {
        return jdbc.sql("select count(*) from " + rows).param("plan", plan).query(Long.class).single();
    }

    private TestClient.Answer completed(int port, String task, String key, Integer diesAt) {
        TestClient hanh = TestClient.of(port, "hanh");
        if (diesAt != null) {
            hanh.withHeader(DyingParAudit.DIES_AT, diesAt.toString());
        }
        return hanh.post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("communes", List.of("04132"), "pickReason", "Theo phản ánh")), key);
    }

    private void assertDies(int port, String task, String key, int moment) throws InterruptedException {
        assertThatThrownBy(() -> completed(port, task, key, moment)).isInstanceOf(UncheckedIOException.class);
        assertThat(product.exitValue()).isEqualTo(137);
    }

    @Test
    void whatWasKilledInTheMiddleIsUndoneAtTheNextStartAndWhatWasCommittedIsAnsweredAsTheFirstTime() throws InterruptedException {
        int port = started();
        TestClient hanh = TestClient.of(port, "hanh");
        String plan = hanh.post("/api/plans", Map.of("year", 2027, "title", "Kế hoạch")).body().path("id").asString();
        JsonNode open = hanh.get("/api/tasks?scope=held").body().path("items").get(0);
        String task = open.path("id").asString();
        String key = UUID.randomUUID().toString();

        assertDies(port, task, key, IN_THE_MIDDLE);
        assertWholeOrNothing(plan, false);

        int again = started();
        assertWholeOrNothing(plan, false);
        assertThat(completed(again, task, key, null).status()).isEqualTo(200);
        assertWholeOrNothing(plan, true);
        assertThat(completed(again, task, key, null).body().path("nextTaskId").asString("")).isNotEmpty();

        product.kill();
        assertThat(completed(started(), task, key, null).status()).as("the same request after another start").isEqualTo(200);
        assertWholeOrNothing(plan, true);
    }
}
