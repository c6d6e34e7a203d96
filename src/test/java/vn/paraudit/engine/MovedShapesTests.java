package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Cases that stand at many places at once, wait for messages or have called another process, move and come back like all others. */
@ParAuditTest
class MovedShapesTests {

    private static final List<String> TABLES = List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr", "act_ru_job",
        "act_ru_incident", "act_ru_identitylink", "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst", "act_hi_detail",
        "act_hi_incident", "act_hi_identitylink", "inbox_task");

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Processes processes;

    @Autowired
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Diagrams diagrams;
    private TestClient manager;

    @BeforeEach
    void prepare() {
        diagrams = new Diagrams(engine, transactions);
        manager = TestClient.of(port, "dung");
    }

    private String deploy(String key, String... elements) {
        diagrams.deploy(key, elements);
        return jdbc.sql("select id_ from act_re_procdef where key_ = :key order by version_ desc limit 1").param("key", key).query(String.class).single();
    }

    private static String frame(String... branches) {
        StringBuilder frame = new StringBuilder("<bpmn:startEvent id=\"Start_1\" />").append(Diagrams.flow("Start_1", "Fork_1"))
            .append("<bpmn:parallelGateway id=\"Fork_1\" /><bpmn:parallelGateway id=\"Join_1\" />").append(Diagrams.flow("Join_1", "End_1"))
            .append("<bpmn:endEvent id=\"End_1\" />");
        for (String branch : branches) {
            frame.append(Diagrams.flow("Fork_1", branch)).append(Diagrams.flow(branch, "Join_1"));
        }
        return frame.toString();
    }

    private static String three(String task) {
        return task.replace("</bpmn:userTask>", Diagrams.several("", "<bpmn:loopCardinality>3</bpmn:loopCardinality>") + "</bpmn:userTask>");
    }

    private UUID start(String key) {
        UUID caseId = Ids.next();
        diagrams.inTransaction(() -> {
            processes.start(key, caseId, Map.of());
        });
        return caseId;
    }

    private JsonNode mapping(String from, String to) {
        return manager.post("/api/modeling/migrations/proposal", Map.of("from", from, "to", to)).body().path("mapping");
    }

    private JsonNode moved(String from, String to) {
        String id = manager.post("/api/modeling/migrations", Map.of("from", from, "to", to, "mapping", mapping(from, to), "filter", Map.of(), "reason", "Bước cũ không còn")).body()
            .path("id").asString();
        new EngineJobs(() -> management, clock).runDue();
        return manager.get("/api/modeling/migrations/" + id).body();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        TABLES.forEach(table -> rows.addAll(jdbc.sql("select '" + table + " ' || to_jsonb(one)::text from " + table + " one order by 1")
            .query(String.class).list()));
        return rows;
    }

    @Test
    void aCaseAtManyPlacesAndInACalledProcessComesBackRowByRow() {
        diagrams.deploy("shape-called", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("shape-called", "Task_1", ""));
        String called = Diagrams.callActivity("Call_1", "shape-called", "");
        String from = deploy("shape-many", frame("Task_1", "Wait_1", "Call_1"), three(Diagrams.userTask("shape-many", "Task_1", "")),
            Diagrams.receiveTask("Wait_1"), called);
        start("shape-many");
        String part = "<bpmn:subProcess id=\"Sub_1\">" + Diagrams.inARow("Start_2", "End_2", "Call_1") + called + "</bpmn:subProcess>";
        String to = deploy("shape-many", frame("Task_2", "Wait_1", "Sub_1"),
            three(Diagrams.userTask("shape-many", "Task_2", "").replace("name=\"Task_2\"", "name=\"Task_1\"")), Diagrams.receiveTask("Wait_1"), part);
        List<String> before = rows();

        JsonNode move = moved(from, to);
        assertThat(move.path("migration").path("counts").path("moved").asInt()).as(move.toString()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from inbox_task where element_id = 'Task_2' and definition_id = :to").param("to", to).query(Long.class)
            .single()).isEqualTo(3);
        assertThat(rows()).isNotEqualTo(before);

        manager.post("/api/modeling/migrations/" + move.path("migration").path("id").asString() + "/undo", Map.of("reason", "Chuyển nhầm"));
        new EngineJobs(() -> management, clock).runDue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMovedCaseGoesOnToItsEndInTheNewVersion() {
        String from = deploy("shape-ends", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("shape-ends", "Task_1", ""));
        UUID caseId = start("shape-ends");
        String to = deploy("shape-ends", Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"), Diagrams.userTask("shape-ends", "Task_1", ""),
            Diagrams.userTask("shape-ends", "Task_2", ""));
        moved(from, to);
        for (String step : List.of("Task_1", "Task_2")) {
            String task = jdbc.sql("select id from inbox_task where case_id = :id and state = 'OPEN' and element_id = :step").param("id", caseId)
                .param("step", step).query(String.class).single();
            assertThat(TestClient.of(port, "hanh").post("/api/tasks/" + task + "/complete", Map.of("data", Map.of())).status()).isEqualTo(200);
        }
        assertThat(diagrams.running("shape-ends")).isZero();
    }

    @Test
    void aStepThatWaitsForAMessageWaitsForTheOneOfTheNewVersion() {
        String from = deploy("shape-message", Diagrams.inARow("Start_1", "End_1", "Wait_1"), caught("Answered"));
        UUID caseId = start("shape-message");
        String renamed = Diagrams.process("shape-message", Diagrams.inARow("Start_1", "End_1", "Wait_1"), caught("Replied"))
            .replace("name=\"Answered\"", "name=\"Replied\"");
        diagrams.deploy(Map.of("shape-message", renamed));
        String to = jdbc.sql("select id_ from act_re_procdef where key_ = 'shape-message' order by version_ desc limit 1").query(String.class).single();
        assertThat(moved(from, to).path("migration").path("counts").path("moved").asInt()).isEqualTo(1);
        diagrams.inTransaction(() -> assertThat(processes.correlate("shape-message", caseId, "Answered", Map.of())).isFalse());
        diagrams.inTransaction(() -> assertThat(processes.correlate("shape-message", caseId, "Replied", Map.of())).isTrue());
    }

    private static String caught(String message) {
        return "<bpmn:intermediateCatchEvent id=\"Wait_1\" name=\"" + message + "\"><bpmn:messageEventDefinition messageRef=\"Message_1\" />"
            + "</bpmn:intermediateCatchEvent>";
    }

    @Test
    void whoDidAStepThatWasRenamedStillMayNotCheckHimself() {
        String from = deploy("shape-eyes", Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2"), Diagrams.userTask("shape-eyes", "Task_1", ""),
            checking("Task_2", "Task_1"));
        UUID caseId = start("shape-eyes");
        assertThat(completed(caseId).status()).isEqualTo(200);
        String to = deploy("shape-eyes", Diagrams.inARow("Start_1", "End_1", "Task_9", "Task_2"),
            Diagrams.userTask("shape-eyes", "Task_9", "").replace("name=\"Task_9\"", "name=\"Task_1\""), checking("Task_2", "Task_9"));
        moved(from, to);
        assertThat(completed(caseId).code()).isEqualTo("four-eyes");
    }

    private static String checking(String id, String checked) {
        return Diagrams.userTask("shape-eyes", id, "").replace("value=\"plan.draft\" />",
            "value=\"plan.draft\" /><camunda:property name=\"fourEyes\" value=\"" + checked + "\" />");
    }

    private TestClient.Answer completed(UUID caseId) {
        String task = jdbc.sql("select id from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query(String.class).single();
        return TestClient.of(port, "hanh").post("/api/tasks/" + task + "/complete", Map.of("data", Map.of()));
    }
}
