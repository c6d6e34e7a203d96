package vn.paraudit.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The steps of an annual plan. */
public class PlanSteps extends Journey {

    public PlanSteps(int port) {
        super(port);
    }

    /** A plan with one unit in one wave, issued. */
    public String planIssued(String title, String unit, String from, String to) {
        String plan = planSubmitted(title, unit, from, to);
        planApproved(plan);
        return plan;
    }

    /** A plan with one unit in one wave that waits for its approval. */
    public String planSubmitted(String title, String unit, String from, String to) {
        String plan = planOpened(title);
        targetsProposed(plan, unit);
        planDrafted(plan, List.of(), from, to, unit);
        planRevised(plan, from, to, unit);
        planSubmitted(plan);
        return plan;
    }

    public String planOpened(String title) {
        JsonNode created = as("hanh").post("/api/plans", Map.of("year", 2026, "title", title)).body();
        return created.path("id").asString();
    }

    /** An amendment of an issued plan, begun. */
    public String amendmentOpened(String amended, String title) {
        return as("hanh").post("/api/plans", Map.of("year", 2026, "title", title, "amends", amended)).body().path("id").asString();
    }

    /** What the form of a step starts with. */
    JsonNode startOf(String person, String element, String plan) {
        return as(person).get("/api/tasks/" + taskOf(person, element, plan).path("id").asString()).body().path("data");
    }

    /** Takes an opened plan as far as the check that follows the revision, with waves of its own. */
    void planWorkedOut(String plan, List<String> units, List<Map<String, Object>> waves) {
        complete("hanh", "UserTask_ProposeTargets", plan, Map.of("communes", units, "pickReason", "Theo phản ánh của người dân"));
        Map<String, Object> draft = new HashMap<>(draft("2026-05-04", "2026-05-29", units.get(0)));
        draft.put("waves", waves);
        complete("hanh", "UserTask_DraftPlan", plan, draft);
        complete("hanh", "UserTask_RevisePlan", plan, answered(plan, draft));
    }

    static Map<String, Object> wave(String from, String to, List<String> units, List<String> thematic) {
        return Map.of("name", "Từ " + from, "startsOn", from, "endsOn", to, "units", units, "thematicUnits", thematic);
    }

    public void targetsProposed(String plan, String unit) {
        complete("hanh", "UserTask_ProposeTargets", plan, Map.of("communes", List.of(unit), "pickReason", "Theo phản ánh của người dân"));
    }

    void planDrafted(String plan, List<String> consulted, String from, String to, String unit) {
        Map<String, Object> draft = new HashMap<>(draft(from, to, unit));
        draft.put("consultedUnits", consulted);
        complete("hanh", "UserTask_DraftPlan", plan, draft);
    }

    void opinionGiven(String plan) {
        complete("nam", "UserTask_GiveOpinion", plan, Map.of("agrees", "no", "text", "Bổ sung nội dung thể chế"));
    }

    void planRevised(String plan, String from, String to, String unit) {
        complete("hanh", "UserTask_RevisePlan", plan, answered(plan, draft(from, to, unit)));
    }

    /** A draft with an answer to each opinion that asks for one. */
    private Map<String, Object> answered(String plan, Map<String, Object> draft) {
        Map<String, Object> answered = new HashMap<>(draft);
        answered.put("opinionAnswers", startOf("hanh", "UserTask_RevisePlan", plan).path("opinionAnswers").valueStream()
            .map(row -> Map.of("body", row.path("body").asString(), "reply", "Đã bổ sung vào phần nội dung")).toList());
        return answered;
    }

    void planSentBackForCorrection(String plan, String remark) {
        giveBack("binh", "UserTask_SubmitPlan", plan, remark);
    }

    String remarksOnRevision(String plan) {
        String task = taskOf("hanh", "UserTask_RevisePlan", plan).path("id").asString();
        return as("hanh").get("/api/tasks/" + task).body().path("remarks").toString();
    }

    void planSubmitted(String plan) {
        complete("binh", "UserTask_SubmitPlan", plan, Map.of("appraised", true));
    }

    void planApproved(String plan) {
        complete("son", "UserTask_ApprovePlan", plan, Map.of("decision", "approve"));
    }

    public static Map<String, Object> draft(String from, String to, String unit) {
        return Map.of("purpose", "Đánh giá kết quả cải cách hành chính", "contents", "Tám lĩnh vực", "method", "direct", "unannounced", 6,
            "coverageReason", "Các đơn vị còn lại vừa sắp xếp, được kiểm tra vào năm sau", "periodFrom", "2025-01-01", "periodTo", "2026-04-30",
            "waves", List.of(Map.of("name", "Đợt 1", "startsOn", from, "endsOn", to, "units", List.of(unit))));
    }
}
