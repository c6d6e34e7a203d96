package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.TestClient;

/** The steps of an inspection. Hạnh plans, Duy leads, Mai keeps the minutes, Hoa and Nam check; Páo heads the commune, Súa is its contact. */
public class InspectionSteps extends PlanSteps {

    public static final String PAOS_COMMUNE = "04132";
    public static final String OTHER_COMMUNE = "03646";

    private static final String ON_SITE_ANSWER = "verified";

    public InspectionSteps(int port) {
        super(port);
    }

    /** Id of the one inspection of a unit that a person sees. */
    String inspectionOf(String person, String unit) {
        JsonNode items = as(person).get("/api/inspections?unit=" + unit).body().path("items");
        assertThat(items).hasSize(1);
        return items.get(0).path("id").asString();
    }

    /** The teams of an issued plan are founded: Duy leads, Mai keeps the minutes, Hoa and Nam check. */
    public String teamsFounded(EngineJobs jobs, String plan) {
        String decision = foundingOf(plan);
        complete("hanh", "UserTask_AskNominations", decision, Map.of());
        complete("hanh", "UserTask_ProposeTeams", decision, proposal());
        complete("binh", "UserTask_ReviewTeams", decision, Map.of("reviewed", true));
        complete("son", "UserTask_SignDecision", decision, Map.of("confirmed", true));
        jobs.runDue();
        return decision;
    }

    /** A plan that Duy's team carries out: Páo's commune is visited on a day, another on the day after, both in a wave that goes on for weeks. */
    public String twoVisitsScheduled(EngineJobs jobs, String title, LocalDate first) {
        List<String> units = List.of(PAOS_COMMUNE, OTHER_COMMUNE);
        String plan = planOpened(title);
        planWorkedOut(plan, units, List.of(wave(first.minusDays(2).toString(), first.plusDays(20).toString(), units, List.of())));
        planSubmitted(plan);
        planApproved(plan);
        jobs.runDue();
        String decision = teamsFounded(jobs, plan);
        complete("hanh", "UserTask_SetSchedule", decision, Map.of("visits", List.of(
            Map.of("unitCode", PAOS_COMMUNE, "day", first.toString(), "session", "DAY", "place", "Trụ sở UBND xã"),
            Map.of("unitCode", OTHER_COMMUNE, "day", first.plusDays(1).toString(), "session", "DAY"))));
        return plan;
    }

    public String foundingOf(String plan) {
        return as("hanh").get("/api/teams/of-plan?planId=" + plan).body().get(0).path("id").asString();
    }

    public Map<String, Object> proposal() {
        return Map.of("teams", List.of(Map.of("name", "Đoàn số 1", "leadBody", "SNV", "leader", idOf("duy"), "secretaries", List.of(idOf("mai")))),
            "members", List.of(Map.of("team", 1, "person", idOf("hoa"), "discipline", "procedure-control"),
                Map.of("team", 1, "person", idOf("nam"), "discipline", "justice")));
    }

    public String idOf(String person) {
        return as(person).get("/api/session").body().path("person").path("id").asString();
    }

    /** Takes over the day and the assignments that the form proposes. */
    void sectionsAssigned(String inspection) {
        sectionsAssigned(inspection, null);
    }

    /** Takes over the assignments that the form proposes, for a day. */
    void sectionsAssigned(String inspection, String visitDate) {
        complete("duy", "UserTask_AssignSections", inspection, assignment(inspection, visitDate));
    }

    /** What the form of the assignment proposes, for a day, or for the one that it proposes. */
    public Map<String, Object> assignment(String inspection, String visitDate) {
        JsonNode proposed = startOf("duy", "UserTask_AssignSections", inspection);
        List<Map<String, Object>> rows = new ArrayList<>();
        proposed.path("assignments").forEach(row -> rows.add(Map.of("section", row.path("section").asString(), "person", row.path("person").asString())));
        return Map.of("visitDate", visitDate == null ? proposed.path("visitDate").asString() : visitDate, "assignments", rows);
    }

