package vn.paraudit.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.testing.EngineJobs;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Disciplinary cases from the referral of a finding to the decision and its service, through HTTP. */
@ParAuditTest
class DisciplineJourneyTests {

    private static final LocalDate START = LocalDate.ofInstant(MovableClock.START, TimeSource.ZONE);

    @LocalServerPort
    private int port;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private DisciplineSteps journey;

    @BeforeEach
    void begin() {
        clock.set(MovableClock.START);
        journey = new DisciplineSteps(port);
    }

    @Test
    void theGravestFindingOpensACaseThatOnlyItsSeatsKnow() {
        Map<String, Object> facts = Map.of("violation", "V-TTHC-16", "description", "Kết thúc hồ sơ ảo", "cases", 3, "occurredOn", "2026-04-10",
            "responsible", List.of(Map.of("level", "OFFICIAL", "personId", journey.idOf("daumoi"), "post", "Công chức đầu mối"),
                Map.of("level", "HEAD", "post", "Chủ tịch UBND xã")));
        String finding = journey.concludedFinding(jobs, clock, "04132", facts);
        assertThat(journey.finding("thu", finding).path("remedy").path("referredTo").asString()).isEqualTo("DISCIPLINE");

        List<String> cases = casesAgainst("Giàng Thị Súa");
        assertThat(cases).hasSize(1);
        String id = cases.get(0);
        for (String outsider : List.of("thu", "duy", "hoa", "chutich", "daumoi", "quantri", "son", "binh")) {
            assertThat(journey.as(outsider).get("/api/disciplinary-cases/" + id).status()).as(outsider).isEqualTo(404);
            assertThat(journey.as(outsider).get("/api/disciplinary-cases").body().path("items")).as(outsider).isEmpty();
            TestClient.Answer work = journey.as(outsider).get("/api/tasks?scope=all&size=200");
            assertThat(work.status()).as(outsider).isEqualTo(200);
            assertThat(work.body().toString()).as(outsider).doesNotContain(id);
        }
        JsonNode task = journey.taskOf("khanh", "UserTask_DecideAcceptance", id);
        assertThat(task.path("caseTitle").asString()).contains("KL-").doesNotContain("Súa");
        JsonNode shown = journey.as("khanh").get("/api/tasks/" + task.path("id").asString()).body();
        assertThat(shown.path("context").path("package").toString()).contains("Thông báo kết luận", "Biên bản kiểm tra");
        assertThat(shown.path("data").path("clockText").asString()).contains("90");

        events.publishEvent(new FindingReferred(UUID.fromString(finding), UUID.randomUUID(), "04132", LocalDate.of(2026, 5, 6)));
        assertThat(casesAgainst("Giàng Thị Súa")).as("referred twice").hasSize(1);
    }

    private List<String> casesAgainst(String person) {
        return journey.as("lan").get("/api/disciplinary-cases?size=200").body().path("items").valueStream()
            .filter(one -> one.path("person").asString().equals(person)).map(one -> one.path("id").asString()).toList();
    }

