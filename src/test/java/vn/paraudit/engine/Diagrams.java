package vn.paraudit.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Small diagrams that are put together from their elements, deployed through the fence and run on the application's engine. */
public final class Diagrams {

    public static final String MESSAGE = "Answered";

    private static final String FORM = """
        {"id": "%s", "type": "default", "schemaVersion": 19, "components": [
          {"type": "textfield", "key": "again", "label": "Again", "id": "Field_1"}]}
        """;

    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    public Diagrams(ProcessEngine engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A diagram with these elements; one message may be referred to as {@code Message_1}. */
    public static String process(String key, String... elements) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="Definitions_1" targetNamespace="http://paraudit.vn/test">
              <bpmn:message id="Message_1" name="Answered" />
              <bpmn:process id="%1$s" name="%1$s" isExecutable="true" camunda:historyTimeToLive="P10D">
            %2$s
              </bpmn:process>
              <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="%1$s" /></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """.formatted(key, String.join("\n", elements));
    }

    /** Elements one after the other between a start and an end. */
    public static String inARow(String start, String end, String... ids) {
        StringBuilder row = new StringBuilder("<bpmn:startEvent id=\"%s\" /><bpmn:endEvent id=\"%s\" />".formatted(start, end));
        String before = start;
        for (String id : ids) {
            row.append(flow(before, id));
            before = id;
        }
        return row.append(flow(before, end)).toString();
    }

    public static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />".formatted(from, to);
    }

    /** A human task of the plan officers, due by {@code plan.draft}, with the form {@code <key>-form}. */
    public static String userTask(String key, String id, String more) {
        return """
            <bpmn:userTask id="%2$s" name="%2$s" camunda:candidateGroups="plan-officer" camunda:formRef="%1$s-form" camunda:formRefBinding="deployment">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>%3$s
            </bpmn:userTask>
            """.formatted(key, id, more);
    }

    public static String receiveTask(String id) {
        return """
            <bpmn:receiveTask id="%s" name="Wait" messageRef="Message_1">
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>
            </bpmn:receiveTask>
            """.formatted(id);
    }

    public static String callActivity(String id, String called, String more) {
        return """
            <bpmn:callActivity id="%s" name="Go on" calledElement="%s">
              <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements>%s
            </bpmn:callActivity>
            """.formatted(id, called, more);
    }

    /** A timer on a step's border that leaves the step open. */
    public static String timer(String id, String step, String kind, String text) {
        return """
            <bpmn:boundaryEvent id="%1$s" attachedToRef="%2$s" cancelActivity="false">
              <bpmn:timerEventDefinition><bpmn:%3$s>%4$s</bpmn:%3$s></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent><bpmn:endEvent id="End_%1$s" />
            """.formatted(id, step, kind, text) + flow(id, "End_" + id);
    }

    public static String several(String attributes, String children) {
        return "<bpmn:multiInstanceLoopCharacteristics %s>%s</bpmn:multiInstanceLoopCharacteristics>".formatted(attributes, children);
    }

    /** Files of a deployment, each process with its form. */
    public static Map<String, byte[]> files(Map<String, String> processes) {
        Map<String, byte[]> files = new TreeMap<>();
        processes.forEach((key, xml) -> {
            files.put("bpmn/" + key + ".bpmn", xml.getBytes(StandardCharsets.UTF_8));
            files.put("forms/" + key + "/" + key + "-form.form", FORM.formatted(key + "-form").getBytes(StandardCharsets.UTF_8));
        });
        return files;
    }

    public void deploy(Map<String, String> processes) {
        deployFiles(files(processes));
    }

    private void deployFiles(Map<String, byte[]> files) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("diagrams");
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    /** The same with a form of its own, given by its components. */
    public void deployWithForm(String key, String components, String... elements) {
        Map<String, byte[]> files = files(Map.of(key, process(key, elements)));
        files.put("forms/" + key + "/" + key + "-form.form", """
            {"id": "%s-form", "type": "default", "schemaVersion": 19, "components": [%s]}
            """.formatted(key, components).getBytes(StandardCharsets.UTF_8));
        deployFiles(files);
    }

    /** Several processes of one set, which share the form of the first. */
    public void deployTogether(String key, String components, Map<String, String> processes) {
        Map<String, byte[]> files = new TreeMap<>();
        processes.forEach((process, xml) -> files.put("bpmn/" + process + ".bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        files.put("forms/" + key + "/" + key + "-form.form", """
            {"id": "%s-form", "type": "default", "schemaVersion": 19, "components": [%s]}
            """.formatted(key, components).getBytes(StandardCharsets.UTF_8));
        deployFiles(files);
    }

    public void deploy(String key, String... elements) {
        deploy(Map.of(key, process(key, elements)));
    }

    public <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** The timer or the waiting job of an element of a case. */
    public Job job(UUID caseId, String element) {
        return engine.getManagementService().createJobQuery().activityId(element).list().stream()
            .filter(job -> job.getProcessInstanceId().equals(instance(caseId))).findFirst().orElseThrow();
    }

    private String instance(UUID caseId) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).rootProcessInstances()
            .singleResult().getId();
    }

    public long running(String key) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(key).count();
    }
}
