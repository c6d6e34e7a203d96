package vn.paraudit.modeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.Journey;
import vn.paraudit.testing.TestClient;

/** What process managers do with a draft, as named steps. */
public final class DraftSteps extends Journey {

    public static final String FORM = "forms/audit-plan/check-budget.form";
    public static final String PLAN = "bpmn/audit-plan.bpmn";
    private static final String FLOW = "<bpmn:sequenceFlow id=\"Flow_ProposeTargetsToDraftPlan\" sourceRef=\"UserTask_ProposeTargets\" targetRef=\"UserTask_DraftPlan\" />";
    private static final String STEP = """
        <bpmn:userTask id="UserTask_CheckBudget" name="Thẩm tra kinh phí" camunda:formRef="check-budget" camunda:formRefBinding="deployment" camunda:candidateGroups="plan-officer">
              <bpmn:documentation>Xem kinh phí có đủ không.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="label:en" value="Check the budget" />
                  <camunda:property name="deadline" value="plan.draft" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_ProposeTargetsToCheckBudget" sourceRef="UserTask_ProposeTargets" targetRef="UserTask_CheckBudget" />
            <bpmn:sequenceFlow id="Flow_ProposeTargetsToDraftPlan" sourceRef="UserTask_CheckBudget" targetRef="UserTask_DraftPlan" />""";
    private static final String STEP_FORM = """
        {"id": "check-budget", "type": "default", "schemaVersion": 19, "components": [
          {"type": "radio", "id": "Field_1", "key": "budget", "label": "Kinh phí", "validate": {"required": true},
           "values": [{"value": "enough", "label": "Đủ"}, {"value": "short", "label": "Thiếu"}]}]}""";

    public DraftSteps(int port) {
        super(port);
    }

    public String draftOpened(String person, String kind, String key) {
        TestClient.Answer answer = as(person).post("/api/modeling/drafts", Map.of("kind", kind, "key", key));
        return answer.body().path("id").asString();
    }

    public JsonNode draft(String person, String draft) {
        return as(person).get("/api/modeling/drafts/" + draft).body();
    }

    public int version(String draft) {
        return draft("dung", draft).path("draft").path("version").asInt();
    }

    public Map<String, String> files(String draft) {
        Map<String, String> files = new HashMap<>();
        draft("dung", draft).path("files").forEach(file -> files.put(file.path("path").asString(), file.path("text").asString()));
        return files;
    }

    public static List<Map<String, String>> listed(Map<String, String> files) {
        List<Map<String, String>> listed = new ArrayList<>();
        files.forEach((path, text) -> listed.add(Map.of("path", path, "text", text)));
        return listed;
    }

    public TestClient.Answer saved(String person, String draft, int version, Map<String, String> files) {
        return as(person).put("/api/modeling/drafts/" + draft, Map.of("version", version, "files", listed(files)));
    }

    /** The annual plan with a step more between proposing and drafting. */
    public static Map<String, String> withStep(Map<String, String> files) {
        Map<String, String> changed = new HashMap<>(files);
        changed.put(PLAN, files.get(PLAN).replace(FLOW, STEP)
            .replace("<bpmndi:BPMNEdge id=\"Edge_Flow_ProposeTargetsToDraftPlan\"", """
                <bpmndi:BPMNShape id="Shape_CheckBudget" bpmnElement="UserTask_CheckBudget"><dc:Bounds x="350" y="60" width="100" height="80" /></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="Edge_ProposeTargetsToCheckBudget" bpmnElement="Flow_ProposeTargetsToCheckBudget"><di:waypoint x="300" y="100" /><di:waypoint x="350" y="100" /></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="Edge_Flow_ProposeTargetsToDraftPlan\""""));
        changed.put(FORM, STEP_FORM);
        return changed;
    }

    /** Opens a draft of the annual plan, adds the step and saves it. */
    public String stepDrafted(String person) {
        String draft = draftOpened(person, "PROCESS", "audit-plan");
        saved(person, draft, 1, withStep(files(draft)));
        return draft;
    }

    public TestClient.Answer submitted(String person, String draft, String from) {
        Map<String, Object> body = new HashMap<>(Map.of("version", version(draft), "reason", "Thêm bước thẩm tra kinh phí", "legalBasis", "12/QĐ-SNV"));
        if (from != null) {
            body.put("inForceOn", from);
        }
        return as(person).post("/api/modeling/drafts/" + draft + "/submit", body);
    }

    public TestClient.Answer acted(String person, String draft, String act) {
        return as(person).post("/api/modeling/drafts/" + draft + "/" + act, Map.of("version", version(draft)));
    }
}
