package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.TestClient;

/** The steps of a finding. Hoa notes it on site, Páo's commune remedies it, Thu follows it up. */
public class RemedySteps extends InspectionSteps {

    public static final LocalDate VISIT = LocalDate.of(2026, 5, 6);

    public RemedySteps(int port) {
        super(port);
    }

    /** Late dossiers, found by Hoa: so many of twenty-six. */
    public static Map<String, Object> lateDossiers(int late, String occurredOn) {
        return Map.of("violation", "V-TTHC-06", "description", "Hồ sơ đất đai giải quyết quá hạn", "numerator", late, "denominator", 26,
            "occurredOn", occurredOn, "responsible", List.of(Map.of("level", "HEAD", "post", "Chủ tịch UBND xã"),
                Map.of("level", "OFFICIAL", "post", "Công chức địa chính")));
    }

    /** Notes a finding at the criterion on late dossiers. */
    JsonNode noted(String inspection, Map<String, Object> facts) {
        TestClient.Answer answer = note(inspection, "TTHC-08", facts);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body();
    }

    TestClient.Answer note(String inspection, String criterion, Map<String, Object> facts) {
        return as(checkerOf(inspection, criterion)).post("/api/findings", Map.of("id", UUID.randomUUID(), "inspectionId", inspection,
            "sectionId", sectionAsking(inspection, criterion), "criterion", criterion, "facts", facts));
    }

    public String sectionAsking(String inspection, String criterion) {
        String area = criterion.substring(0, criterion.indexOf('-'));
        for (JsonNode row : as("duy").get("/api/sheets/" + inspection).body().path("sections")) {
            if (row.path("section").path("area").asString().equals(area)) {
                return row.path("section").path("id").asString();
            }
        }
        throw new AssertionError("no section asks " + criterion);
    }

    public String checkerOf(String inspection, String criterion) {
        String section = sectionAsking(inspection, criterion);
        return List.of("hoa", "nam").stream().filter(person -> "VERIFY".equals(as(person).get("/api/sections/" + section).body()
            .path("right").asString())).findFirst().orElseThrow();
    }

    /** From the last section to the issued conclusion; the remedies are demanded as the form proposes them. */
    public void concluded(String inspection) {
        sectionsFilled(inspection);
        minutesWritten(inspection);
        conclusionReached(inspection);
    }

    void conclusionReached(String inspection) {
        completeAsProposed("duy", "UserTask_WriteReport", inspection, Map.of("results", "Kết quả", "causes", "Nguyên nhân", "conclusion", "Kết luận"));
        conclusionCommented(inspection);
        conclusionReviewed(inspection);
        completeAsProposed("son", "UserTask_IssueConclusion", inspection, Map.of("confirmed", true, "capacity", "CHAIR"));
    }

    /** Completes a step with what its form proposes and some values of one's own. */
    void completeAsProposed(String person, String element, String caseId, Map<String, Object> own) {
        complete(person, element, caseId, proposed(person, element, caseId, own));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> proposed(String person, String element, String caseId, Map<String, Object> own) {
        String task = taskOf(person, element, caseId).path("id").asString();
        Map<String, Object> data = new HashMap<>();
        as(person).get("/api/tasks/" + task).body().path("data").properties().forEach(entry -> data.put(entry.getKey(), plain(entry.getValue())));
        data.putAll(own);
        return data;
    }

    private static Object plain(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(RemedySteps::plain).toList();
        }
        if (node.isObject()) {
            Map<String, Object> object = new HashMap<>();
            node.properties().forEach(entry -> object.put(entry.getKey(), plain(entry.getValue())));
            return object;
        }
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? node.booleanValue() : node.isNull() ? null : node.asString();
    }

    /** A concluded finding of a unit. */
    public String concludedFinding(EngineJobs jobs, MovableClock clock, String unit, Map<String, Object> facts) {
        String inspection = onSite(jobs, clock, unit, VISIT);
        String finding = noted(inspection, facts).path("id").asString();
        concluded(inspection);
        return finding;
    }

    void remedyPlanned(String finding) {
        complete("chutich", "UserTask_PlanRemedy", remedyOf(finding), plan(finding));
    }

    /** The remedy of the conclusion that a finding stands in. */
    public String remedyOf(String finding) {
        return finding("thu", finding).path("remedy").path("remedyId").asString();
    }

    /** What the form of the plan proposes, with products and people. */
    @SuppressWarnings("unchecked")
    Map<String, Object> plan(String finding) {
        Map<String, Object> plan = proposed("chutich", "UserTask_PlanRemedy", remedyOf(finding), Map.of("rootCauses", List.of("RC2"), "causeText",
            "Thiếu người sau sắp xếp", "prevention", "Giao ban hồ sơ hằng tuần"));
        List<Map<String, Object>> measures = new ArrayList<>();
        ((List<Map<String, Object>>) plan.get("measures")).forEach(row -> {
            Map<String, Object> measure = new HashMap<>(row);
            measure.putAll(Map.of("product", "Quyết định phân công", "responsible", "Chủ tịch UBND xã"));
            measures.add(measure);
        });
        plan.put("measures", measures);
        return plan;
    }

    void remedyPlanAccepted(String finding) {
        complete("thu", "UserTask_AcceptRemedyPlan", remedyOf(finding), Map.of("reachesCause", true));
    }

    void remedyReported(String finding) {
        complete("chutich", "UserTask_ReportRemedy", remedyOf(finding), report(finding, "done"));
    }

    /** The one report on a conclusion: a finding in some state, all others done. */
    @SuppressWarnings("unchecked")
    Map<String, Object> report(String finding, String state) {
        Map<String, Object> report = proposed("chutich", "UserTask_ReportRemedy", remedyOf(finding), Map.of("summary", "Đã khắc phục"));
        report.put("results", ((List<Map<String, Object>>) report.get("results")).stream().map(row -> {
            boolean done = "done".equals(state) || !finding.equals(row.get("demand"));
            return done ? Map.of("demand", row.get("demand"), "state", "done", "doneOn", VISIT.toString(), "proof", "QĐ 15/QĐ-UBND")
                : Map.of("demand", row.get("demand"), "state", state, "proof", "Ảnh", "obstacle", "Chờ kinh phí");
        }).toList());
        return report;
    }

    void remedyVerified(String finding, String decision) {
        Map<String, Object> data = new HashMap<>(Map.of("methods", List.of("documents"), "verification", "Đối chiếu hồ sơ", "decision", decision));
        if ("revisit".equals(decision)) {
            data.put("revisitReason", "Cần xem tại chỗ");
        } else if ("return".equals(decision)) {
            data.put("returnReason", "Thiếu quyết định phân công");
        }
        complete("hoa", "UserTask_VerifyRemedy", finding, data);
    }

    /** The second visit on site, months later, with minutes. */
    void effectChecked(String finding, Map<String, Object> seen) {
        Map<String, Object> data = new HashMap<>(Map.of("visitedOn", "2026-08-14", "present", "Lãnh đạo xã", "minutesSigned", "signed"));
        data.putAll(seen);
        complete("hoa", "UserTask_CheckEffect", finding, data);
    }

    JsonNode finding(String person, String id) {
        return as(person).get("/api/findings/" + id).body();
    }

    String stateOf(String finding) {
        return finding("thu", finding).path("finding").path("state").asString();
    }

    String passed(String finding) {
        return finding("thu", finding).path("progress").path("passed").toString();
    }
}
