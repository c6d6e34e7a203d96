package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Steps that are opened once per entry of a list. */
@ParAuditTest
class SeveralInstancesTests {

    private static final String ONE_PER_UNIT = Diagrams.several("camunda:collection=\"${units}\" camunda:elementVariable=\"unit\"", "");
    private static final String BY_NUMBER = Diagrams.several("", "<bpmn:loopCardinality>${count}</bpmn:loopCardinality>");

    @Autowired
    private Processes processes;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    private final UUID caseId = Ids.next();
    private Diagrams diagrams;

    @BeforeEach
    void prepare() {
        diagrams = new Diagrams(engine, transactions);
    }

    private void start(String key, Map<String, Object> variables) {
        diagrams.inTransaction(() -> processes.start(key, caseId, variables));
    }

    private static List<String> units(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static String step(String name, String several) {
        return Diagrams.receiveTask(name).replace("</bpmn:receiveTask>", several + "</bpmn:receiveTask>");
    }

    private static String scope(String name, String several, String inner) {
        return "<bpmn:subProcess id=\"%s\">%s%s%s</bpmn:subProcess>".formatted(name, several,
            Diagrams.inARow("In_" + name, "Out_" + name, "Inner"), inner);
    }

    private void assertRefused(String key, Map<String, Object> variables, long count) {
        assertThatThrownBy(() -> start(key, variables)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.code()).isEqualTo("too-many-instances");
            assertThat(refused.facts()).containsEntry("step", "Wait").containsEntry("count", count).containsEntry("max", 500);
            assertThat(texts.get("problem.too-many-instances", refused.facts(), Locale.ENGLISH)).contains("\"Wait\"", "500");
        });
        assertThat(diagrams.running(key)).isZero();
    }

    @Test
    void everyEntryOfAListGetsItsOwnStepAndReadsItsEntry() {
        diagrams.deploy("listed", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("listed", "Task_1", ONE_PER_UNIT));
        start("listed", Map.of("units", List.of("04132", "xã \"Mới\", bản 2", "03646")));

        var tasks = engine.getTaskService().createTaskQuery().processDefinitionKey("listed").list();
        assertThat(tasks.stream().map(task -> engine.getTaskService().getVariable(task.getId(), "unit")).collect(Collectors.toSet()))
            .containsExactlyInAnyOrder("04132", "xã \"Mới\", bản 2", "03646");
        assertThat(engine.getTaskService().getVariable(tasks.get(0).getId(), "units"))
            .isEqualTo(List.of("04132", "xã \"Mới\", bản 2", "03646"));
        assertThat(jdbc.sql("select distinct type_, text_ from act_ru_variable where name_ = 'units' and proc_def_id_ like 'listed:%'").query().listOfRows())
            .containsExactly(Map.of("type_", "text-list", "text_", "[\"04132\",\"xã \\\"Mới\\\", bản 2\",\"03646\"]"));

        tasks.forEach(task -> diagrams.inTransaction(() -> processes.complete(task.getId(), Map.of())));
        assertThat(diagrams.running("listed")).isZero();
    }

    @Test
    void anEmptyListIsPassedAtOnce() {
        diagrams.deploy("empty-list", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("empty-list", "Task_1", ONE_PER_UNIT));
        start("empty-list", Map.of("units", List.of()));
        assertThat(diagrams.running("empty-list")).isZero();
    }

    @Test
    void aListOfOtherThingsThanTextsIsNoVariable() {
        diagrams.deploy("numbers", Diagrams.inARow("Start_1", "End_1", "Task_1"), Diagrams.userTask("numbers", "Task_1", ONE_PER_UNIT));
        assertThatThrownBy(() -> start("numbers", Map.of("units", List.of(1, 2)))).hasMessageContaining("serializer");
        assertThat(diagrams.running("numbers")).isZero();
    }

    @Test
    void aListLongerThanItsColumnIsRefusedAndNothingStarts() {
        diagrams.deploy("long-list", Diagrams.inARow("Start_1", "End_1", "Wait"), step("Wait", ONE_PER_UNIT));
        assertThatThrownBy(() -> start("long-list", Map.of("units", List.of("x".repeat(4000))))).hasMessageContaining("at most 4000 characters");
        assertThat(diagrams.running("long-list")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"500,true", "501,false"})
    void aStepIsOpenedFiveHundredTimesAtMost(int count, boolean opened) {
        diagrams.deploy("wide" + count, Diagrams.inARow("Start_1", "End_1", "Wait"), step("Wait", ONE_PER_UNIT));
        if (opened) {
            start("wide" + count, Map.of("units", units(count)));
            assertThat(diagrams.running("wide" + count)).isOne();
        } else {
            assertRefused("wide" + count, Map.of("units", units(count)), count);
        }
    }

    @Test
    void aNumberOfInstancesIsBoundedToo() {
        diagrams.deploy("counted", Diagrams.inARow("Start_1", "End_1", "Wait"), step("Wait", BY_NUMBER));
        assertRefused("counted", Map.of("count", 5_000_000_000L), 5_000_000_000L);
    }

    @Test
    void oneAfterTheOtherIsBoundedToo() {
        diagrams.deploy("in-turn", Diagrams.inARow("Start_1", "End_1", "Wait"), step("Wait", ONE_PER_UNIT.replace("camunda:coll",
            "isSequential=\"true\" camunda:coll")));
        assertRefused("in-turn", Map.of("units", units(501)), 501);
    }

    @ParameterizedTest
    @CsvSource({"20,true", "21,false"})
    void stepsInsideOfStepsMultiply(int inner, boolean opened) {
        String key = "nested" + inner;
        diagrams.deploy(key, Diagrams.inARow("Start_1", "End_1", "Outer"),
            scope("Outer", BY_NUMBER, step("Inner", ONE_PER_UNIT)));
        Map<String, Object> variables = Map.of("count", 25, "units", units(inner));
        if (opened) {
            start(key, variables);
            assertThat(diagrams.running(key)).isOne();
        } else {
            assertRefused(key, variables, 25L * inner);
        }
    }

    @Test
    void stepsOfCalledProcessesMultiplyWithTheirCallers() {
        diagrams.deploy(Map.of(
            "many-calls", Diagrams.process("many-calls", Diagrams.inARow("Start_1", "End_1", "Call_1"),
                Diagrams.callActivity("Call_1", "called-often", BY_NUMBER)),
            "called-often", Diagrams.process("called-often", Diagrams.inARow("Start_1", "End_1", "Wait"),
                step("Wait", Diagrams.several("", "<bpmn:loopCardinality>100</bpmn:loopCardinality>")))));
        assertRefused("many-calls", Map.of("count", 6), 600);
    }
}
