package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.runtime.ProductEngine;
import vn.paraudit.testing.TestPostgres;

/**
 * Models that carry code, given to the engine as if the fence were not there: nothing of it runs. The same models run their code in a
 * stock engine, which shows that they would.
 */
class WithoutFenceTests {

    private static final String DATABASE = "without_fence";
    private static final String CALL = "${''.getClass().forName('vn.paraudit.fence.Canary').newInstance().touch()}";
    private static final String OBJECT = "${''.getClass().forName('vn.paraudit.fence.Canary').newInstance()}";
    private static final String CLASS = "vn.paraudit.fence.Canary";

    private static ProcessEngine shut;
    private static ProcessEngine stock;

    @BeforeAll
    static void buildTheEngines() {
        TestPostgres.create(DATABASE, null);
        DataSource data = TestPostgres.pool(DATABASE);
        StandaloneProcessEngineConfiguration open = new StandaloneProcessEngineConfiguration();
        open.setDataSource(data);
        open.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        open.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        stock = build(open, "stock");
        DeadlineSource noDeadlines = (key, variables, id, since) -> Optional.empty();
        SpringProcessEngineConfiguration closed = ProductEngine.configuration(data, new DataSourceTransactionManager(data),
            new ProductEngine.Parts(Map::of, () -> noDeadlines, JsonMapper.builder().build(), List::of, List::of, files -> List.of()));
        shut = build(closed, "shut");
    }

    private static ProcessEngine build(ProcessEngineConfigurationImpl configuration, String name) {
        configuration.setProcessEngineName(name);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }

    @AfterAll
    static void closeThem() {
        shut.close();
        stock.close();
    }

