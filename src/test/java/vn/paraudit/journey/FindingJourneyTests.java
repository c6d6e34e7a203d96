package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.People;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Findings from the note on site to the remedy that lasts, through HTTP. Páo heads every commune here, Súa is its contact. */
@ParAuditTest
class FindingJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private RemedySteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new RemedySteps(port);
    }

    /** A commune that Páo heads and that is inspected for the first time. */
    private String commune(String code) {
        LocalDate since = LocalDate.of(2026, 1, 1);
        people.appoint(code, People.HEAD, UUID.fromString(journey.idOf("chutich")), since);
        people.appoint(code, People.CONTACT, UUID.fromString(journey.idOf("daumoi")), since);
        return code;
    }

    private String concluded(String code, Map<String, Object> facts) {
        return journey.concludedFinding(jobs, clock, commune(code), facts);
    }

    @Test
    void lateDossiersAreRemediedAndTheRemedyIsSeenToLast() {
        String finding = concluded("03646", RemedySteps.lateDossiers(20, "2026-04-20"));
        JsonNode shown = journey.finding("thu", finding);
        assertThat(shown.path("finding").path("severity").asString()).isEqualTo("F3");
        assertThat(shown.path("facts").path("rule").asString()).contains("5 %");
        assertThat(shown.path("facts").path("ratio").decimalValue()).isEqualByComparingTo("76.9231");
        assertThat(shown.path("finding").path("state").asString()).isEqualTo("CONCLUDED");

        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        String due = journey.finding("thu", finding).path("finding").path("dueOn").asString();
        assertThat(journey.taskOf("chutich", "UserTask_ReportRemedy", journey.remedyOf(finding)).path("dueOn").asString()).isEqualTo(due);
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "accept");
        assertThat(journey.stateOf(finding)).isEqualTo("VERIFIED");
        assertThat(journey.hasTask("hoa", "UserTask_CheckEffect", finding)).isFalse();

        clock.set(RemedySteps.VISIT.plusDays(100));
        jobs.runDue();
        journey.effectChecked(finding, Map.of("basis", "Số liệu ba tháng", "ratioNow", 1, "decision", "lasting"));
        assertThat(journey.passed(finding)).contains("EndEvent_FindingClosed").doesNotContain("UserTask_Revisit", "EndEvent_FindingWrittenOff");
        assertThat(journey.stateOf(finding)).isEqualTo("CLOSED");
    }

    @Test
    void whatIsNotRemediedGoesBackToTheUnitAgainAndAgain() {
        String finding = concluded("03721", RemedySteps.lateDossiers(20, "2026-04-20"));
        journey.remedyPlanned(finding);
        journey.giveBack("thu", "UserTask_AcceptRemedyPlan", journey.remedyOf(finding), "Chưa nêu nguyên nhân");
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "return");
        assertThat(journey.stateOf(finding)).isEqualTo("REJECTED");
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "revisit");
        journey.complete("nam", "UserTask_Revisit", finding, Map.of("visitedOn", "2026-05-25", "present", "Lãnh đạo xã", "minutesSigned", "signed", "observed",
            "Chưa bố trí người", "decision", "reject", "reason", "Chưa thực hiện"));
        assertThat(journey.stateOf(finding)).isEqualTo("REJECTED");
        journey.remedyReported(finding);
        journey.remedyVerified(finding, "revisit");
        journey.complete("nam", "UserTask_Revisit", finding, Map.of("visitedOn", "2026-05-25", "present", "Lãnh đạo xã", "minutesSigned", "signed", "observed",
            "Đã bố trí người", "decision", "accept"));
        assertThat(journey.stateOf(finding)).isEqualTo("VERIFIED");

        clock.set(RemedySteps.VISIT.plusDays(100));
        jobs.runDue();
        journey.effectChecked(finding, Map.of("basis", "Số liệu", "decision", "relapsed", "reason", "Lại quá hạn"));
        assertThat(journey.stateOf(finding)).isEqualTo("REJECTED");
        assertThat(journey.hasTask("chutich", "UserTask_ReportRemedy", journey.remedyOf(finding))).isTrue();
    }

    @Test
    void aGrantedExtensionMovesTheDayOnceAndOnlyBeforeItIsOver() {
        String finding = concluded("03664", RemedySteps.lateDossiers(1, "2026-04-20"));
        journey.remedyPlanned(finding);
        journey.remedyPlanAccepted(finding);
        assertThat(journey.as("hoa").post("/api/findings/" + finding + "/extension", Map.of()).status()).isEqualTo(403);
        assertThat(journey.finding("daumoi", finding).path("can").path("extend").asBoolean()).isTrue();
        assertThat(journey.as("daumoi").post("/api/findings/" + finding + "/extension", Map.of()).status()).isEqualTo(204);
        assertThat(journey.finding("daumoi", finding).path("can").path("extend").asBoolean()).as("used up").isFalse();
        assertThat(journey.as("daumoi").post("/api/findings/" + finding + "/extension", Map.of()).body().path("code").asString())
            .isEqualTo("extension-used-up");
        Map<String, Object> request = Map.of("requestedDueOn", "2026-07-31", "reason", "Chờ tuyển", "doneSoFar", "Đã thông báo", "planAhead", "Tuyển");
        TestClient.Answer earlier = journey.as("daumoi").post("/api/tasks/" + journey.taskOf("daumoi", "UserTask_RequestExtension", finding)
            .path("id").asString() + "/complete", Map.of("data", Map.of("requestedDueOn", "2026-05-07", "reason", "x", "doneSoFar", "x", "planAhead", "x")));
        assertThat(earlier.body().toString()).contains("requestedDueOn").contains("extension-not-later");
        journey.complete("daumoi", "UserTask_RequestExtension", finding, request);
        journey.complete("thu", "UserTask_PrepareExtension", finding, Map.of("advice", "grant", "note", "Có lý do"));
        journey.complete("son", "UserTask_DecideExtension", finding, Map.of("decision", "grant", "newDueOn", "2026-07-15", "reason", "Có lý do"));

        assertThat(journey.finding("thu", finding).path("finding").path("dueOn").asString()).isEqualTo("2026-07-15");
        assertThat(journey.taskOf("chutich", "UserTask_ReportRemedy", journey.remedyOf(finding)).path("dueOn").asString()).isEqualTo("2026-07-15");
        assertThat(journey.passed(finding)).contains("EndEvent_ExtensionGranted").doesNotContain("EndEvent_ExtensionRefused");
    }

    @Test
    void aRefusedExtensionMovesNothingAndALateOneIsNotHeard() {
        String finding = concluded("03670", RemedySteps.lateDossiers(1, "2026-04-20"));
        String due = journey.finding("thu", finding).path("finding").path("dueOn").asString();
        journey.as("chutich").post("/api/findings/" + finding + "/extension", Map.of());
        journey.complete("daumoi", "UserTask_RequestExtension", finding, Map.of("requestedDueOn", "2026-07-31", "reason", "Chờ tuyển",
            "doneSoFar", "Đã thông báo", "planAhead", "Tuyển"));
        journey.complete("thu", "UserTask_PrepareExtension", finding, Map.of("advice", "grant", "note", "Có lý do"));
        journey.complete("son", "UserTask_DecideExtension", finding, Map.of("decision", "refuse", "reason", "Đủ thời gian"));
        assertThat(journey.finding("thu", finding).path("finding").path("dueOn").asString()).isEqualTo(due);
        assertThat(journey.passed(finding)).contains("EndEvent_ExtensionRefused").doesNotContain("EndEvent_ExtensionGranted");

        clock.set(LocalDate.parse(due).plusDays(1));
        assertThat(journey.as("chutich").post("/api/findings/" + finding + "/extension", Map.of()).body().path("code").asString())
            .isEqualTo("extension-too-late");
        assertThat(journey.as("thu").get("/api/findings?group=overdue&unit=03670").body().path("items")).hasSize(1);
        assertThat(journey.as("thu").get("/api/findings/counts?unit=03670").body().path("overdue").asInt()).isEqualTo(1);
        assertThat(journey.as("thu").get("/api/findings?unit=03670&q=DAT%20dai").body().path("items")).hasSize(1);
        assertThat(journey.as("thu").get("/api/findings?unit=03670&q=khong-co").body().path("items")).isEmpty();
        String inspection = journey.as("thu").get("/api/inspections?unit=03670").body().path("items").get(0).path("id").asString();
        String conclusion = "41/TB-ĐKT";
        assertThat(journey.numbered("hanh", "inspection", inspection, "Thông báo", Map.of("number", conclusion, "dated", "2026-05-06")).status()).isEqualTo(204);
        assertThat(new String(journey.as("thu").getBytes("/api/findings/export?unit=03670").body(), StandardCharsets.UTF_8))
            .contains("Quá hạn (ngày làm việc)", ",1,\"Chủ tịch UBND xã; Công chức địa chính\"," + conclusion + ",Lập kế hoạch khắc phục");
    }

    @Test
    void theUnitThatSucceedsTakesOverWhatIsLeftAndItsDate() {
        String finding = concluded("03679", RemedySteps.lateDossiers(1, "2026-04-20"));
        String due = journey.finding("thu", finding).path("finding").path("dueOn").asString();
        assertThat(journey.as("chutich").post("/api/findings/" + finding + "/transfer", Map.of("unitCode", "03688", "reason", "x")).status())
            .isEqualTo(403);
        assertThat(journey.as("thu").post("/api/findings/" + finding + "/transfer", Map.of("unitCode", "03688", "reason", "Sáp nhập")).status())
            .as("the follower changes nothing alone").isEqualTo(403);
        assertThat(journey.as("son").post("/api/findings/" + finding + "/transfer", Map.of("unitCode", "03688", "reason", "Sáp nhập")).status())
            .isEqualTo(204);

        assertThat(journey.stateOf(finding)).isEqualTo("TRANSFERRED");
        assertThat(journey.passed(finding)).contains("EndEvent_FindingTransferred").doesNotContain("EndEvent_FindingClosed");
        commune("03688");
        JsonNode taken = journey.as("thu").get("/api/findings?unit=03688").body().path("items").get(0);
        assertThat(taken.path("state").asString()).isEqualTo("CONCLUDED");
        assertThat(taken.path("dueOn").asString()).isEqualTo(due);
        assertThat(journey.hasTask("chutich", "UserTask_PlanRemedy", journey.remedyOf(taken.path("id").asString()))).isTrue();
    }

    @Test
    void whatNobodyCanRemedyIsWrittenOffWithAReason() {
        String finding = concluded("03694", RemedySteps.lateDossiers(1, "2026-04-20"));
        assertThat(journey.as("son").post("/api/findings/" + finding + "/write-off", Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(journey.as("son").post("/api/findings/" + finding + "/write-off", Map.of("reason", "Hết đối tượng")).status()).isEqualTo(204);
        assertThat(journey.stateOf(finding)).isEqualTo("WRITTEN_OFF");
        assertThat(journey.passed(finding)).contains("EndEvent_FindingWrittenOff");
        assertThat(journey.hasTask("chutich", "UserTask_PlanRemedy", journey.remedyOf(finding))).isFalse();
        assertThat(journey.as("son").post("/api/findings/" + finding + "/write-off", Map.of("reason", "Lần nữa")).status()).isEqualTo(422);
    }

    @Test
    void theUnitContestsAndTheConclusionStillSays() {
        String inspection = journey.onSite(jobs, clock, commune("03703"), RemedySteps.VISIT);
        String finding = journey.noted(inspection, RemedySteps.lateDossiers(20, "2026-04-20")).path("id").asString();
        assertThat(journey.as("chutich").get("/api/findings/" + finding).status()).as("a draft is the team's own").isEqualTo(404);
        journey.sectionsFilled(inspection);
        assertThat(journey.stateOf(finding)).isEqualTo("CONFIRMED");
        assertThat(journey.proposed("mai", "UserTask_DraftMinutes", inspection, Map.of()).get("shortcomings").toString())
            .contains("Hồ sơ đất đai giải quyết quá hạn");
        journey.minutesSigned(inspection);
        journey.complete("chutich", "UserTask_Explain", inspection, Map.of("opinion", "contest", "explanation", "Do hệ thống", "answers",
            List.of(Map.of("finding", finding, "answer", "contest", "reason", "Hệ thống lỗi ngày 15/4"))));
        assertThat(journey.stateOf(finding)).isEqualTo("CONTESTED");
        assertThat(journey.finding("chutich", finding).path("opinionReason").asString()).isEqualTo("Hệ thống lỗi ngày 15/4");
        assertThat(journey.proposed("duy", "UserTask_WriteReport", inspection, Map.of()).get("forHead").toString()).contains("vượt ngưỡng");
        journey.conclusionReached(inspection);

        JsonNode shown = journey.finding("duy", finding);
        assertThat(shown.path("finding").path("state").asString()).isEqualTo("CONCLUDED");
        Map<String, Object> other = RemedySteps.lateDossiers(2, "2026-04-20");
        assertThat(journey.as("duy").put("/api/findings/" + finding, Map.of("facts", other, "revision", shown.path("revision").asInt())).status())
            .isEqualTo(409);
        assertThat(catchThrowable(() -> jdbc.sql("update finding set description = 'x' where id = :id")
            .param("id", UUID.fromString(finding)).update())).hasMessageContaining("does not change");
        assertThat(catchThrowable(() -> jdbc.sql("delete from finding_responsible where finding_id = :id")
            .param("id", UUID.fromString(finding)).update())).hasMessageContaining("does not change");
    }

    @Test
    void aFindingIsNotedOnceChangedWithSightOfTheLastWordAndTakenBackWithAReason() {
        String inspection = journey.onSite(jobs, clock, commune("03724"), RemedySteps.VISIT);
        String checker = journey.checkerOf(inspection, "TTHC-08");
        Map<String, Object> note = Map.of("id", UUID.randomUUID(), "inspectionId", inspection, "sectionId",
            journey.sectionAsking(inspection, "TTHC-08"), "criterion", "TTHC-08", "facts", RemedySteps.lateDossiers(1, "2026-04-20"));
        String id = journey.as(checker).post("/api/findings", note).body().path("id").asString();
        assertThat(journey.as(checker).post("/api/findings", note).body().path("id").asString()).isEqualTo(id);
        assertThat(journey.as("thu").get("/api/findings?inspection=" + inspection).body().path("items")).hasSize(1);
        assertThat(journey.as("mai").post("/api/findings", note).status()).as("not her section").isEqualTo(404);

        Map<String, Object> graver = Map.of("violation", "V-TTHC-06", "description", "Cố ý", "occurredOn", "2026-04-20", "severity", "F4");
        assertThat(journey.as(checker).put("/api/findings/" + id, Map.of("facts", graver, "revision", 1)).body().path("code").asString())
            .isEqualTo("severity-without-reason");
        Map<String, Object> reasoned = Map.of("violation", "V-TTHC-06", "description", "Cố ý", "occurredOn", "2026-04-20", "severity", "F4",
            "severityReason", "Chậm trên 60 ngày làm việc");
        assertThat(journey.as(checker).put("/api/findings/" + id, Map.of("facts", reasoned, "revision", 1)).body().path("severity").asString())
            .isEqualTo("F4");
        assertThat(journey.as(checker).put("/api/findings/" + id, Map.of("facts", reasoned, "revision", 1)).body().path("code").asString())
            .isEqualTo("finding-changed");
        assertThat(journey.as(checker).post("/api/findings/" + id + "/withdraw", Map.of("reason", "Nhầm đơn vị")).status()).isEqualTo(204);
        assertThat(journey.stateOf(id)).isEqualTo("WITHDRAWN");
    }

    @Test
    void theSameViolationWithinAYearIsOneLevelGraverAndNamesTheEarlierOne() {
        String earlier = concluded("03727", RemedySteps.lateDossiers(1, "2026-04-20"));
        assertThat(journey.finding("thu", earlier).path("finding").path("severity").asString()).isEqualTo("F2");
        String unit = commune("03754");
        UUID elsewhere = UUID.randomUUID();
        String columns = jdbc.sql("""
            select string_agg(quote_ident(column_name), ', ') from information_schema.columns where table_name = 'finding' and is_generated = 'NEVER'
            """).query(String.class).single();
        jdbc.sql("""
            insert into finding (%1$s) overriding system value
            select %1$s from (select (jsonb_populate_record(earlier, jsonb_build_object('id', :copy::uuid, 'unit_code', :unit,
                'number', number + 100000))).* from finding earlier where id = :id) copied
            """.formatted(columns)).param("copy", elsewhere).param("unit", unit).param("id", UUID.fromString(earlier)).update();

        clock.set(MovableClock.START);
        String inspection = journey.onSite(jobs, clock, unit, RemedySteps.VISIT);
        String again = journey.noted(inspection, RemedySteps.lateDossiers(1, "2026-04-20")).path("id").asString();
        JsonNode shown = journey.finding("thu", again);
        assertThat(shown.path("finding").path("severity").asString()).isEqualTo("F3");
        assertThat(shown.path("facts").path("rule").asString()).contains("Lặp lại");
        assertThat(shown.path("facts").path("repeatOf").path("id").asString()).isEqualTo(elsewhere.toString());
        String other = journey.noted(inspection, Map.of("violation", "V-TTHC-08", "description", "Không xin lỗi", "occurredOn", "2026-04-20"))
            .path("id").asString();
        assertThat(journey.finding("thu", other).path("facts").path("repeatOf").isNull()).as("another violation is no repetition").isTrue();
    }

    @Test
    void whatCannotBeTrueIsNotNotedAndEveryFieldIsNamed() {
        String inspection = journey.onSite(jobs, clock, commune("03712"), RemedySteps.VISIT);
        TestClient.Answer refused = journey.note(inspection, "TTHC-08", Map.of("violation", "V-XYZ", "description", " ", "numerator", 5,
            "denominator", 4, "occurredOn", "2027-01-01", "responsible", List.of(Map.of("level", "KING", "post", "x"))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("\"violation\"", "\"description\"", "\"numerator\"", "\"occurredOn\"", "\"responsible\"");
        assertThat(journey.note(inspection, "TTHC-08", Map.of("violation", "V-TTHC-06", "description", "x", "numerator", 4, "occurredOn",
            "2026-05-01")).status()).as("a part without a whole").isEqualTo(422);
        assertThat(journey.as("thu").get("/api/findings?inspection=" + inspection).body().path("items")).isEmpty();
    }
}
