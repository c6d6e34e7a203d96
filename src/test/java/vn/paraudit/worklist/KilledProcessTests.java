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

    private TestClient.Answer completed(int port, Begun one, Integer diesAt) {
        TestClient hanh = TestClient.of(port, "hanh");
        if (diesAt != null) {
            hanh.withHeader(DyingParAudit.DIES_AT, diesAt.toString());
        }
        return hanh.post("/api/tasks/" + one.task() + "/complete", Map.of("data", Map.of("communes", List.of("04132"), "pickReason", "Theo phản ánh")), one.key());
    }

    private void assertDies(int port, Begun one, int moment) throws InterruptedException {
        assertThatThrownBy(() -> completed(port, one, moment)).isInstanceOf(UncheckedIOException.class);
        assertThat(product.exitValue()).isEqualTo(137);
    }

    /** A new plan, and the task with which it begins. */
    private record Begun(String plan, String task, String key) {
    }

    private static Begun begun(TestClient hanh, int year) {
        String plan = hanh.post("/api/plans", Map.of("year", year, "title", "Kế hoạch " + year)).body().path("id").asString();
        JsonNode open = hanh.get("/api/tasks?scope=held").body().path("items");
        String task = open.valueStream().filter(one -> one.path("caseId").asString().equals(plan)).findFirst().orElseThrow().path("id").asString();
        return new Begun(plan, task, UUID.randomUUID().toString());
    }

    @Test
    void whatWasKilledInTheMiddleIsUndoneAtTheNextStartAndWhatWasCommittedIsAnsweredAsTheFirstTime() throws InterruptedException {
        int port = started();
        TestClient hanh = TestClient.of(port, "hanh");
        Begun committed = begun(hanh, 2027);
        Begun killed = begun(hanh, 2028);
        String next = completed(port, committed, null).body().path("nextTaskId").asString("");
        assertThat(next).isNotEmpty();
        assertWholeOrNothing(committed.plan(), true);

        assertDies(port, killed, IN_THE_MIDDLE);
        assertWholeOrNothing(killed.plan(), false);

        int again = started();
        assertWholeOrNothing(killed.plan(), false);
        assertThat(completed(again, killed, null).status()).isEqualTo(200);
        assertWholeOrNothing(killed.plan(), true);
        TestClient.Answer asBefore = completed(again, committed, null);
        assertThat(asBefore.status()).as("the same request after another start").isEqualTo(200);
        assertThat(asBefore.body().path("nextTaskId").asString()).isEqualTo(next);
        assertWholeOrNothing(committed.plan(), true);
    }
}
