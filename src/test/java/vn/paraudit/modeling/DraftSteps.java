package vn.paraudit.modeling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.Journey;
import vn.paraudit.testing.TestClient;

/** What process managers do with a draft, as named steps. */
public final class DraftSteps extends Journey {

    public static final String PLAN = "bpmn/audit-plan.bpmn";
    private static final Pattern AFTER_PROPOSING = Pattern.compile(
        "<bpmn:sequenceFlow id=\"(\\w+)\" sourceRef=\"UserTask_ProposeTargets\" targetRef=\"(\\w+)\" />");
    private static final AtomicInteger STEPS = new AtomicInteger();
    private static final String STEP = """
        <bpmn:userTask id="UserTask_%1$s" name="Thẩm tra kinh phí" camunda:formRef="%2$s" camunda:formRefBinding="deployment" camunda:candidateGroups="plan-officer">
              <bpmn:documentation>Xem kinh phí có đủ không.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="label:en" value="Check the budget" />
                  <camunda:property name="deadline" value="plan.draft" />
                </camunda:properties>
              </bpmn:extensionElements>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="Flow_To%1$s" sourceRef="UserTask_ProposeTargets" targetRef="UserTask_%1$s" />
            <bpmn:sequenceFlow id="%3$s" sourceRef="UserTask_%1$s" targetRef="%4$s" />""";
    private static final String DRAWING = """
          <bpmndi:BPMNShape id="Shape_%1$s" bpmnElement="UserTask_%1$s"><dc:Bounds x="350" y="360" width="100" height="80" /></bpmndi:BPMNShape>
              <bpmndi:BPMNEdge id="Edge_To%1$s" bpmnElement="Flow_To%1$s"><di:waypoint x="300" y="100" /><di:waypoint x="400" y="360" /></bpmndi:BPMNEdge>
            </bpmndi:BPMNPlane>""";
    private static final String STEP_FORM = """
        {"id": "%s", "type": "default", "schemaVersion": 19, "components": [
          {"type": "radio", "id": "Field_1", "key": "budget", "label": "Kinh phí", "properties": {"label:en": "Budget"}, "validate": {"required": true},
           "values": [{"value": "enough", "label": "Đủ", "properties": {"label:en": "Enough"}},
                      {"value": "short", "label": "Thiếu", "properties": {"label:en": "Short"}}]}]}""";

    /** A step that a manager adds: its id, its form, and the set with it. */
    public record Added(String element, String form, Map<String, String> files) {
    }

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

    /** The annual plan with a step more after proposing; every one has a name of its own. */
    public static Added withStep(Map<String, String> files) {
        int number = STEPS.incrementAndGet();
        String step = "CheckBudget" + number;
        String form = "check-budget-" + number;
        Matcher flow = AFTER_PROPOSING.matcher(files.get(PLAN));
        if (!flow.find()) {
            throw new IllegalStateException("nothing follows the proposal of targets");
        }
        Map<String, String> changed = new HashMap<>(files);
        changed.put(PLAN, files.get(PLAN).replace(flow.group(), STEP.formatted(step, form, flow.group(1), flow.group(2)))
            .replace("</bpmndi:BPMNPlane>", DRAWING.formatted(step)));
        changed.put("forms/audit-plan/" + form + ".form", STEP_FORM.formatted(form));
        return new Added("UserTask_" + step, "forms/audit-plan/" + form + ".form", changed);
    }

    /** Opens a draft of the annual plan, adds the step and saves it. */
    public String stepDrafted(String person) {
        String draft = draftOpened(person, "PROCESS", "audit-plan");
        saved(person, draft, 1, withStep(files(draft)).files());
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
        Map<String, Object> body = "release".equals(act) ? Map.of("version", version(draft), "knowing", true) : Map.of("version", version(draft));
        return as(person).post("/api/modeling/drafts/" + draft + "/" + act, body);
    }
}
