package vn.paraudit.modeling.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import vn.paraudit.engine.Processes;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Why cases were moved, and why they were taken back. */
@ParAuditTest
class MovingReasonTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nobodyMovesCasesOrTakesThemBackWithoutAReasonAndBothAreKept() {
        TestClient manager = TestClient.of(port, "dung");
        EngineJobs jobs = new EngineJobs(() -> management, clock);
        String undoing = "Chuyển nhầm đợt";
        MovingFixture fixture = new MovingFixture("why", engine, transactions, processes, jdbc);
        String from = fixture.deployFirst();
        fixture.start(1, Map.of());
        String to = fixture.deploySecond();
        Map<String, Object> order = new HashMap<>(Map.of("from", from, "to", to, "filter", Map.of(),
            "mapping", manager.post("/api/modeling/migrations/proposal", Map.of("from", from, "to", to)).body().path("mapping")));
        order.put("reason", "  ");
        assertThat(manager.post("/api/modeling/migrations", order).code()).isEqualTo("migration-reason-needed");
        order.put("reason", "Quyết định 12/QĐ-SNV bỏ bước cũ");
        String id = manager.post("/api/modeling/migrations", order).body().path("id").asString();
        jobs.runDue();
        assertThat(manager.post("/api/modeling/migrations/" + id + "/undo", Map.of()).code()).isEqualTo("migration-reason-needed");
        manager.post("/api/modeling/migrations/" + id + "/undo", Map.of("reason", undoing));
        jobs.runDue();
        JsonNode kept = manager.get("/api/modeling/migrations/" + id).body().path("migration");
        assertThat(kept.path("reason").asString()).isEqualTo("Quyết định 12/QĐ-SNV bỏ bước cũ");
        assertThat(kept.path("undoReason").asString()).isEqualTo(undoing);
        assertThat(jdbc.sql("select after ->> 'reason' from audit_entry where subject_id = :id::uuid and after ->> 'reason' <> '' order by sequence")
            .param("id", id).query(String.class).list()).containsExactly("Quyết định 12/QĐ-SNV bỏ bước cũ", undoing);
    }
}