    private static String process(String step) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="http://paraudit.vn/test">
              <bpmn:process id="hostile" isExecutable="true" camunda:historyTimeToLive="P10D">
                <bpmn:startEvent id="Start_1" />
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Step_1" />
                %s
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Step_1" targetRef="End_1" />
                <bpmn:endEvent id="End_1" />
              </bpmn:process>
              <bpmn:process id="harmless" isExecutable="true" camunda:historyTimeToLive="P10D"><bpmn:startEvent id="Start_2" /></bpmn:process>
            </bpmn:definitions>
            """.formatted(step);
    }

    private static String element(String type, String attributes, String inside) {
        return process("<bpmn:%1$s id=\"Step_1\" %2$s>%3$s</bpmn:%1$s>".formatted(type, attributes, inside));
    }

    private static String service(String attributes) {
        return element("serviceTask", attributes, "");
    }

    private static String user(String attributes) {
        return element("userTask", attributes, "");
    }

    private static String extended(String type, String attributes, String extension) {
        return element(type, attributes, "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>");
    }

    private static String several(String how) {
        return element("userTask", "", "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" " + how + "</bpmn:multiInstanceLoopCharacteristics>");
    }

    private static String timer(String kind) {
        return element("intermediateCatchEvent", "", "<bpmn:timerEventDefinition><bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition>"
            .formatted(kind, CALL));
    }

    private static String table(String language, String input, String output) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D_1" name="D"
                namespace="http://paraudit.vn/test">
              <decision id="hostile-table" name="T" camunda:historyTimeToLive="P10D"><decisionTable id="T_1" hitPolicy="FIRST">
                <input id="I_1"><inputExpression id="E_1" typeRef="string" expressionLanguage="%1$s"><text>%2$s</text></inputExpression></input>
                <output id="O_1" name="o" typeRef="string" />
                <rule id="R_1"><inputEntry id="C_1"><text></text></inputEntry>
                  <outputEntry id="P_1" expressionLanguage="%1$s"><text>%3$s</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """.formatted(language, input, output);
    }

    static Stream<Arguments> models() {
        List<Arguments> all = new ArrayList<>();
        all.add(arguments("class", service("camunda:class=\"" + CLASS + "\""), true));
        all.add(arguments("expression", service("camunda:expression=\"" + CALL + "\""), true));
        all.add(arguments("delegate", service("camunda:delegateExpression=\"" + OBJECT + "\""), true));
        all.add(arguments("class of a message that is sent", element("sendTask", "camunda:class=\"" + CLASS + "\"", ""), true));
        all.add(arguments("class of a rule task", element("businessRuleTask", "camunda:class=\"" + CLASS + "\"", ""), true));
        all.add(arguments("class of a thrown message", element("intermediateThrowEvent", "", "<bpmn:messageEventDefinition camunda:class=\"" + CLASS
            + "\" />"), true));
        all.add(arguments("table named by a call", element("businessRuleTask", "camunda:decisionRef=\"" + CALL + "\"", ""), true));
        all.add(arguments("connector", extended("serviceTask", "", "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
            + "</camunda:connector>"), false));
        for (String how : List.of("class=\"" + CLASS + "\"", "expression=\"" + CALL + "\"", "delegateExpression=\"" + OBJECT + "\"")) {
            all.add(arguments("execution listener by " + how.substring(0, 8), extended("userTask", "",
                "<camunda:executionListener event=\"start\" " + how + " />"), true));
            all.add(arguments("task listener by " + how.substring(0, 8), extended("userTask", "", "<camunda:taskListener event=\"create\" " + how
                + " />"), true));
        }
        for (String attribute : List.of("name", "camunda:assignee", "camunda:candidateUsers", "camunda:dueDate", "camunda:followUpDate",
                "camunda:priority", "camunda:jobPriority")) {
            all.add(arguments("call in " + attribute, user("camunda:asyncBefore=\"true\" " + attribute + "=\"" + CALL + "\""), true));
        }
        all.add(arguments("call in a seat", user("camunda:candidateGroups=\"" + CALL + "\""), true));
        all.add(arguments("call in help", element("userTask", "", "<bpmn:documentation>" + CALL + "</bpmn:documentation>"), true));
        all.add(arguments("class of a form", user("camunda:formHandlerClass=\"" + CLASS + "\""), true));
        all.add(arguments("call in a form field", extended("userTask", "", "<camunda:formData><camunda:formField id=\"a\" type=\"string\" "
            + "defaultValue=\"" + CALL + "\" /></camunda:formData>"), false));
        all.add(arguments("class that checks a form field", extended("userTask", "", "<camunda:formData><camunda:formField id=\"a\" type=\"string\">"
            + "<camunda:validation><camunda:constraint name=\"validator\" config=\"" + CLASS + "\" /></camunda:validation></camunda:formField>"
            + "</camunda:formData>"), false));
        for (String language : List.of("javascript", "groovy", "juel", "feel")) {
            // The text of a script may itself be an expression, which is evaluated before the language is asked.
            boolean known = List.of("juel", "feel").contains(language);
            all.add(arguments("script in " + language, element("scriptTask", "scriptFormat=\"" + language + "\"", "<bpmn:script>" + CALL
                + "</bpmn:script>"), known));
            all.add(arguments("input script in " + language, extended("userTask", "", "<camunda:inputOutput><camunda:inputParameter name=\"a\">"
                + "<camunda:script scriptFormat=\"" + language + "\">" + CALL + "</camunda:script></camunda:inputParameter></camunda:inputOutput>"), known));
            all.add(arguments("table in " + language, table(language, CALL, CALL), language.equals("juel")));
        }
        all.add(arguments("input by a call", extended("userTask", "", "<camunda:inputOutput><camunda:inputParameter name=\"a\">" + CALL
            + "</camunda:inputParameter></camunda:inputOutput>"), true));
        all.add(arguments("collection by a call", several("camunda:collection=\"" + CALL + "\">"), true));
        all.add(arguments("number by a call", several("><bpmn:loopCardinality>" + CALL + "</bpmn:loopCardinality>"), true));
        all.add(arguments("end by a call", several("><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>" + CALL
            + "</bpmn:completionCondition>"), true));
        all.add(arguments("called process by a call", element("callActivity", "calledElement=\"" + CALL + "\"", ""), true));
        all.add(arguments("class that maps", element("callActivity", "calledElement=\"harmless\" camunda:variableMappingClass=\"" + CLASS + "\"", ""), true));
        all.add(arguments("object that maps", element("callActivity", "calledElement=\"harmless\" camunda:variableMappingDelegateExpression=\""
            + OBJECT + "\"", ""), true));
        Stream.of("timeDate", "timeDuration", "timeCycle").forEach(kind -> all.add(arguments("call in " + kind, timer(kind), true)));
        all.add(arguments("condition by a call", element("intermediateCatchEvent", "", "<bpmn:conditionalEventDefinition><bpmn:condition "
            + "xsi:type=\"bpmn:tFormalExpression\">" + CALL + "</bpmn:condition></bpmn:conditionalEventDefinition>"), true));
        all.add(arguments("start by a call", element("userTask", "", "").replace("<bpmn:startEvent id=\"Start_1\" />", "<bpmn:startEvent id=\"Start_1\">"
            + "<bpmn:timerEventDefinition><bpmn:timeDate>" + CALL + "</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"), true));
        return all.stream();
    }

    /** Deploys, starts and works on whatever comes; how far it comes does not matter. */
    private static void play(ProcessEngine engine, String model) {
        Canary.reset();
        String deployment = null;
        try {
            DeploymentBuilder builder = engine.getRepositoryService().createDeployment();
            boolean table = model.contains("decisionTable");
            deployment = builder.addString(table ? "a.dmn" : "a.bpmn", model).deploy().getId();
            if (table) {
                engine.getDecisionService().evaluateDecisionTableByKey("hostile-table", Map.of("x", "x"));
                return;
            }
            engine.getRuntimeService().startProcessInstanceByKey("hostile", UUID.randomUUID().toString(), Map.of("x", "x"));
            engine.getManagementService().createJobQuery().list().forEach(job -> engine.getManagementService().executeJob(job.getId()));
            engine.getTaskService().createTaskQuery().list().forEach(task -> engine.getTaskService().complete(task.getId()));
        } catch (RuntimeException refused) {
            // most are refused at some point, which is fine as well
        } finally {
            if (deployment != null) {
                engine.getRepositoryService().deleteDeployment(deployment, true);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void noCodeRuns(String name, String model, boolean runsInAStockEngine) {
        play(stock, model);
        assertThat(Canary.wasTouched()).as("in a stock engine").isEqualTo(runsInAStockEngine);
        play(shut, model);
        assertThat(Canary.wasTouched()).isFalse();
    }
}
