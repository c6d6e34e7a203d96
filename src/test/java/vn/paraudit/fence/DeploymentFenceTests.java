package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Hostile and broken models: each is refused at the right element by the right rule, and none reaches the engine. */
@ParAuditTest
class DeploymentFenceTests {

    @Autowired
    private ModelFence fence;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Texts texts;

    @Test
    void aSoundModelPasses() {
        assertThat(fence.check(Models.bundle(Models.sound()))).isEmpty();
    }

    static Stream<Arguments> models() {
        String scriptTask = "<bpmn:scriptTask id=\"Bad_1\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>";
        return Stream.of(
            arguments("script", Models.withMore(scriptTask), "Bad_1", "element-forbidden"),
            arguments("manual task", Models.withMore("<bpmn:manualTask id=\"Bad_1\" />"), "Bad_1", "element-forbidden"),
            arguments("untyped task", Models.withMore("<bpmn:task id=\"Bad_1\" />"), "Bad_1", "element-forbidden"),
            arguments("transaction", Models.withMore("<bpmn:transaction id=\"Bad_1\" />"), "Bad_1", "element-forbidden"),
            arguments("ad-hoc", Models.withMore("<bpmn:adHocSubProcess id=\"Bad_1\" />"), "Bad_1", "element-forbidden"),
            arguments("class", Models.withMore("<bpmn:serviceTask id=\"Bad_1\" camunda:class=\"java.lang.Runtime\" />"), "Bad_1", "attribute-forbidden"),
            arguments("expression in a service task", Models.withMore("<bpmn:serviceTask id=\"Bad_1\" camunda:expression=\"${x}\" />"), "Bad_1",
                "attribute-forbidden"),
            arguments("external topic", Models.withMore("<bpmn:serviceTask id=\"Bad_1\" camunda:type=\"external\" camunda:topic=\"t\" />"), "Bad_1",
                "attribute-forbidden"),
            arguments("unknown action", Models.withMore("<bpmn:serviceTask id=\"Bad_1\" camunda:delegateExpression=\"${dataSource}\" />"), "Bad_1",
                "action-unknown"),
            arguments("call in an action", Models.withMore("<bpmn:serviceTask id=\"Bad_1\" camunda:delegateExpression=\"${issuePlan.toString()}\" />"),
                "Bad_1", "action-unknown"),
            arguments("listener", Models.with("<camunda:properties>", "<camunda:taskListener event=\"create\" class=\"x.Y\" /><camunda:properties>"),
                "Task_1", "extension-forbidden"),
            arguments("execution listener", Models.with("<camunda:properties>",
                "<camunda:executionListener event=\"start\" expression=\"${x}\" /><camunda:properties>"), "Task_1", "extension-forbidden"),
            arguments("connector", Models.with("<camunda:properties>", "<camunda:connector /><camunda:properties>"), "Task_1", "extension-forbidden"),
            arguments("input script", Models.with("<camunda:properties>",
                "<camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"js\">1</camunda:script>"
                    + "</camunda:inputParameter></camunda:inputOutput><camunda:properties>"), "Task_1", "extension-forbidden"),
            arguments("assignee", Models.with("camunda:candidateGroups=\"plan-officer\"", "camunda:candidateGroups=\"plan-officer\" camunda:assignee=\"a\""),
                "Task_1", "attribute-forbidden"),
            arguments("due date", Models.with("camunda:candidateGroups=\"plan-officer\"",
                "camunda:candidateGroups=\"plan-officer\" camunda:dueDate=\"${''.getClass()}\""), "Task_1", "attribute-forbidden"),
            arguments("form of a foreign address", Models.with("camunda:candidateGroups=\"plan-officer\"",
                "camunda:candidateGroups=\"plan-officer\" camunda:formKey=\"http://example.invalid\""), "Task_1", "attribute-forbidden"),
            arguments("expression in a seat", Models.with("\"plan-officer\"", "\"${''.getClass()}\""), "Task_1", "expression-in-text"),
            arguments("expression in a name", Models.with("name=\"Do it\"", "name=\"${x}\""), "Task_1", "expression-in-text"),
            arguments("expression in help", Models.with("What to do.", "#{x}"), "Task_1", "expression-in-text"),
            arguments("no seat", Models.with("camunda:candidateGroups=\"plan-officer\"", ""), "Task_1", "seat-missing"),
            arguments("unknown seat", Models.with("\"plan-officer\"", "\"mayor\""), "Task_1", "seat-unknown"),
            arguments("unknown deadline", Models.with("plan.draft", "never"), "Task_1", "deadline-unknown"),
            arguments("no deadline", Models.with("name=\"deadline\" value=\"plan.draft\"", "name=\"offline\" value=\"true\""), "Task_1", "deadline-missing"),
            arguments("unknown form", Models.with("formRef=\"do-it\"", "formRef=\"do-that\""), "Task_1", "form-unknown"),
            arguments("no form", Models.with("camunda:formRef=\"do-it\"", ""), "Task_1", "form-missing"),
            arguments("no name", Models.with("name=\"Do it\"", "name=\" \""), "Task_1", "name-missing"),
            arguments("no history", Models.with("camunda:historyTimeToLive=\"P10D\"", ""), "sound", "history-missing"),
            arguments("no default flow", Models.with(" default=\"Flow_3\"", ""), "Gateway_1", "default-flow-missing"),
            arguments("unreachable", Models.withMore("<bpmn:endEvent id=\"Bad_1\" />"), "Bad_1", "unreachable"),
            arguments("endless", Models.with("targetRef=\"End_1\"", "targetRef=\"Task_1\""), "Task_1", "endless"),
            arguments("circle that never waits", Models.withMore("<bpmn:parallelGateway id=\"Bad_1\" /><bpmn:sequenceFlow id=\"F_9\" "
                + "sourceRef=\"Bad_1\" targetRef=\"Bad_1\" />"), "Bad_1", "circle-without-wait"),
            arguments("endless repeats", timer("timeCycle", "R/PT1S"), "Bad_1", "timer-unsound"),
            arguments("repeats from the past", timer("timeCycle", "R/2000-01-01T00:00:00Z/PT1S"), "Bad_1", "timer-unsound"),
            arguments("no pause", timer("timeCycle", "R5/PT0M"), "Bad_1", "timer-unsound"),
            arguments("cron", timer("timeCycle", "0 0/5 * * * ?"), "Bad_1", "timer-unsound"),
            arguments("other digits", timer("timeDuration", "PT٥M"), "Bad_1", "timer-unsound"),
            arguments("call in a timer", timer("timeDate", "${now().plusDays(1)}"), "Bad_1", "expression-forbidden"),
            arguments("too many instances", several("<bpmn:loopCardinality>501</bpmn:loopCardinality>"), "Task_1", "too-many-instances"),
            arguments("call in a cardinality", several("<bpmn:loopCardinality>${a.size()}</bpmn:loopCardinality>"), "Task_1", "expression-forbidden"),
            arguments("call in a collection", Models.with("</bpmn:userTask>", "<bpmn:multiInstanceLoopCharacteristics "
                + "camunda:collection=\"${units.stream()}\" /></bpmn:userTask>"), "Task_1", "expression-forbidden"),
            arguments("call where several are complete", several("<bpmn:loopCardinality>2</bpmn:loopCardinality>"
                + "<bpmn:completionCondition>${done.size() &gt; 1}</bpmn:completionCondition>"), "Task_1", "expression-forbidden"),
            arguments("process by a variable", Models.withMore("<bpmn:callActivity id=\"Bad_1\" calledElement=\"${x}\" />"), "Bad_1",
                "process-unknown"),
            arguments("call in what is handed over", call("<camunda:in sourceExpression=\"${x.y()}\" target=\"z\" />"), "Bad_1", "extension-forbidden"),
            arguments("all variables handed over", call("<camunda:in variables=\"all\" />"), "Bad_1", "extension-forbidden"),
            arguments("call in what is handed back", call("<camunda:out sourceExpression=\"${x.y()}\" target=\"z\" />"), "Bad_1",
                "extension-forbidden"),
            arguments("another case number", call("<camunda:in businessKey=\"${x.y()}\" />"), "Bad_1", "extension-forbidden"),
            arguments("priority of a job", step("camunda:jobPriority=\"${x.y()}\""), "Task_1", "attribute-forbidden"),
            arguments("follow-up date", step("camunda:followUpDate=\"${x.y()}\""), "Task_1", "attribute-forbidden"),
            arguments("people by name", step("camunda:candidateUsers=\"${x.y()}\""), "Task_1", "attribute-forbidden"),
            arguments("table by a variable", Models.withMore("<bpmn:businessRuleTask id=\"Bad_1\" camunda:decisionRef=\"${x}\" />"), "Bad_1",
                "decision-unknown"),
            arguments("unknown process", Models.withMore("<bpmn:callActivity id=\"Bad_1\" calledElement=\"other\" />"), "Bad_1", "process-unknown"),
            arguments("unknown table", Models.withMore("<bpmn:businessRuleTask id=\"Bad_1\" camunda:decisionRef=\"other\" />"), "Bad_1",
                "decision-unknown"),
            arguments("foreign namespace", Models.with("id=\"Definitions_1\"", "id=\"Definitions_1\" xmlns:evil=\"http://evil.invalid\" evil:a=\"b\""),
                "Definitions_1", "namespace-unknown"),
            arguments("schema location", Models.with("id=\"Definitions_1\"",
                "id=\"Definitions_1\" xsi:schemaLocation=\"http://127.0.0.1:9/a http://127.0.0.1:9/b\""), "Definitions_1", "schema-location"),
            arguments("id twice", Models.withMore("<bpmn:textAnnotation id=\"Task_1\" />"), "Task_1", "id-twice"),
            arguments("instruction", Models.withMore("<?evil do?>"), "sound", "xml-instruction"),
            arguments("DTD", Models.with("<bpmn:definitions ", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><bpmn:definitions "), "", "xml-dtd"),
            arguments("other encoding", Models.with("UTF-8", "UTF-16"), "", "xml-encoding"),
            arguments("NUL", Models.with("What to do.", "What\0to do."), "", "xml-nul"),
            arguments("unfinished", Models.with("</bpmn:definitions>", ""), "", "xml-unreadable"),
            arguments("deep nesting", Models.withMore("<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)), "sound", "xml-too-deep"),
            arguments("ten megabytes", Models.with("What to do.", "x".repeat(10 * 1024 * 1024)), "", "file-too-large"),
            arguments("long help", Models.with("What to do.", "x".repeat(4001)), "Task_1", "help-too-long"),
            arguments("script in the drawing's namespace", Models.withMore("<bpmndi:scriptTask id=\"Bad_1\" scriptFormat=\"javascript\" />"), "Bad_1",
                "element-forbidden"),
            arguments("script as a condition", Models.with("xsi:type=\"bpmn:tFormalExpression\"",
                "xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\""), "Flow_4", "attribute-forbidden"),
            arguments("harmless name over a hostile one", Models.with("name=\"Do it\"", "name=\"${x}\" bpmndi:name=\"Do it\""), "Task_1",
                "expression-in-text"),
            arguments("attribute of a table over one of a process", Models.with("camunda:candidateGroups=\"plan-officer\"",
                "xmlns:t=\"http://camunda.org/schema/1.0/dmn\" camunda:candidateGroups=\"${x}\" t:candidateGroups=\"plan-officer\""), "Task_1",
                "namespace-unknown"),
            arguments("call where a message is thrown", Models.withMore("<bpmn:intermediateThrowEvent id=\"Bad_1\"><bpmn:messageEventDefinition "
                + "camunda:delegateExpression=\"${a.b()}\" /></bpmn:intermediateThrowEvent>"), "Bad_1", "attribute-forbidden"),
            arguments("compensation", Models.with("name=\"Do it\"", "name=\"Do it\" isForCompensation=\"true\""), "Task_1", "attribute-forbidden"),
            arguments("path as an id", Models.with("\"Gateway_1\"", "\"../Gateway_1\""), "../Gateway_1", "id-unsound"),
            arguments("long attribute", Models.with("value=\"plan.draft\"", "value=\"" + "x".repeat(4001) + "\""), "Task_1", "text-too-long"),
            arguments("unknown property", Models.with("name=\"deadline\"", "name=\"other\""), "Task_1", "property-unknown"),
            arguments("return to nowhere", Models.with("<camunda:properties>", "<camunda:properties><camunda:property name=\"returnTo\" "
                + "value=\"Task_9\" />"), "Task_1", "step-unknown"),
            arguments("default flow of another gateway", Models.with("default=\"Flow_3\"", "default=\"Flow_1\""), "Gateway_1",
                "default-flow-missing"),
            arguments("no pause, written otherwise", timer("timeCycle", "R5/P0DT00H00M"), "Bad_1", "timer-unsound"),
            arguments("no duration", timer("timeDuration", "PT0M"), "Bad_1", "timer-unsound"),
            arguments("no such day", timer("timeDate", "2026-02-30"), "Bad_1", "timer-unsound"),
            arguments("repeats by a variable", timer("timeCycle", "${x}"), "Bad_1", "timer-unsound"),
            arguments("start by a variable", Models.with("<bpmn:startEvent id=\"Start_1\" />", "<bpmn:startEvent id=\"Start_1\">"
                + "<bpmn:timerEventDefinition><bpmn:timeDate>${x}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent>"), "Start_1",
                "timer-unsound"),
            arguments("start by a signal", Models.with("<bpmn:startEvent id=\"Start_1\" />",
                "<bpmn:startEvent id=\"Start_1\"><bpmn:signalEventDefinition /></bpmn:startEvent>"), "Start_1", "event-forbidden"),
            arguments("fault caught as an error", Models.with("<bpmn:process ", "<bpmn:error id=\"Bad_1\" errorCode=\"java.lang.Exception\" />"
                + "<bpmn:process "), "Bad_1", "error-code-unsound"),
            arguments("end of a deadline that the step does not name", timer("timeDate", "${deadline}"), "Bad_1", "timer-without-deadline"),
            arguments("no start", Models.with("<bpmn:startEvent id=\"Start_1\" />", ""), "sound", "start-missing"),
            arguments("circle through a step without instances", Models.with("</bpmn:userTask>", "<bpmn:multiInstanceLoopCharacteristics "
                + "camunda:collection=\"${units}\" /></bpmn:userTask>"), "Task_1", "circle-without-wait"),
            arguments("circle through a past date", circle("<bpmn:intermediateCatchEvent id=\"Bad_1\"><bpmn:timerEventDefinition><bpmn:timeDate>"
                + "2020-01-01</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"), "Bad_1", "circle-without-wait"),
            arguments("circle through an empty sub-process", circle("<bpmn:subProcess id=\"Bad_1\"><bpmn:startEvent id=\"S_1\" /><bpmn:endEvent "
                + "id=\"E_1\" /><bpmn:sequenceFlow id=\"F_8\" sourceRef=\"S_1\" targetRef=\"E_1\" /></bpmn:subProcess>"), "Bad_1",
                "circle-without-wait"),
            arguments("forks that multiply", forks(12), "Start_1", "too-many-branches"),
            arguments("no diagram", Models.with("bpmndi:BPMNDiagram", "bpmn:group"), "", "diagram-missing"));
    }

    private static String step(String attribute) {
        return Models.with("camunda:candidateGroups=\"plan-officer\"", "camunda:candidateGroups=\"plan-officer\" " + attribute);
    }

    private static String call(String extension) {
        return Models.withMore("<bpmn:callActivity id=\"Bad_1\" calledElement=\"sound\"><bpmn:extensionElements>" + extension
            + "</bpmn:extensionElements></bpmn:callActivity>");
    }

    private static String timer(String kind, String text) {
        return Models.withMore("<bpmn:intermediateCatchEvent id=\"Bad_1\"><bpmn:timerEventDefinition id=\"T_1\"><bpmn:" + kind + ">" + text + "</bpmn:"
            + kind + "></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>").replace("id=\"T_1\"", "");
    }

    /** A step that leads to itself. */
    private static String circle(String step) {
        return Models.withMore(step + "<bpmn:sequenceFlow id=\"F_9\" sourceRef=\"Bad_1\" targetRef=\"Bad_1\" />");
    }

    /** Each fork has two ways to a merge that lets both pass on to the next fork. */
    private static String forks(int count) {
        StringBuilder forks = new StringBuilder("<bpmn:sequenceFlow id=\"A_0\" sourceRef=\"Start_1\" targetRef=\"P_1\" />");
        for (int i = 1; i <= count; i++) {
            forks.append("""
                <bpmn:parallelGateway id="P_%1$d" /><bpmn:exclusiveGateway id="X_%1$d" />
                <bpmn:sequenceFlow id="A_%1$d" sourceRef="P_%1$d" targetRef="X_%1$d" />
                <bpmn:sequenceFlow id="B_%1$d" sourceRef="P_%1$d" targetRef="X_%1$d" />
                <bpmn:sequenceFlow id="C_%1$d" sourceRef="X_%1$d" targetRef="%2$s" />
                """.formatted(i, i == count ? "End_1" : "P_" + (i + 1)));
        }
        return Models.withMore(forks.toString());
    }

    @Test
    void forksThatAreJoinedAndCirclesAroundWaitingScopesPass() {
        String joined = forks(12).replace("exclusiveGateway id=\"X", "parallelGateway id=\"X");
        assertThat(fence.check(Models.bundle(joined))).isEmpty();
        String scope = Models.with("<!-- more -->", """
            <bpmn:sequenceFlow id="F_0" sourceRef="Start_1" targetRef="Sub_1" />
            <bpmn:subProcess id="Sub_1"><bpmn:startEvent id="S_1" /><bpmn:receiveTask id="R_1" /><bpmn:endEvent id="E_1" />
              <bpmn:sequenceFlow id="F_1" sourceRef="S_1" targetRef="R_1" /><bpmn:sequenceFlow id="F_2" sourceRef="R_1" targetRef="E_1" />
            </bpmn:subProcess>
            <bpmn:sequenceFlow id="F_3" sourceRef="Sub_1" targetRef="X_1" />
            <bpmn:exclusiveGateway id="X_1" default="F_4" />
            <bpmn:sequenceFlow id="F_4" sourceRef="X_1" targetRef="Sub_1" />
            <bpmn:sequenceFlow id="F_5" sourceRef="X_1" targetRef="End_1">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${done}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """);
        assertThat(fence.check(Models.bundle(scope))).isEmpty();
    }

    private static String several(String how) {
        return Models.with("</bpmn:userTask>", "<bpmn:multiInstanceLoopCharacteristics>" + how + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void aHostileModelIsRefusedAtItsElementByItsRule(String name, String model, String element, String rule) {
        List<Refusal> refusals = fence.check(Models.bundle(model));
        assertThat(refusals).extracting(Refusal::file, Refusal::element, Refusal::rule)
            .contains(tuple(Models.FILE, element, rule));
        assertThat(refusals).allSatisfy(refusal -> assertThat(texts.has("fence." + refusal.rule())).as(refusal.rule()).isTrue());
        assertNeverDeployed(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${''.class.name}", "${''['class']}", "#{execution.setVariable('a', 1)}", "${execution.processInstanceId}",
        "${(x -> x)(1)}", "${x = 1}", "${a; b}", "yes ${x}", "x > 1", "${x}${y}", "${\u0027\u0027.getClass()}", "${[1,2].size()}", "${fn:length(x)}",
        "${taskService.complete('1')}", "${processEngine}x", "${empty x.y}", "${{'a':1}}", "${x.y}", "${x[0]}", "${T(java.lang.Runtime)}",
        "${x == y.z}", "${x ? y.a : 1}", "${((((((((((((x))))))))))))}"})
    void anExpressionThatDoesMoreThanCompareIsRefused(String condition) {
        List<Refusal> refusals = fence.check(Models.bundle(Models.withCondition(condition)));
        assertThat(refusals).extracting(Refusal::element).contains("Flow_4");
        assertThat(refusals).extracting(Refusal::rule).allMatch(rule -> rule.startsWith("expression-"));
        assertNeverDeployed(Models.withCondition(condition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${again}", "${not again}", "${count + 1 >= 3 || empty again}", "${a == 'x' ? b : c}", "${(a and b) or !c}"})
    void anExpressionThatComparesPasses(String condition) {
        assertThat(fence.check(Models.bundle(Models.withCondition(condition)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "documentPreview", "evil"})
    void aFormWithForeignContentIsRefused(String type) {
        String form = "{\"id\": \"do-it\", \"components\": [{\"type\": \"" + type + "\", \"key\": \"a\", \"label\": \"A\"}]}";
        assertThat(fence.check(Models.bundle(Models.sound(), form))).extracting(Refusal::file).contains(Models.FORM);
    }

    private void assertNeverDeployed(String model) {
        DeploymentBuilder builder = repository.createDeployment().name("hostile");
        for (Map.Entry<String, byte[]> file : Models.bundle(model).entrySet()) {
            builder.addInputStream(file.getKey(), new ByteArrayInputStream(file.getValue()));
        }
        assertThatThrownBy(builder::deploy).hasMessageContaining("refused");
        assertThat(repository.createDeploymentQuery().deploymentName("hostile").count()).isZero();
    }
}
