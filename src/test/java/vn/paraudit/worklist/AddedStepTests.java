package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.platform.Ids;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Steps that a process manager adds with a form and no line of code. */
@ParAuditTest
class AddedStepTests {

    private static final String FIELDS = """
        {"type": "textfield", "key": "wayOn", "label": "Cách tiếp theo", "id": "Field_1"},
        {"type": "textfield", "key": "story", "label": "Diễn biến", "id": "Field_2"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private static String twoWays(String key) {
        return "<bpmn:startEvent id=\"Start_1\" />" + Diagrams.flow("Start_1", "Task_1") + Diagrams.userTask(key, "Task_1", "")
            + Diagrams.flow("Task_1", "Ask_1") + "<bpmn:exclusiveGateway id=\"Ask_1\" name=\"Which way?\" default=\"Ask_1_End_1\" />"
            + Diagrams.flow("Ask_1", "End_1") + "<bpmn:endEvent id=\"End_1\" />"
            + Diagrams.flow("Ask_1", "Task_2").replace(" />", "><bpmn:conditionExpression>${wayOn == 'on'}</bpmn:conditionExpression></bpmn:sequenceFlow>")
            + Diagrams.userTask(key, "Task_2", "") + Diagrams.flow("Task_2", "End_1");
    }

    /** A case whose first task was answered through HTTP. */
    private UUID completed(String key, Map<String, Object> data) {
        UUID caseId = Ids.next();
        new Diagrams(engine, transactions).inTransaction(() -> {
            processes.start(key, caseId, Map.of());
        });
        String task = jdbc.sql("select id from inbox_task where case_id = :id").param("id", caseId).query(String.class).single();
        assertThat(TestClient.of(port, "hanh").post("/api/tasks/" + task + "/complete", Map.of("data", data)).status()).isEqualTo(200);
        return caseId;
    }

    private List<String> variables(UUID caseId) {
        return jdbc.sql("""
            select variable.name_ from act_ru_variable variable join act_ru_execution run on run.id_ = variable.proc_inst_id_
             where run.business_key_ = :id order by 1
            """).param("id", caseId.toString()).query(String.class).list();
    }

    @Test
    void theAnswerOfAnAddedStepLeadsTheCaseAndTheRestIsOnlyKept() {
        new Diagrams(engine, transactions).deployWithForm("added-step", FIELDS, twoWays("added-step"));
        UUID caseId = completed("added-step", Map.of("wayOn", "on", "story", "Một đoạn dài"));

        assertThat(jdbc.sql("select element_id from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query(String.class).list())
            .containsExactly("Task_2");
        assertThat(variables(caseId)).containsExactly("wayOn");
        assertThat(jdbc.sql("select submission ->> 'story' from inbox_task where case_id = :id and state = 'COMPLETED'").param("id", caseId)
            .query(String.class).single()).isEqualTo("Một đoạn dài");
    }

    @Test
    void whatATableOfTheDiagramReadsIsHandedToItToo() {
        String table = "<bpmn:businessRuleTask id=\"Table_1\" name=\"Look it up\" camunda:decisionRef=\"unit-risk\" "
            + "camunda:mapDecisionResult=\"collectEntries\" camunda:resultVariable=\"risk\" />";
        Diagrams diagrams = new Diagrams(engine, transactions);
        diagrams.deployWithForm("asks-a-table", """
            {"type": "number", "key": "overdueRatio", "label": "Tỷ lệ", "id": "Field_1"},
            {"type": "textfield", "key": "story", "label": "Diễn biến", "id": "Field_2"}""",
            Diagrams.inARow("Start_1", "End_1", "Task_1", "Task_2", "Table_1"), Diagrams.userTask("asks-a-table", "Task_1", ""),
            Diagrams.userTask("asks-a-table", "Task_2", ""), table);
        UUID caseId = completed("asks-a-table", Map.of("overdueRatio", 12, "story", "Một đoạn dài"));

        assertThat(variables(caseId)).containsExactly("overdueRatio");
    }

    @Test
    void aCalledProcessWorksOnTheCaseOfItsCallerWithAFormOfTheSetAndHandsBackWhatItIsAsked() {
        String call = """
            <bpmn:callActivity id="Call_1" name="Part" calledElement="set-part"><bpmn:extensionElements><camunda:out source="wayOn" target="answer" />
              </bpmn:extensionElements></bpmn:callActivity>
            """;
        String caller = Diagrams.process("set-caller", Diagrams.inARow("Start_1", "End_1", "Call_1", "Task_2"), call,
            Diagrams.userTask("set-caller", "Task_2", ""));
        String called = Diagrams.process("set-part", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("set-caller", "Task_1", ""));
        new Diagrams(engine, transactions).deployTogether("set-caller", FIELDS, Map.of("set-caller", caller, "set-part", called));
        UUID caseId = completed("set-caller", Map.of("wayOn", "on", "story", "Một đoạn dài"));

        assertThat(jdbc.sql("select element_id from inbox_task where case_id = :id and state = 'OPEN'").param("id", caseId).query(String.class).list())
            .containsExactly("Task_2");
        assertThat(variables(caseId)).containsExactly("answer");
    }
}
