package vn.paraudit.modeling.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.engine.Processes;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.Nightly;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Many running cases, a thousand in the nightly run, go over to another version, are named where they cannot, and come back as if nothing had happened. */
@ParAuditTest
class MovingTests {

    private static final Logger LOG = LoggerFactory.getLogger(MovingTests.class);

    /** A twentieth of the cases that are moved together, who are more than go in one piece. */
    private static final int SHARE = Nightly.or(10, 50);

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private ChunkedWork chunks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private static final Map<String, String> WHY = Map.of("reason", "Chuyển nhầm đợt");

    private TestClient manager;
    private EngineJobs jobs;

    @BeforeEach
    void signIn() {
        manager = TestClient.of(port, "dung");
        jobs = new EngineJobs(() -> management, clock);
    }

    private MovingFixture fixture(String key) {
        return new MovingFixture(key, engine, transactions, processes, jdbc);
    }

    private static Map<String, Object> order(String from, String to, JsonNode mapping) {
        return Map.of("from", from, "to", to, "mapping", mapping, "filter", Map.of(), "reason", "Bước cũ không còn");
    }

    private JsonNode proposal(String from, String to) {
        return manager.post("/api/modeling/migrations/proposal", Map.of("from", from, "to", to)).body();
    }

    private String started(Map<String, Object> order) {
        TestClient.Answer answer = manager.post("/api/modeling/migrations", order);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private JsonNode detail(String id) {
        return manager.get("/api/modeling/migrations/" + id).body();
    }

    private static Set<String> namesOf(JsonNode refused) {
        Set<String> names = new HashSet<>();
        refused.forEach(one -> names.add(one.path("caseId").asString()));
        return names;
    }

    private static Set<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    @Test
    void manyCasesAreJudgedMovedAndTakenBackExactly() {
        MovingFixture fixture = fixture("many");
        String from = fixture.deployFirst();
        fixture.start(14 * SHARE, Map.of());
        fixture.start(3 * SHARE, Map.of("way", "unit", "unitCode", "SNV"));
        List<UUID> homeless = fixture.start(SHARE, Map.of("way", "unit"));
        List<UUID> gone = fixture.start(2 * SHARE, Map.of("way", "other"));
        String to = fixture.deploySecond();
        JsonNode proposal = proposal(from, to);
        assertThat(proposal.path("mapping").toString()).contains("Task_WriteNew").doesNotContain("Task_Gone");
        Map<String, Object> order = order(from, to, proposal.path("mapping"));
        List<String> before = fixture.allRows();

        long began = System.nanoTime();
        JsonNode preview = manager.post("/api/modeling/migrations/preview", order).body();
        Duration previewed = Duration.ofNanos(System.nanoTime() - began);

        assertThat(previewed).isLessThan(Duration.ofSeconds(10));
        assertThat(preview.path("movable").asInt()).isEqualTo(17 * SHARE);
        assertThat(namesOf(preview.path("refused"))).hasSize(3 * SHARE).containsAll(texts(homeless)).containsAll(texts(gone));
        assertThat(preview.path("refused")).allSatisfy(one -> assertThat(one.path("reasons").path(0).asString()).contains("\""));
        assertThat(fixture.allRows()).isEqualTo(before);

        began = System.nanoTime();
        String id = started(order);
        jobs.runDue();
        Duration moved = Duration.ofNanos(System.nanoTime() - began);
        JsonNode done = detail(id);
        assertThat(done.path("migration").path("counts").path("moved").asInt()).isEqualTo(17 * SHARE);
        assertThat(namesOf(done.path("refused"))).hasSize(3 * SHARE);
        assertThat(inboxDifference()).isZero();
        assertThat(jdbc.sql("select count(*) from act_ru_execution where proc_def_id_ = :to and parent_id_ is null").param("to", to)
            .query(Long.class).single()).isEqualTo(17 * SHARE);

        began = System.nanoTime();
        assertThat(manager.post("/api/modeling/migrations/" + id + "/undo", WHY).status()).isEqualTo(200);
        jobs.runDue();
        LOG.info("{} cases: previewed in {}, moved in {}, taken back in {}", 20 * SHARE, previewed, moved, Duration.ofNanos(System.nanoTime() - began));
        assertThat(detail(id).path("migration").path("counts").path("undone").asInt()).isEqualTo(17 * SHARE);
        assertThat(fixture.allRows()).isEqualTo(before);
    }

    private long inboxDifference() {
        return jdbc.sql("""
            select count(*) from act_ru_task task full join (select * from inbox_task where state = 'OPEN') row
                on row.id = task.id_ and row.element_id = task.task_def_key_ and row.definition_id = task.proc_def_id_ and row.name = task.name_
             where row.id is null or task.id_ is null
            """).query(Long.class).single();
    }

    @Test
    void theTaskBecomesWhatTheNewVersionSays() {
        MovingFixture fixture = fixture("follows");
        String from = fixture.deployFirst();
        UUID written = fixture.start(1, Map.of()).get(0);
        UUID asked = fixture.start(1, Map.of("way", "unit", "unitCode", "SNV")).get(0);
        String to = fixture.deploySecond();
        started(order(from, to, proposal(from, to).path("mapping")));
        jobs.runDue();

        Map<String, Object> task = task(written);
        assertThat(task).containsEntry("element_id", "Task_WriteNew").containsEntry("definition_id", to).containsEntry("help", "Viết theo mẫu mới.")
            .containsEntry("deadline_key", "plan.approve");
        assertThat(task.get("properties").toString()).contains("fourEyes");
        assertThat(task(asked)).containsEntry("name", "Hỏi đơn vị kiểm tra").containsEntry("seat", "unit-contact").containsEntry("shared", false);
        assertThat(task(asked).get("seat_key").toString()).contains("SNV");
        long days = jdbc.sql("select extract(day from job.duedate_ - job.create_time_)::int from act_ru_job job where job.process_instance_id_ = :id")
            .param("id", task.get("instance_id")).query(Long.class).single();
        assertThat(days).isCloseTo(20L, within(1L));
        assertThat(manager.post("/api/modeling/migrations/preview", order(from, to, proposal(from, to).path("mapping"))).body().path("movable").asInt())
            .isZero();
        assertThat(jdbc.sql("select before::text || ' ' || after::text from audit_entry where subject_id = :id and act = 'case-moved'")
            .param("id", asked).query(String.class).single()).contains("Hỏi đơn vị\"").contains("Hỏi đơn vị kiểm tra");
    }

    private Map<String, Object> task(UUID caseId) {
        return jdbc.sql("select * from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query().singleRow();
    }

    @Test
    void aCaseThatGoesOnBetweenPreviewAndMoveIsNamedAndLeftAlone() {
        MovingFixture fixture = fixture("meanwhile");
        String from = fixture.deployFirst();
        fixture.start(3, Map.of());
        UUID quick = fixture.start(1, Map.of()).get(0);
        String to = fixture.deploySecond();
        Map<String, Object> order = order(from, to, proposal(from, to).path("mapping"));
        assertThat(manager.post("/api/modeling/migrations/preview", order).body().path("movable").asInt()).isEqualTo(4);
        String id = started(order);
        String task = task(quick).get("id").toString();
        assertThat(TestClient.of(port, "hanh").post("/api/tasks/" + task + "/complete", Map.of("data", Map.of("note", "xong"))).status()).isEqualTo(200);
        jobs.runDue();

        JsonNode done = detail(id);
        assertThat(done.path("migration").path("counts").path("moved").asInt()).isEqualTo(3);
        assertThat(namesOf(done.path("refused"))).containsExactly(quick.toString());
        assertThat(done.path("refused").path(0).path("reasons").path(0).asString()).isEqualTo("Hồ sơ không còn chạy ở phiên bản này.");
    }

    @Test
    void theNextActEndsTheWayBackOfThatCaseOnly() {
        MovingFixture fixture = fixture("next-act");
        String from = fixture.deployFirst();
        fixture.start(2, Map.of());
        UUID claimed = fixture.start(1, Map.of()).get(0);
        String to = fixture.deploySecond();
        String id = started(order(from, to, proposal(from, to).path("mapping")));
        jobs.runDue();
        assertThat(TestClient.of(port, "hanh").post("/api/tasks/" + task(claimed).get("id") + "/claim", Map.of()).status()).isEqualTo(200);
        assertThat(manager.post("/api/modeling/migrations/" + id + "/undo", WHY).status()).isEqualTo(200);
        assertThat(manager.post("/api/modeling/migrations/" + id + "/undo", WHY).code()).isEqualTo("migration-not-undoable");
        jobs.runDue();

        JsonNode done = detail(id);
        assertThat(done.path("migration").path("state").asString()).isEqualTo("UNDONE");
        assertThat(done.path("migration").path("counts").path("undone").asInt()).isEqualTo(2);
        assertThat(namesOf(done.path("refused"))).containsExactly(claimed.toString());
        assertThat(task(claimed)).containsEntry("definition_id", to);
    }

    @Test
    void aSecondMoveOfTheSameVersionWaitsForTheFirst() {
        MovingFixture fixture = fixture("twice");
        String from = fixture.deployFirst();
        fixture.start(1, Map.of());
        String to = fixture.deploySecond();
        Map<String, Object> order = order(from, to, proposal(from, to).path("mapping"));
        String key = UUID.randomUUID().toString();
        String id = manager.post("/api/modeling/migrations", order, key).body().path("id").asString();
        assertThat(manager.post("/api/modeling/migrations", order, key).body().path("id").asString()).as("sent again").isEqualTo(id);
        assertThat(manager.post("/api/modeling/migrations", order).code()).isEqualTo("uq_case_migration_running");
        jobs.runDue();
        assertThat(manager.post("/api/modeling/migrations", order).code()).isEqualTo("migration-nobody");
        assertThat(manager.get("/api/modeling/migrations").body().path("items").path(0).path("id").asString()).isEqualTo(id);
    }

    @Test
    void aMoveThatWasInterruptedGoesOnAndMovesNobodyTwice() {
        MovingFixture fixture = fixture("interrupted");
        String from = fixture.deployFirst();
        fixture.start(30, Map.of());
        String to = fixture.deploySecond();
        String id = started(order(from, to, proposal(from, to).path("mapping")));
        management.executeJob(management.createJobQuery().messages().withRetriesLeft().list().get(0).getId());
        JsonNode counts = detail(id).path("migration").path("counts");
        assertThat(counts.path("moved").asInt()).isEqualTo(25);
        assertThat(counts.path("waiting").asInt()).isEqualTo(5);

        // What a node did not finish, another begins again, perhaps while the first still runs.
        fixture.inTransaction(() -> chunks.schedule("move-cases", UUID.fromString(id)));
        jobs.runDue();
        assertThat(detail(id).path("migration").path("counts").path("moved").asInt()).isEqualTo(30);
        assertThat(jdbc.sql("""
            select count(*) from audit_entry where act = 'case-moved' and subject_id in (select case_id from case_migration_item where migration_id = :id)
            """).param("id", UUID.fromString(id)).query(Long.class).single()).isEqualTo(30);
    }

    @Test
    void anUnsoundPlanIsRefusedPairByPair() {
        MovingFixture fixture = fixture("unsound");
        String from = fixture.deployFirst();
        fixture.start(1, Map.of());
        String to = fixture.deploySecond();
        Map<String, Object> order = Map.of("from", from, "to", to, "mapping", List.of(Map.of("source", "Task_Write", "target", "Timer_1")),
            "filter", Map.of(), "reason", "Bước cũ không còn");
        JsonNode faults = manager.post("/api/modeling/migrations/preview", order).body().path("faults");
        assertThat(faults.path(0).path("source").asString()).isEqualTo("Task_Write");
        assertThat(faults.path(0).path("sentence").asString()).contains("khác loại");
        assertThat(manager.post("/api/modeling/migrations", order).code()).isEqualTo("migration-plan-unsound");
    }

    @Test
    void aPartOfTheCasesIsChosenByUnitAndStep() {
        MovingFixture fixture = fixture("chosen");
        String from = fixture.deployFirst();
        fixture.start(2, Map.of("unitCode", "STP"));
        fixture.start(3, Map.of("unitCode", "SNV", "way", "unit"));
        String to = fixture.deploySecond();
        JsonNode mapping = proposal(from, to).path("mapping");
        assertThat(movable(from, to, mapping, Map.of("unit", "STP"))).isEqualTo(2);
        assertThat(movable(from, to, mapping, Map.of("step", "Task_Unit"))).isEqualTo(3);
        assertThat(movable(from, to, mapping, Map.of("unit", "STP", "step", "Task_Unit"))).isZero();
        assertThat(movable(from, to, mapping, Map.of("olderThanDays", 1))).isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(movable(from, to, mapping, Map.of("olderThanDays", 1))).isEqualTo(5);
    }

    private int movable(String from, String to, JsonNode mapping, Map<String, Object> filter) {
        return manager.post("/api/modeling/migrations/preview", Map.of("from", from, "to", to, "mapping", mapping, "filter", filter)).body()
            .path("movable").asInt();
    }
}