    @Test
    void aCaseIsDecidedServedAndClosedWhenTheTimeForComplaintsIsOver() {
        String id = journey.caseOpened(START);
        journey.decidedAndServed(id, START, "IT_NGHIEM_TRONG", "KHIEN_TRACH");
        JsonNode shown = journey.caseOf("khanh", id);
        assertThat(shown.path("outcome").path("proposed").path("reason").asString()).isEqualTo("Cán bộ, công chức từ 01/7/2025, dòng 12");
        assertThat(shown.path("outcome").path("decided").asString()).isEqualTo("Khiển trách");
        assertThat(shown.path("outcome").path("complaintUntil").asString()).isEqualTo(START.plusDays(15).toString());
        assertThat(journey.as("hanh").get("/api/disciplinary-cases/" + id).status()).as("the council has dissolved").isEqualTo(404);
        thePapersOfACaseAreNumberedByThePersonnelOfficerAndSeenByNobodyElse(id);

        clock.set(START.plusDays(15));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).isEqualTo("SERVED");
        clock.set(START.plusDays(16));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).isEqualTo("CLOSED");
        assertThat(journey.passedInCase(id)).contains("EndEvent_CaseDecided").doesNotContain("EndEvent_LimitationExpired", "UserTask_ResolveComplaint");
    }

    private void thePapersOfACaseAreNumberedByThePersonnelOfficerAndSeenByNobodyElse(String id) {
        assertThat(journey.caseOf("lan", id).path("outcome").path("decisionNumber").isNull()).isTrue();
        assertThat(journey.papers("hanh", "case", id)).isEmpty();
        assertThat(journey.as("hanh").get("/api/papers?size=200").body().toString()).doesNotContain("KL-");
        assertThat(journey.as("lan").get("/api/papers?group=missing&size=200").body().path("items").valueStream().map(paper -> paper.path("path").asString()))
            .contains("/disciplinary-cases/" + id).allMatch(path -> path.startsWith("/disciplinary-cases/"));
        JsonNode decision = journey.papers("lan", "case", id).valueStream().filter(paper -> paper.path("title").asString().startsWith("Quyết định về việc xử lý"))
            .findFirst().orElseThrow();
        Map<String, Object> number = Map.of("number", "812/QĐ-UBND", "dated", START.toString());
        assertThat(journey.as("hanh").put("/api/papers/" + decision.path("id").asString() + "/number", number).status()).isEqualTo(404);
        assertThat(journey.as("khanh").put("/api/papers/" + decision.path("id").asString() + "/number", number).code()).isEqualTo("paper-keeper-needed");
        assertThat(journey.numbered("lan", "case", id, "Quyết định", number).status()).isEqualTo(204);
        assertThat(journey.caseOf("khanh", id).path("outcome").path("decisionNumber").asString()).isEqualTo("812/QĐ-UBND");
    }

    @Test
    void aDeferralStopsTheClock() {
        String id = journey.caseOpened(START);
        clock.set(START.plusDays(10));
        journey.complete("khanh", "UserTask_DecideAcceptance", id, Map.of("decision", "deferred", "deferralGround", "D1", "deferredUntil",
            START.plusDays(40).toString(), "reason", "Đang điều trị"));
        assertThat(journey.stateOfCase(id)).isEqualTo("DEFERRED");
        clock.set(START.plusDays(200));
        jobs.runDue();
        assertThat(journey.caseOf("lan", id).path("one").path("clock").path("day").asInt()).isEqualTo(10);
        assertThat(journey.as("lan").post("/api/disciplinary-cases/" + id + "/resume", Map.of("reason", "Đã khỏi bệnh")).status()).isEqualTo(204);

        JsonNode running = journey.caseOf("lan", id).path("one").path("clock");
        assertThat(running.path("dueOn").asString()).isEqualTo(START.plusDays(90 + 190).toString());
        assertThat(running.path("pausedDays").asInt()).isEqualTo(190);
        clock.set(START.plusDays(280));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).isEqualTo("OPENED");
        clock.set(START.plusDays(281));
        jobs.runDue();
        assertThat(journey.stateOfCase(id)).as("the case goes on").isEqualTo("OPENED");
        assertThat(journey.hasTask("khanh", "UserTask_ExplainDelay", id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"not-opened, NOT_OPENED, EndEvent_CaseNotOpened", "exempt, EXEMPTED, EndEvent_CaseExempted",
        "transfer, TRANSFERRED, EndEvent_CaseTransferred"})
    void aCaseThatIsNotHandledEndsWithItsReason(String decision, String state, String end) {
        String id = journey.caseOpened(START);
        Map<String, Object> data = new HashMap<>(Map.of("decision", decision, "reason", "Có căn cứ"));
        data.put("exempt".equals(decision) ? "exemptionGround" : "authority", "exempt".equals(decision) ? "E3" : "Cơ quan điều tra");
        if ("not-opened".equals(decision)) {
            data.remove("authority");
        }
        journey.complete("khanh", "UserTask_DecideAcceptance", id, data);
        assertThat(journey.stateOfCase(id)).isEqualTo(state);
        assertThat(journey.passedInCase(id)).contains(end);
    }

    @Test
    void theRulesOfMeetingsCouncilsAndBallotsAreHeld() {
        String id = journey.caseOpened(START);
        journey.accepted(id);
        journey.selfReviewed(id, START);
        Map<String, Object> absent = Map.of("heldOn", START.toString(), "summonsSent", 1, "appearance", "in-absence", "chair", "Chủ tịch", "attended", 5,
            "minutes", "Vắng mặt", "consequence", "NGHIEM_TRONG", "proposedForm", "CANH_CAO");
        assertThat(refused("lan", "UserTask_HoldReviewMeeting", id, absent)).contains("summons-missing");
        journey.complete("lan", "UserTask_HoldReviewMeeting", id, Map.of("heldOn", START.toString(), "summonsSent", 1, "appearance", "summon-again",
            "nextMeetingOn", START.plusDays(3).toString()));
        journey.reviewMeetingHeld(id, START, "NGHIEM_TRONG");

        assertThat(refused("khanh", "UserTask_FormCouncil", id, journey.council("hanh", "nam"))).contains("council-size");
        assertThat(refused("khanh", "UserTask_FormCouncil", id, journey.council("hanh", "hanh", "nam"))).contains("council-person-twice");
        journey.councilFormed(id);
        assertThat(journey.as("hanh").get("/api/disciplinary-cases/" + id).status()).as("a member of the council reads").isEqualTo(200);

        Map<String, Object> tooFew = new HashMap<>(DisciplineSteps.ballot(START, "CANH_CAO", 4));
        tooFew.put("present", 4);
        assertThat(refused("lan", "UserTask_HoldCouncil", id, tooFew)).contains("ballots-do-not-add-up");
        Map<String, Object> against = new HashMap<>(DisciplineSteps.ballot(START, "CANH_CAO", 4));
        against.put("recommendation", "NO_DISCIPLINE");
        assertThat(refused("lan", "UserTask_HoldCouncil", id, against)).contains("recommendation-against-votes");
        Map<String, Object> noQuorum = new HashMap<>(DisciplineSteps.ballot(START, "CANH_CAO", 2));
        noQuorum.put("present", 2);
        assertThat(refused("lan", "UserTask_HoldCouncil", id, noQuorum)).contains("present");
        journey.councilHeld(id, START, "CANH_CAO");
        assertThat(journey.caseOf("khanh", id).path("outcome").path("ballots").toString()).contains("\"votes\":4").doesNotContain("Hạnh");
    }

    @Test
    void whatIsKnownIsCompletedUntilTheAcceptanceIsDecided() {
        String id = journey.caseOpened(START);
        Map<String, Object> subject = DisciplineSteps.subject(START);
        subject.put("circumstance", "D2");
        TestClient.Answer changed = journey.as("lan").put("/api/disciplinary-cases/" + id, Map.of("subject", subject, "revision", 1));
        assertThat(changed.body().path("outcome").path("screening").path("outcome").asString()).isEqualTo("Chưa xem xét");
        assertThat(journey.as("lan").put("/api/disciplinary-cases/" + id, Map.of("subject", subject, "revision", 1)).body().path("code").asString())
            .isEqualTo("case-changed");
        subject.put("subjectType", "VUA");
        subject.put("factOn", START.plusDays(1).toString());
        assertThat(journey.as("lan").put("/api/disciplinary-cases/" + id, Map.of("subject", subject, "revision", 2)).body().toString())
            .contains("\"subjectType\"", "\"factOn\"");
        journey.accepted(id);
        assertThat(journey.as("lan").put("/api/disciplinary-cases/" + id, Map.of("subject", DisciplineSteps.subject(START), "revision", 3)).body()
            .path("code").asString()).isEqualTo("case-under-way");
    }

    private String refused(String person, String element, String id, Map<String, Object> data) {
        String task = journey.taskOf(person, element, id).path("id").asString();
        TestClient.Answer answer = journey.as(person).post("/api/tasks/" + task + "/complete", Map.of("data", data));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().toString();
    }
}
