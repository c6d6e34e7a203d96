package vn.paraudit.fence;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Small models for tests of the fence: a sound one, and ways to spoil it. */
final class Models {

    static final String FILE = "bpmn/sound.bpmn";
    static final String FORM = "forms/sound/do-it.form";

    private static final String SOUND = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            id="Definitions_1" targetNamespace="http://paraudit.vn/test">
          <bpmn:process id="sound" name="Sound" isExecutable="true" camunda:historyTimeToLive="P10D">
            <bpmn:startEvent id="Start_1" />
            <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Task_1" />
            <bpmn:userTask id="Task_1" name="Do it" camunda:candidateGroups="plan-officer" camunda:formRef="do-it" camunda:formRefBinding="deployment">
              <bpmn:documentation>What to do.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties><camunda:property name="deadline" value="plan.draft" /></camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="Gateway_1" />
            <bpmn:exclusiveGateway id="Gateway_1" name="Again?" default="Flow_3" />
            <bpmn:sequenceFlow id="Flow_3" sourceRef="Gateway_1" targetRef="End_1" />
            <bpmn:sequenceFlow id="Flow_4" sourceRef="Gateway_1" targetRef="Task_1">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${again == 'yes' and count &lt; 3}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:endEvent id="End_1" />
            <!-- more -->
          </bpmn:process>
          <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="sound" /></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """;

    private static final String SOUND_FORM = """
        {"id": "do-it", "type": "default", "schemaVersion": 19, "components": [
          {"type": "textfield", "key": "again", "label": "Again", "id": "Field_1"}]}
        """;

    private Models() {
    }

    static String sound() {
        return SOUND;
    }

    /** The sound model with one text put in the place of another. */
    static String with(String part, String replacement) {
        if (!SOUND.contains(part)) {
            throw new IllegalArgumentException("the sound model has no " + part);
        }
        return SOUND.replace(part, replacement);
    }

    /** The sound model with the condition of its gateway replaced. */
    static String withCondition(String condition) {
        return with("${again == 'yes' and count &lt; 3}", condition);
    }

    /** The sound model with more elements in its process. */
    static String withMore(String elements) {
        return with("<!-- more -->", elements);
    }

    static Map<String, byte[]> bundle(String model) {
        return bundle(model, SOUND_FORM);
    }

    static Map<String, byte[]> bundle(String model, String form) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(FILE, model.getBytes(StandardCharsets.UTF_8));
        files.put(FORM, form.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