    void selfReported(String inspection) {
        complete("daumoi", "UserTask_SelfReport", inspection, Map.of("summary", "Đã tự kiểm tra"));
    }

    void visitPrepared(String inspection) {
        complete("mai", "UserTask_PrepareVisit", inspection, Map.of("dossiers", 1477, "sample", 50));
    }

    public void visitOpened(String inspection) {
        complete("duy", "UserTask_OpenVisit", inspection, Map.of("present", "Lãnh đạo xã"));
    }

    /** Everybody answers all criteria of their sections, the team's way, and closes them. */
    public void sectionsFilled(String inspection) {
        for (String person : List.of("hoa", "nam")) {
            while (hasTask(person, "UserTask_FillSection", inspection)) {
                JsonNode task = taskOf(person, "UserTask_FillSection", inspection);
                String section = sectionOf(person, task.path("id").asString(), inspection);
                answerAll(person, section);
                completeTask(person, "UserTask_FillSection", task.path("id").asString(), Map.of("summary", "Cơ bản đáp ứng", "confirmed", true));
            }
        }
    }

    public String sectionOf(String person, String taskId, String inspection) {
        String path = as(person).get("/api/tasks/" + taskId).body().path("context").path("sectionId").asString("");
        assertThat(path).as("the task names its section").isNotEmpty();
        return path;
    }

    /** An inspection of a planned unit on the morning of the visit, with every section assigned. */
    public String onSite(EngineJobs jobs, MovableClock clock, String unit, LocalDate visit) {
        String inspection = beforeVisit(jobs, unit, visit);
        clock.set(visit);
        jobs.runDue();
        visitOpened(inspection);
        return inspection;
    }

    /** The same for a unit without people of its own in the demo. */
    public String onSiteWithoutSelfReport(EngineJobs jobs, MovableClock clock, String unit, LocalDate visit) {
        String inspection = prepared(jobs, clock, unit, visit, Map.of("dossiers", 1477, "sample", 50));
        jobs.runDue();
        visitOpened(inspection);
        return inspection;
    }

    /** On the morning of the visit, prepared with what the secretary filled in. */
    public String prepared(EngineJobs jobs, MovableClock clock, String unit, LocalDate visit, Map<String, Object> form) {
        String inspection = assignedOn(jobs, clock, unit, visit);
        complete("mai", "UserTask_PrepareVisit", inspection, form);
        return inspection;
    }

    /** On the morning of the visit, to be prepared. */
    public String assignedOn(EngineJobs jobs, MovableClock clock, String unit, LocalDate visit) {
        clock.set(MovableClock.START);
        String inspection = assigned(jobs, unit, visit);
        clock.set(visit);
        jobs.runDue();
        return inspection;
    }

    /** What the form of the preparation starts with. */
    public JsonNode preparation(String inspection) {
        String task = taskOf("mai", "UserTask_PrepareVisit", inspection).path("id").asString();
        return as("mai").get("/api/tasks/" + task).body().path("data");
    }

    private String assigned(EngineJobs jobs, String unit, LocalDate visit) {
        String plan = planIssued("Kế hoạch có " + unit, unit, visit.toString(), visit.plusDays(20).toString());
        jobs.runDue();
        String inspection = as("hanh").get("/api/inspections/of-plan?planId=" + plan).body().get(0).path("id").asString();
        teamsFounded(jobs, plan);
        sectionsAssigned(inspection, visit.toString());
        jobs.runDue();
        return inspection;
    }

    /** An inspection of a planned unit that is prepared, with every section assigned. */
    public String beforeVisit(EngineJobs jobs, String unit, LocalDate visit) {
        String inspection = assigned(jobs, unit, visit);
        selfReported(inspection);
        visitPrepared(inspection);
        return inspection;
    }

