package vn.paraudit.modeling.moving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.engine.Processes;
import vn.paraudit.engine.Diagrams;
import vn.paraudit.platform.Ids;

/** Two versions of one process and cases that run on the first. */
final class MovingFixture {

    private static final String FIELDS = "{\"type\": \"textfield\", \"key\": \"note\", \"label\": \"Ghi chú\", \"id\": \"Field_1\"}";
    private static final int TOGETHER = 100;

    private final String key;
    private final Diagrams diagrams;
    private final Processes processes;
    private final JdbcClient jdbc;

    MovingFixture(String key, ProcessEngine engine, PlatformTransactionManager transactions, Processes processes, JdbcClient jdbc) {
        this.key = key;
        this.diagrams = new Diagrams(engine, transactions);
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /** Three ways from the start: to {@code Task_Write}, to {@code Task_Unit} and to {@code Task_Gone}, the first with a timer beside it. */
    String deployFirst() {
        return deploy(ways("Task_Write", "Task_Unit", "Task_Gone"), timed("Task_Write", "Viết báo cáo", "P30D"), task("Task_Unit", "Hỏi đơn vị"),
            task("Task_Gone", "Bước sẽ bỏ"));
    }

    /**
     * The same, but {@code Task_Gone} is no more, {@code Task_Unit} is the unit's, and {@code Task_Write} has another id, another deadline,
     * help, four eyes and a timer of another length, inside of a part that is new.
     */
    String deploySecond() {
        String written = timed("Task_WriteNew", "Viết báo cáo", "P20D").replace("value=\"plan.draft\" />",
            "value=\"plan.approve\" /><camunda:property name=\"fourEyes\" value=\"Task_Unit\" />")
            .replace("<bpmn:extensionElements>", "<bpmn:documentation>Viết theo mẫu mới.</bpmn:documentation><bpmn:extensionElements>");
        String part = "<bpmn:subProcess id=\"Sub_New\" name=\"Phần mới\">" + Diagrams.inARow("Start_2", "End_2", "Task_WriteNew") + written
            + "</bpmn:subProcess>";
        return deploy(ways("Sub_New", "Task_Unit", "Task_Other"), part,
            task("Task_Unit", "Hỏi đơn vị kiểm tra").replace("plan-officer", "unit-contact"), task("Task_Other", "Bước khác"));
    }

    private String deploy(String... elements) {
        diagrams.deployWithForm(key, FIELDS, elements);
        return jdbc.sql("select id_ from act_re_procdef where key_ = :key order by version_ desc limit 1").param("key", key).query(String.class).single();
    }

    private static String ways(String write, String unit, String other) {
        return "<bpmn:startEvent id=\"Start_1\" />" + Diagrams.flow("Start_1", "Which_1")
            + "<bpmn:exclusiveGateway id=\"Which_1\" name=\"Which way?\" default=\"Which_1_" + write + "\" />" + Diagrams.flow("Which_1", write)
            + on(unit, "unit") + on(other, "other") + Diagrams.flow(write, "End_1") + Diagrams.flow(unit, "End_1") + Diagrams.flow(other, "End_1")
            + "<bpmn:endEvent id=\"End_1\" />";
    }

    private static String on(String step, String way) {
        return Diagrams.flow("Which_1", step).replace(" />", "><bpmn:conditionExpression>${way == '" + way + "'}</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }

    private String task(String id, String name) {
        return Diagrams.userTask(key, id, "").replace("name=\"" + id + "\"", "name=\"" + name + "\"");
    }

    private String timed(String id, String name, String duration) {
        return task(id, name) + """
            <bpmn:boundaryEvent id="Timer_1" attachedToRef="%1$s" cancelActivity="false">
              <bpmn:timerEventDefinition><bpmn:timeDuration>%2$s</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent><bpmn:endEvent id="End_Timer" />
            """.formatted(id, duration) + Diagrams.flow("Timer_1", "End_Timer");
    }

    /** Cases that stand at the first step of a way. */
    List<UUID> start(int count, Map<String, Object> variables) {
        List<UUID> cases = new ArrayList<>();
        Map<String, Object> all = new HashMap<>(Map.of("way", "write"));
        all.putAll(variables);
        for (int begun = 0; begun < count; begun += TOGETHER) {
            int some = Math.min(TOGETHER, count - begun);
            diagrams.inTransaction(() -> {
                for (int i = 0; i < some; i++) {
                    UUID caseId = Ids.next();
                    processes.start(key, caseId, all);
                    cases.add(caseId);
                }
            });
        }
        return cases;
    }

    void inTransaction(Runnable work) {
        diagrams.inTransaction(work);
    }

    /** Every row of every table of the engine, and of the list of work, as text. */
    List<String> allRows() {
        List<String> tables = jdbc.sql("""
            select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'
               and (table_name like 'act\\_ru\\_%' or table_name like 'act\\_hi\\_%' or table_name = 'inbox_task') order by 1
            """).query(String.class).list();
        List<String> rows = new ArrayList<>();
        for (String table : tables) {
            String but = table.equals("act_ru_job") ? " where handler_type_ <> 'chunk'" : "";
            rows.addAll(jdbc.sql("select '" + table + " ' || to_jsonb(one)::text from " + table + " one" + but + " order by 1").query(String.class).list());
        }
        return rows;
    }
}
