package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.paraudit.engine.ChunkedWork;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The teams of a plan: one decision for all of its visits, nominations, groups, the schedule, and later changes. */
@ParAuditTest
class TeamJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ChunkedWork chunks;

    @Autowired
    private TransactionTemplate transactions;

    private InspectionSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
    }

    private String issued(String title, List<String> units, String from, String to) {
        String plan = journey.planOpened(title);
        journey.planWorkedOut(plan, units, List.of(PlanSteps.wave(from, to, units, List.of())));
        journey.planSubmitted(plan);
        journey.planApproved(plan);
        jobs.runDue();
        return plan;
    }

    private JsonNode decision(String id) {
        return journey.as("hanh").get("/api/teams/" + id).body();
    }

    private TestClient.Answer tries(String person, String element, String caseId, Map<String, Object> data) {
        String id = journey.taskOf(person, element, caseId).path("id").asString();
        return journey.as(person).post("/api/tasks/" + id + "/complete", Map.of("data", data));
    }

    @Test
    void oneDecisionFoundsTheTeamOfAllVisitsAndWhoeverWasSilentIsNamedToTheSigner() {
        List<String> units = List.of("03646", "03664", "03721");
        String decision = journey.foundingOf(issued("Kế hoạch ba xã", units, "2026-05-04", "2026-05-29"));
        assertThat(journey.inspectionOf("hanh", "03646")).isNotEmpty();
        assertThat(journey.hasTask("duy", "UserTask_AssignSections", journey.inspectionOf("hanh", "03646"))).as("nobody sits there yet").isFalse();

        journey.complete("hanh", "UserTask_AskNominations", decision, Map.of("bodies", List.of("STP", "STC"), "request", "Mỗi cơ quan 01 người"));
        assertThat(journey.startOf("nam", "UserTask_NominateMembers", decision)).isNotNull();
        assertThat(tries("nam", "UserTask_NominateMembers", decision, Map.of()).body().path("fields").findValuesAsString("path")).contains("note");
        journey.complete("nam", "UserTask_NominateMembers", decision, Map.of("people", List.of(Map.of("person", journey.idOf("nam"), "discipline", "justice"))));
        clock.set(LocalDate.of(2026, 4, 30));
        jobs.runDue();
        assertThat(journey.hasTask("mai", "UserTask_NominateMembers", decision)).as("silence holds nobody up").isFalse();
        assertThat(journey.startOf("hanh", "UserTask_ProposeTeams", decision).path("members").get(0).path("person").asString()).isEqualTo(journey.idOf("nam"));

        Map<String, Object> proposal = new HashMap<>(journey.proposal());
        proposal.put("members", List.of(Map.of("team", 1, "group", 1, "person", journey.idOf("hoa"), "discipline", "procedure-control"),
            Map.of("team", 1, "group", 2, "person", journey.idOf("nam"), "discipline", "justice"),
            Map.of("team", 1, "name", "Lò Thị Hương", "post", "Phó Trưởng ban", "body", "Mặt trận Tổ quốc tỉnh", "discipline", "inspectorate")));
        proposal.put("groups", List.of(Map.of("team", 1, "group", 1, "units", List.of("03646", "03664")), Map.of("team", 1, "group", 2, "units", List.of("03721"))));
        journey.complete("hanh", "UserTask_ProposeTeams", decision, proposal);
        String review = journey.taskOf("binh", "UserTask_ReviewTeams", decision).path("id").asString();
        JsonNode seen = journey.as("binh").get("/api/tasks/" + review).body().path("context");
        assertThat(seen.path("silent")).hasSize(1);
        assertThat(seen.path("people").findValuesAsString("name")).contains("Lò Thị Hương");
        journey.complete("binh", "UserTask_ReviewTeams", decision, Map.of("reviewed", true));
        journey.complete("son", "UserTask_SignDecision", decision, Map.of("number", "412/QĐ-UBND", "confirmed", true));
        jobs.runDue();

        assertThat(journey.as("hanh").get("/api/teams/of-plan?planId=" + decision(decision).path("planId").asString()).body()).as("one decision").hasSize(1);
        units.forEach(unit -> {
            JsonNode inspection = journey.as("hanh").get("/api/inspections/" + journey.inspectionOf("hanh", unit)).body();
            assertThat(inspection.path("decisionNumber").asString()).isEqualTo("412/QĐ-UBND");
            assertThat(inspection.path("team")).as(unit).hasSize(3);
        });
    }

    @Test
    void aProposalThatCannotStandIsRefusedRowByRow() {
        String decision = journey.foundingOf(issued("Kế hoạch sai", List.of("03757", "03760"), "2026-05-04", "2026-05-29"));
        journey.complete("hanh", "UserTask_AskNominations", decision, Map.of());
        Map<String, Object> proposal = new HashMap<>(journey.proposal());
        proposal.put("members", List.of(Map.of("team", 2, "person", journey.idOf("hoa"), "discipline", "justice"),
            Map.of("team", 1, "person", journey.idOf("duy"), "discipline", "justice"), Map.of("team", 1, "name", "Người ngoài", "discipline", "justice"),
            Map.of("team", 1, "group", 7, "person", journey.idOf("tuan"), "discipline", "science")));
        proposal.put("groups", List.of(Map.of("team", 1, "group", 1, "head", journey.idOf("thu"), "units", List.of("03757")),
            Map.of("team", 1, "group", 1, "units", List.of("03757"))));
        TestClient.Answer refused = tries("hanh", "UserTask_ProposeTeams", decision, proposal);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("fields").findValuesAsString("path")).containsExactlyInAnyOrder("members[0].team", "members[1].person",
            "members[2].post", "members[3].group", "groups[0].head", "groups[1].group", "groups[1].units");
    }

    @Test
    void aScheduleKeepsGroupsFromBeingInTwoPlacesAndVisitsOnWorkingDaysOfTheirWave() {
        List<String> units = List.of("03808", "03847", "03856");
        String decision = journey.foundingOf(issued("Kế hoạch có lịch", units, "2026-05-04", "2026-05-15"));
        journey.complete("hanh", "UserTask_AskNominations", decision, Map.of());
        journey.complete("hanh", "UserTask_ProposeTeams", decision, journey.proposal());
        journey.complete("binh", "UserTask_ReviewTeams", decision, Map.of("reviewed", true));
        journey.complete("son", "UserTask_SignDecision", decision, Map.of("confirmed", true));
        jobs.runDue();
        JsonNode proposed = journey.startOf("hanh", "UserTask_SetSchedule", decision).path("visits");
        assertThat(proposed.findValuesAsString("day")).as("one after the other").doesNotHaveDuplicates().hasSize(3);

        TestClient.Answer refused = tries("hanh", "UserTask_SetSchedule", decision, Map.of("visits", List.of(visit("03808", "2026-05-05", "DAY"),
            visit("03847", "2026-05-05", "MORNING"), visit("03856", "2026-05-09", "DAY"),
            visit("03808", "2026-05-18", "DAY"))));
        assertThat(refused.body().path("fields").findValuesAsString("path")).containsExactlyInAnyOrder("visits[1].day", "visits[2].day", "visits[3].day",
            "visits[3].unitCode");

        journey.complete("hanh", "UserTask_SetSchedule", decision, Map.of("visits", List.of(visit("03808", "2026-05-05", "MORNING"),
            visit("03847", "2026-05-05", "AFTERNOON"), visit("03856", "2026-05-06", "DAY"))));
        assertThat(startOf("03808")).startsWith("2026-05-05T00:30");
        assertThat(startOf("03847")).startsWith("2026-05-05T06:30");
        String inspection = journey.inspectionOf("hanh", "03856");
        assertThat(journey.startOf("duy", "UserTask_AssignSections", inspection).path("visitDate").asString()).isEqualTo("2026-05-06");
    }

    private static Map<String, Object> visit(String unit, String day, String session) {
        return Map.of("unitCode", unit, "day", day, "session", session);
    }

    private String startOf(String unit) {
        return journey.as("hanh").get("/api/inspections/" + journey.inspectionOf("hanh", unit)).body().path("inspection").path("visitStartsAt").asString();
    }

    @Test
    void aChangeOfMembersMovesOpenWorkAtOnceAndIsSeenInTheHistory() {
        String plan = issued("Kế hoạch đổi người", List.of("03910"), "2026-05-04", "2026-05-29");
        String founding = journey.teamsFounded(jobs, plan);
        String inspection = journey.inspectionOf("hanh", "03910");
        journey.sectionsAssigned(inspection, "2026-05-06");
        clock.set(LocalDate.of(2026, 5, 6));
        jobs.runDue();
        journey.visitPrepared(inspection);
        jobs.runDue();
        journey.visitOpened(inspection);
        assertThat(journey.hasTask("nam", "UserTask_FillSection", inspection)).isTrue();
        assertThat(journey.as("nam").post("/api/teams/" + founding + "/changes", Map.of()).status()).isEqualTo(403);

        String change = journey.as("hanh").post("/api/teams/" + founding + "/changes", Map.of()).body().path("id").asString();
        assertThat(journey.as("hanh").post("/api/teams/" + founding + "/changes", Map.of()).code()).isEqualTo("uq_team_decision_under_way");
        JsonNode before = journey.startOf("hanh", "UserTask_ProposeTeams", change);
        assertThat(before.path("teams").get(0).path("leader").asString()).as("starts from what holds").isEqualTo(journey.idOf("duy"));
        Map<String, Object> replaced = new HashMap<>(journey.proposal());
        replaced.put("members", List.of(Map.of("team", 1, "person", journey.idOf("hoa"), "discipline", "procedure-control"),
            Map.of("team", 1, "person", journey.idOf("tuan"), "discipline", "justice")));
        journey.complete("hanh", "UserTask_ProposeTeams", change, replaced);
        journey.giveBack("binh", "UserTask_ReviewTeams", change, "Nêu lý do thay đổi");
        journey.complete("hanh", "UserTask_ProposeTeams", change, replaced);
        String review = journey.taskOf("binh", "UserTask_ReviewTeams", change).path("id").asString();
        assertThat(journey.as("binh").get("/api/tasks/" + review).body().path("context").path("changes")).hasSize(2);
        journey.complete("binh", "UserTask_ReviewTeams", change, Map.of("reviewed", true));
        journey.complete("son", "UserTask_SignDecision", change, Map.of("confirmed", true));
        jobs.runDue();

        assertThat(journey.hasTask("nam", "UserTask_FillSection", inspection)).isFalse();
        assertThat(journey.hasTask("tuan", "UserTask_FillSection", inspection)).isTrue();
        JsonNode acts = journey.as("hanh").get("/api/inspections/" + inspection).body().path("acts");
        assertThat(acts.get(acts.size() - 1).path("facts").path("came").asString()).isEqualTo("Lường Anh Tuấn");
        assertThat(decision(change).path("changes")).hasSize(2);

        assertThat(journey.numbered("hanh", "team", change, "Quyết định", Map.of("number", "", "dated", "2026-05-06")).code()).isEqualTo("paper-number-incomplete");
        assertThat(journey.numbered("hanh", "team", change, "Quyết định", Map.of("number", "530/QĐ-UBND", "dated", "2026-05-06")).status()).isEqualTo(204);
        assertThat(journey.as("hanh").get("/api/inspections/" + inspection).body().path("decisionNumber").asString()).isEqualTo("530/QĐ-UBND");
    }

    @Test
    void aChangeThatIsGivenUpLeavesTheTeamsAsTheyAre() {
        String founding = journey.teamsFounded(jobs, issued("Kế hoạch giữ nguyên", List.of("03979"), "2026-05-04", "2026-05-29"));
        String change = journey.as("hanh").post("/api/teams/" + founding + "/changes", Map.of()).body().path("id").asString();
        assertThat(journey.as("hanh").post("/api/teams/" + change + "/withdraw", Map.of("reason", " ")).code()).isEqualTo("team-reason-missing");
        assertThat(journey.as("hanh").post("/api/teams/" + change + "/withdraw", Map.of("reason", "Không cần nữa")).status()).isEqualTo(204);
        assertThat(journey.hasTask("hanh", "UserTask_ProposeTeams", change)).isFalse();
        assertThat(decision(change).path("decision").path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(journey.as("hanh").post("/api/teams/" + founding + "/withdraw", Map.of("reason", "Thôi")).code()).isEqualTo("team-founding-stays");
        assertThat(journey.as("nam").get("/api/teams/" + change).status()).as("a proposal is for those who make it").isEqualTo(404);
        assertThat(journey.as("nam").get("/api/teams/" + founding).status()).isEqualTo(200);
    }

    @Test
    void aSignedDecisionDeliveredTwiceSeatsNobodyTwice() {
        String plan = issued("Kế hoạch hai lần", List.of("04033"), "2026-05-04", "2026-05-29");
        journey.teamsFounded(jobs, plan);
        String inspection = journey.inspectionOf("hanh", "04033");
        int before = journey.as("hanh").get("/api/inspections/" + inspection).body().path("acts").size();
        transactions.executeWithoutResult(status -> chunks.schedule("seat-inspections", UUID.fromString(plan)));
        jobs.runDue();
        assertThat(journey.as("hanh").get("/api/inspections/" + inspection).body().path("acts")).hasSize(before);
    }
}