    /** Leaves the last criterion of a section open. */
    public void answerAllButOne(String person, String section) {
        JsonNode criteria = as(person).get("/api/sections/" + section).body().path("criteria");
        for (int index = 0; index < criteria.size() - 1; index++) {
            JsonNode criterion = criteria.get(index);
            answer(person, section, criterion.path("code").asString(), answerFor(criterion.path("answerType").asString()), 0);
        }
    }

    void answerAll(String person, String section) {
        for (JsonNode criterion : as(person).get("/api/sections/" + section).body().path("criteria")) {
            answer(person, section, criterion.path("code").asString(), answerFor(criterion.path("answerType").asString()), 0);
        }
    }

    TestClient.Answer answer(String person, String section, String code, Map<String, Object> value, int revision) {
        TestClient.Answer answer = as(person).put("/api/sections/" + section + "/answers/" + code,
            Map.of("value", value, "note", ON_SITE_ANSWER, "revision", revision));
        assertThat(answer.status()).as("%s: %s", code, answer.body()).isEqualTo(200);
        return answer;
    }

    static Map<String, Object> answerFor(String type) {
        return switch (type) {
            case "compliance" -> Map.of("choice", "PARTIAL");
            case "number" -> Map.of("number", 1);
            case "ratio" -> Map.of("numerator", 24, "denominator", 26);
            default -> Map.of("due", "2026-01-15", "actual", "2026-01-10");
        };
    }

    void minutesWritten(String inspection) {
        minutesSigned(inspection);
        complete("chutich", "UserTask_Explain", inspection, Map.of("opinion", "accept"));
    }

    /** What the secretary's draft of the minutes starts with in a field. */
    public String draftOfMinutes(String inspection, String field) {
        String task = taskOf("mai", "UserTask_DraftMinutes", inspection).path("id").asString();
        return as("mai").get("/api/tasks/" + task).body().path("data").path(field).asString("");
    }

    void minutesSigned(String inspection) {
        minutesSignedByTheTeam(inspection);
        complete("chutich", "UserTask_UnitSignsMinutes", inspection, Map.of("signature", "sign"));
    }

    /** The unit names one witness twice and is refused, then two. */
    void minutesRefused(String inspection) {
        minutesSignedByTheTeam(inspection);
        Map<String, Object> refusal = new HashMap<>(Map.of("signature", "refuse", "reason", "Chưa thống nhất số liệu", "firstWitness",
            "Lò Văn Nam, trưởng bản", "secondWitness", "lò văn nam, trưởng bản "));
        String task = taskOf("chutich", "UserTask_UnitSignsMinutes", inspection).path("id").asString();
        assertThat(as("chutich").post("/api/tasks/" + task + "/complete", Map.of("data", refusal)).body().toString()).contains("hai người khác nhau");
        refusal.put("secondWitness", "Lò Thị Hương, văn thư");
        complete("chutich", "UserTask_UnitSignsMinutes", inspection, refusal);
    }

    private void minutesSignedByTheTeam(String inspection) {
        complete("mai", "UserTask_DraftMinutes", inspection, new HashMap<>(Map.of("strengths", "Niêm yết đầy đủ", "shortcomings", "Còn hồ sơ quá hạn")));
        complete("duy", "UserTask_SignMinutes", inspection, Map.of("confirmed", true));
    }

    void reportWritten(String inspection) {
        complete("duy", "UserTask_WriteReport", inspection, Map.of("results", "Kết quả", "causes", "Nguyên nhân", "conclusion", "Kết luận"));
    }

    void conclusionCommented(String inspection) {
        complete("chutich", "UserTask_CommentConclusion", inspection, Map.of("opinion", "accept"));
    }

    void conclusionReviewed(String inspection) {
        complete("binh", "UserTask_ReviewConclusion", inspection, Map.of("reviewed", true));
    }

    void conclusionIssued(String inspection) {
        complete("son", "UserTask_IssueConclusion", inspection, Map.of("confirmed", true, "capacity", "CHAIR"));
    }
}
