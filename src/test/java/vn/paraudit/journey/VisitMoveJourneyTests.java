package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Visits are postponed, advanced and exchanged by one act of their leader, and everything that hangs on their day goes with them. */
@ParAuditTest
class VisitMoveJourneyTests {

    private static final String PAOS_COMMUNE = InspectionSteps.PAOS_COMMUNE;
    private static final String OTHER_COMMUNE = InspectionSteps.OTHER_COMMUNE;

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private InspectionSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new InspectionSteps(port);
    }

    private String scheduled(int month, LocalDate first) {
        return journey.twoVisitsScheduled(jobs, "Kế hoạch tháng " + month, first);
    }

    private static Map<String, Object> move(LocalDate seen, LocalDate day, String session, String reason) {
        return new HashMap<>(Map.of("unitCode", PAOS_COMMUNE, "seenDay", seen.toString(), "seenSession", "DAY", "day", day.toString(), "session", session,
            "place", "Trụ sở UBND xã", "reason", reason));
    }

    private static Map<String, Object> exchange(LocalDate first) {
        return Map.of("unitCode", PAOS_COMMUNE, "seenDay", first.toString(), "seenSession", "DAY", "otherUnitCode", OTHER_COMMUNE, "otherSeenDay",
            first.plusDays(1).toString(), "otherSeenSession", "DAY", "reason", "Xã họp Hội đồng nhân dân");
    }

    private String inspection(String plan, String unit) {
        return journey.as("hanh").get("/api/inspections/of-plan?planId=" + plan).body().valueStream()
            .filter(row -> row.path("unitCode").asString().equals(unit)).findFirst().orElseThrow().path("id").asString();
    }

    private JsonNode detail(String inspection) {
        return journey.as("hanh").get("/api/inspections/" + inspection).body();
    }

    private String startOf(String inspection) {
        return detail(inspection).path("inspection").path("visitStartsAt").asString();
    }

    private JsonNode visit(String plan, String unit) {
        return journey.as("duy").get("/api/schedules/" + plan).body().path("visits").valueStream()
            .filter(row -> row.path("unitCode").asString().equals(unit)).findFirst().orElseThrow();
    }

    private static List<JsonNode> notices(TestClient client) {
        return client.get("/api/notices?unread=true").body().path("items").valueStream().toList();
    }

    @Test
    void aPostponedVisitTakesItsDeadlinesItsTimerAndItsPeopleAlong() {
        LocalDate first = LocalDate.of(2026, 5, 6);
        LocalDate later = LocalDate.of(2026, 5, 12);
        String plan = scheduled(5, first);
        String inspection = inspection(plan, PAOS_COMMUNE);
        String assign = journey.taskOf("duy", "UserTask_AssignSections", inspection).path("id").asString();
        assertThat(journey.as("duy").post("/api/tasks/" + assign + "/complete", Map.of("data", journey.assignment(inspection, "2026-05-13"))).body().path("fields")
            .findValuesAsString("path")).as("another day than the schedule has").containsExactly("visitDate");
        journey.sectionsAssigned(inspection);
        jobs.runDue();
        String dueBefore = journey.taskOf("daumoi", "UserTask_SelfReport", inspection).path("dueOn").asString();

        assertThat(journey.as("hanh").post("/api/schedules/" + plan + "/move", move(first, later, "MORNING", "Mưa lũ")).code()).isEqualTo("team-leader-needed");
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, LocalDate.of(2026, 6, 10), "DAY", "Mưa lũ")).code())
            .isEqualTo("visit-move-outside-wave");
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, first.plusDays(1), "MORNING", "Mưa lũ")).code())
            .as("the group is at the other commune").isEqualTo("visit-group-busy");
        assertThat(startOf(inspection)).as("refused as a whole").startsWith("2026-05-06T00:30");

        TestClient.Answer done = journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, later, "AFTERNOON", "Mưa lũ"));
        assertThat(done.status()).as("%s", done.body()).isEqualTo(204);
        assertThat(startOf(inspection)).startsWith("2026-05-12T06:30");
        assertThat(journey.taskOf("daumoi", "UserTask_SelfReport", inspection).path("dueOn").asString()).isGreaterThan(dueBefore);
        JsonNode acts = detail(inspection).path("acts");
        JsonNode facts = acts.get(acts.size() - 1).path("facts");
        assertThat(facts.path("movedFrom").asString()).isEqualTo("06/05/2026, cả ngày, tại Trụ sở UBND xã");
        assertThat(facts.path("movedTo").asString()).isEqualTo("12/05/2026, buổi chiều, tại Trụ sở UBND xã");
        assertThat(facts.path("reason").asString()).isEqualTo("Mưa lũ");
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, later, "AFTERNOON", "Mưa lũ")).code())
            .as("sent again from the page before").isEqualTo("visit-moved-meanwhile");

        clock.set(first);
        jobs.runDue();
        journey.selfReported(inspection);
        jobs.runDue();
        journey.visitPrepared(inspection);
        jobs.runDue();
        assertThat(journey.hasTask("duy", "UserTask_OpenVisit", inspection)).as("the old day does nothing").isFalse();
        clock.set(later.plusDays(1));
        jobs.runDue();
        assertThat(journey.hasTask("duy", "UserTask_OpenVisit", inspection)).isTrue();
    }

    @Test
    void theUnitAndThePeopleOfTheTeamAreToldAndTheUnitAnswersThatItHasSeen() {
        LocalDate first = LocalDate.of(2026, 7, 8);
        String plan = scheduled(7, first);
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, first.minusDays(1), "DAY", "Xã có đại hội")).status()).isEqualTo(204);
        assertThat(visit(plan, PAOS_COMMUNE).path("moved").path("kind").asString()).isEqualTo("ADVANCED");
        assertThat(visit(plan, PAOS_COMMUNE).path("moved").path("fromDay").asString()).isEqualTo(first.toString());
        for (String person : List.of("chutich", "daumoi", "mai", "nam")) {
            assertThat(notices(journey.as(person))).as(person).anySatisfy(notice -> assertThat(notice.path("taskName").asString())
                .startsWith("Đẩy sớm lịch kiểm tra").contains("08/07/2026").contains("07/07/2026").contains("Xã có đại hội"));
            assertThat(notices(journey.as(person))).extracting(notice -> notice.path("caseKind").asString()).as("nothing to decide").contains("told");
        }
        String ofMai = notices(journey.as("mai")).stream().filter(notice -> notice.path("taskName").asString().contains("07/07/2026")).findFirst().orElseThrow()
            .path("id").asString();
        journey.as("mai").post("/api/notices/" + ofMai + "/read", Map.of());
        assertThat(visit(plan, PAOS_COMMUNE).path("moved").path("seenAt").isNull()).as("a member is not the unit").isTrue();
        journey.as("chutich").post("/api/notices/read-all", Map.of());
        assertThat(visit(plan, PAOS_COMMUNE).path("moved").path("seenAt").asString("")).isNotEmpty();
    }

    @Test
    void ofTwoExchangesAtOnceOneHappensAndNeverOneSideOnly() {
        LocalDate first = LocalDate.of(2026, 9, 9);
        String plan = scheduled(9, first);
        List<CompletableFuture<TestClient.Answer>> sent = IntStream.range(0, 4).mapToObj(each -> CompletableFuture.supplyAsync(() ->
            journey.as("duy").post("/api/schedules/" + plan + "/exchange", exchange(first), UUID.randomUUID().toString()))).toList();
        List<Integer> answers = sent.stream().map(CompletableFuture::join).map(TestClient.Answer::status).sorted().toList();
        assertThat(answers).containsExactly(204, 409, 409, 409);
        assertThat(visit(plan, PAOS_COMMUNE).path("day").asString()).isEqualTo(first.plusDays(1).toString());
        assertThat(visit(plan, OTHER_COMMUNE).path("day").asString()).isEqualTo(first.toString());
        assertThat(startOf(inspection(plan, PAOS_COMMUNE))).startsWith(first.plusDays(1) + "T00:30");
        assertThat(startOf(inspection(plan, OTHER_COMMUNE))).startsWith(first + "T00:30");
        assertThat(jdbc.sql("select count(*) from team_visit_move where plan_id = :plan::uuid").param("plan", plan).query(Long.class).single()).isEqualTo(2);

        // The other visit begins: neither side of an exchange may happen.
        String begun = inspection(plan, OTHER_COMMUNE);
        journey.sectionsAssigned(begun);
        clock.set(first);
        jobs.runDue();
        journey.visitPrepared(begun);
        jobs.runDue();
        journey.visitOpened(begun);
        Map<String, Object> back = new HashMap<>(exchange(first.plusDays(1)));
        back.put("otherSeenDay", first.toString());
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/exchange", back).code()).isEqualTo("visit-begun");
        assertThat(visit(plan, PAOS_COMMUNE).path("day").asString()).isEqualTo(first.plusDays(1).toString());
        assertThat(startOf(inspection(plan, PAOS_COMMUNE))).startsWith(first.plusDays(1) + "T00:30");
    }

    @Test
    void aVisitThatWasPostponedOnItsDayIsNotOpenedBeforeTheNewOne() {
        LocalDate first = LocalDate.of(2026, 11, 11);
        String plan = scheduled(11, first);
        String inspection = inspection(plan, PAOS_COMMUNE);
        journey.sectionsAssigned(inspection);
        clock.set(first);
        jobs.runDue();
        journey.visitPrepared(inspection);
        jobs.runDue();
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, first.plusDays(5), "DAY", "Sạt lở đường")).status()).isEqualTo(204);
        String open = journey.taskOf("duy", "UserTask_OpenVisit", inspection).path("id").asString();
        assertThat(journey.as("duy").post("/api/tasks/" + open + "/complete", Map.of("data", Map.of("present", "Lãnh đạo xã"))).code())
            .isEqualTo("visit-day-not-reached");
        clock.set(first.plusDays(5));
        journey.visitOpened(inspection);
        assertThat(detail(inspection).path("inspection").path("state").asString()).isEqualTo("ON_SITE");
    }

    @Test
    void aVisitOfTwoDaysKeepsItsGroupFromOtherVisitsOnBoth() {
        LocalDate first = LocalDate.of(2026, 8, 5);
        String plan = scheduled(8, first);
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, first, "AFTERNOON_AND_MORNING", "Nhiều hồ sơ")).code())
            .as("the group is elsewhere on the second morning").isEqualTo("visit-group-busy");
        Map<String, Object> away = new HashMap<>(move(first.plusDays(1), first.plusDays(1), "AFTERNOON", "Nhường buổi sáng"));
        away.put("unitCode", OTHER_COMMUNE);
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", away).status()).isEqualTo(204);
        assertThat(journey.as("duy").post("/api/schedules/" + plan + "/move", move(first, first, "AFTERNOON_AND_MORNING", "Nhiều hồ sơ")).status()).isEqualTo(204);
        assertThat(visit(plan, PAOS_COMMUNE).path("until").asString()).isEqualTo(first.plusDays(1).toString());
        assertThat(startOf(inspection(plan, PAOS_COMMUNE))).startsWith(first + "T06:30");
        assertThat(jdbc.sql("select day || '/' || half from team_visit_half where plan_id = :plan::uuid and unit_code = :unit order by day")
            .param("plan", plan).param("unit", PAOS_COMMUNE).query(String.class).list()).containsExactly(first + "/2", first.plusDays(1) + "/1");
        assertThat(new String(journey.as("hanh").getBytes("/api/schedules/" + plan + "/export").body(), StandardCharsets.UTF_8)).contains("buổi chiều và sáng ngày làm việc sau");
    }

    @Test
    void theDatabaseKeepsVisitsWithinTheirWaveAndOnWorkingDays() {
        String plan = scheduled(12, LocalDate.of(2026, 12, 9));
        assertThat(refused(plan, "2027-02-03")).contains("ck_team_visit_wave");
        assertThat(refused(plan, "2026-12-13")).contains("ck_team_visit_day_off");
    }

    private String refused(String plan, String day) {
        try {
            jdbc.sql("update team_visit set day = :day::date where plan_id = :plan::uuid and unit_code = :unit").param("day", day).param("plan", plan)
                .param("unit", PAOS_COMMUNE).update();
            return "";
        } catch (DataIntegrityViolationException refused) {
            return ((org.postgresql.util.PSQLException) refused.getMostSpecificCause()).getServerErrorMessage().getConstraint();
        }
    }
}
