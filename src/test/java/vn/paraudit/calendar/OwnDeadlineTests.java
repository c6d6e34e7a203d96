package vn.paraudit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.modeling.DraftSteps;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** The office makes and changes deadlines by two people; what counts already goes on as it was. */
@ParAuditTest
class OwnDeadlineTests {

    private static final String PROPOSALS = "/api/calendar/deadline-proposals";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Deadlines deadlines;

    private PlanSteps people;

    @BeforeEach
    void start() {
        clock.set(MovableClock.START);
        people = new PlanSteps(port);
    }

    @AfterEach
    void forgetVersions() {
        jdbc.sql("delete from deadline_proposal").update();
        jdbc.sql("delete from deadline_rule where own").update();
        jdbc.sql("update calendar_revision set number = number + 1").update();
        clock.set(MovableClock.START);
    }

    private static Map<String, Object> terms(String name, int amount) {
        return new HashMap<>(Map.of("name", name, "nameEn", "Opinion of the department", "fromEvent", "task created", "amount", amount, "unit", "WORKING_DAYS",
            "endRule", "NEXT_WORKING_DAY", "confirmed", false, "source", "Quy chế 05/QC-UBND, Điều 7", "validFrom", "2026-03-02", "reason", "Sở cần thời gian"));
    }

    private String proposed(String person, Map<String, Object> terms) {
        TestClient.Answer answer = people.as(person).post(PROPOSALS, terms);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private TestClient.Answer decided(String person, String id, String verb) {
        return people.as(person).post(PROPOSALS + "/" + id + "/" + verb, Map.of());
    }

    private String ownDeadline(String name, int amount) {
        String id = proposed("dung", terms(name, amount));
        TestClient.Answer released = decided("phuong", id, "release");
        assertThat(released.body().path("state").asString()).as(released.toString()).isEqualTo("RELEASED");
        return released.body().path("key").asString();
    }

    private DueDate due(String key, String createdOn) {
        return deadlines.due(key, List.of(Ids.next()), LocalDate.parse(createdOn)).orElseThrow();
    }

    @Test
    void aDeadlineOfTheOfficeCountsOnceASecondPersonReleasedIt() {
        String id = proposed("dung", terms("Ý kiến của Sở chuyên ngành", 3));
        assertThat(deadlines.keys()).doesNotContain("own.y-kien-cua-so-chuyen-nganh");
        assertThat(decided("dung", id, "release").code()).isEqualTo("deadline-own-work");
        assertThat(decided("hanh", id, "release").status()).isEqualTo(403);
        assertThat(people.as("phuong").get("/api/requests").body().path("items")).extracting(one -> one.path("path").asString())
            .contains("/models/deadlines/own.y-kien-cua-so-chuyen-nganh");
        assertThat(decided("phuong", id, "release").status()).isEqualTo(200);
        assertThat(people.as("phuong").get("/api/requests").body().path("items")).extracting(one -> one.path("path").asString())
            .doesNotContain("/models/deadlines/own.y-kien-cua-so-chuyen-nganh");
        assertThat(decided("phuong", id, "release").code()).isEqualTo("deadline-not-open");

        DueDate due = due("own.y-kien-cua-so-chuyen-nganh", "2026-03-02");
        assertThat(due.dueOn()).isEqualTo("2026-03-05");
        assertThat(due.confirmed()).isFalse();
        assertThat(deadlines.basisOf(due.key(), due.from(), Texts.ENGLISH)).hasValue("Quy chế 05/QC-UBND, Điều 7");
        assertThat(deadlines.ladder("own.y-kien-cua-so-chuyen-nganh", LocalDate.of(2026, 3, 2))).isNotEmpty();
        assertThat(people.as("dung").get("/api/catalogue").body().path("deadlines")).extracting(one -> one.path("label").asString())
            .contains("Ý kiến của Sở chuyên ngành");
        assertThat(jdbc.sql("select act from audit_entry where act like 'deadline-%' order by at desc, sequence desc limit 2").query(String.class).list())
            .containsExactly("deadline-released", "deadline-proposed");
    }

    @Test
    void aChangeCountsFromALaterDayAndNeverForWhatCameBefore() {
        String key = ownDeadline("Ý kiến bằng văn bản", 3);
        Map<String, Object> longer = terms("Ý kiến bằng văn bản", 10);
        longer.put("key", key);
        longer.put("validFrom", "2026-01-05");
        assertThat(decided("phuong", proposed("dung", longer), "release").status()).isEqualTo(200);
        assertThat(due(key, "2026-03-02").amount()).as("what came today").isEqualTo(3);
        assertThat(due(key, "2026-02-02").amount()).as("what came before").isEqualTo(3);
        assertThat(due(key, "2026-03-03").amount()).as("what comes tomorrow").isEqualTo(10);
        JsonNode history = people.as("hanh").get("/api/calendar/deadlines/" + key).body().path("versions");
        assertThat(history).extracting(version -> version.path("rule").path("validFrom").asString()).containsExactly("2026-03-03", "2026-03-02");
        assertThat(history.path(0).path("releasedBy").asString()).isEqualTo("Lò Văn Phương");
        assertThat(decided("dung", proposed("phuong", longer), "release").code()).isEqualTo("deadline-day-taken");
    }

    @Test
    void aDeadlineOfTheProductIsChangedForTheFutureAndKeepsItsEvent() {
        Map<String, Object> terms = terms("Góp ý dự thảo kế hoạch", 8);
        terms.put("key", "plan.opinion");
        assertThat(decided("phuong", proposed("dung", terms), "release").status()).isEqualTo(200);
        assertThat(due("plan.opinion", "2026-03-02").amount()).isEqualTo(5);
        assertThat(due("plan.opinion", "2026-03-03").amount()).isEqualTo(8);
        assertThat(deadlines.ladder("plan.opinion", LocalDate.of(2026, 3, 3))).isEqualTo(deadlines.ladder("plan.opinion", LocalDate.of(2026, 3, 2)));
        terms.put("fromEvent", "visit closed");
        assertThat(people.as("dung").post(PROPOSALS, terms).code()).isEqualTo("deadline-event-fixed");
    }

    @Test
    void whatIsIncompleteOrOutOfRangeIsRefusedAndWhatIsGivenBackIsProposedAgain() {
        for (Map<String, Object> change : List.<Map<String, Object>>of(Map.of("name", " "), Map.of("source", ""), Map.of("reason", ""), Map.of("amount", -1),
                Map.of("amount", 3651), Map.of("unit", "WEEKS"), Map.of("fromEvent", "full moon"), Map.of("endRule", "MAYBE"))) {
            Map<String, Object> terms = terms("Sai", 3);
            terms.putAll(change);
            assertThat(people.as("dung").post(PROPOSALS, terms).code()).as(change.toString()).isEqualTo("deadline-incomplete");
        }
        Map<String, Object> tooLate = terms("Sai", 3);
        tooLate.put("validFrom", "2999-01-01");
        assertThat(people.as("dung").post(PROPOSALS, tooLate).code()).isEqualTo("day-out-of-range");
        assertThat(people.as("hanh").post(PROPOSALS, terms("Người ngoài", 3)).status()).isEqualTo(403);
        Map<String, Object> version = terms("Góp ý dự thảo kế hoạch", 8);
        version.put("key", "plan.opinion");
        String id = proposed("dung", version);
        assertThat(people.as("phuong").post(PROPOSALS, version).code()).isEqualTo("uq_deadline_proposal_open");
        assertThat(people.as("phuong").post(PROPOSALS + "/" + id + "/return", Map.of("remark", "")).code()).isEqualTo("deadline-remark-needed");
        assertThat(people.as("phuong").post(PROPOSALS + "/" + id + "/return", Map.of("remark", "Thiếu số văn bản")).status()).isEqualTo(200);
        assertThat(people.as("dung").get("/api/calendar/deadlines/plan.opinion").body().path("proposal").path("remark").asString()).isEqualTo("Thiếu số văn bản");
        assertThat(decided("dung", proposed("dung", version), "withdraw").body().path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aStepOfAModelCountsByADeadlineOfTheOfficeAndAnUnknownOneIsNamed() {
        String key = ownDeadline("Thẩm tra của Sở Tài chính", 2);
        DraftSteps drafts = new DraftSteps(port);
        String draft = drafts.draftOpened("dung", "PROCESS", "audit-plan");
        DraftSteps.Added added = DraftSteps.withStep(drafts.files(draft));
        Map<String, String> files = new HashMap<>(added.files());
        String plan = files.get(DraftSteps.PLAN);
        String step = plan.substring(plan.indexOf("id=\"" + added.element()), plan.indexOf("</bpmn:userTask>", plan.indexOf("id=\"" + added.element())));
        files.put(DraftSteps.PLAN, plan.replace(step, step.replaceAll("(name=\"deadline\" value=\")[^\"]*", "$1own.never-made")));
        assertThat(drafts.saved("dung", draft, 1, files).body().path("refusals")).extracting(point -> point.path("rule").asString()).contains("deadline-unknown");
        files.put(DraftSteps.PLAN, plan.replace(step, step.replaceAll("(name=\"deadline\" value=\")[^\"]*", "$1" + key)));
        assertThat(drafts.saved("dung", draft, 2, files).body().path("refusals")).isEmpty();
        drafts.submitted("dung", draft, null);
        assertThat(drafts.acted("phuong", draft, "release").body().path("draft").path("state").asString()).isEqualTo("RELEASED");

        String opened = people.planOpened("Có bước của Sở Tài chính");
        people.targetsProposed(opened, "03646");
        JsonNode task = people.taskOf("hanh", added.element(), opened);
        assertThat(task.path("dueOn").asString()).isEqualTo("2026-03-04");
    }

    @Test
    void anExampleSaysWhatADeadlineComesToAndWhichDaysOffItPassesOver() {
        JsonNode example = people.as("dung").get("/api/calendar/deadline-example?from=2026-04-29&amount=2&unit=WORKING_DAYS&endRule=NONE").body();
        assertThat(example.path("dueOn").asString()).isEqualTo("2026-05-05");
        assertThat(example.path("skipped")).isNotEmpty();
        assertThat(people.as("dung").get("/api/calendar/deadline-example?from=2026-04-29&amount=-2&unit=WORKING_DAYS&endRule=NONE").status()).isEqualTo(400);
    }

    @Test
    void theDatabaseRefusesWhatTheRuleRefuses() {
        UUID id = UUID.fromString(proposed("dung", terms("Thời hạn một người", 3)));
        assertThatThrownBy(() -> jdbc.sql("""
            update deadline_proposal set state = 'RELEASED', decided_by = proposed_by, decided_at = now(), in_force_on = valid_from where id = :id
            """).param("id", id).update()).hasMessageContaining("ck_deadline_proposal_by_two");
        assertThatThrownBy(() -> jdbc.sql("update deadline_proposal set state = 'WITHDRAWN' where id = :id").param("id", id).update())
            .hasMessageContaining("ck_deadline_proposal_decided");
    }
}
