package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.modeling.release.DueReleases;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A step that a manager adds comes into force by two people, on its day, and members work it without a line of code. */
@ParAuditTest
class ReleaseTests {

    private static final String COMMUNE = "03646";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DueReleases today;

    private DraftSteps steps;

    @BeforeEach
    void start() {
        jdbc.sql("delete from stand_in").update();
        clock.set(MovableClock.START);
        steps = new DraftSteps(port);
    }

    private int inForce(String key) {
        return jdbc.sql("select max(version_) from act_re_procdef where key_ = :key").param("key", key).query(Integer.class).single();
    }

    private String released() {
        return released(steps.stepDrafted("dung"));
    }

    private String released(String draft) {
        assertThat(steps.submitted("dung", draft, null).status()).isEqualTo(200);
        assertThat(steps.acted("phuong", draft, "release").body().path("draft").path("state").asString()).isEqualTo("RELEASED");
        return draft;
    }

    @Test
    void aStepOfAManagerIsWorkedByMembersWithItsFormSeatAndDeadline() {
        PlanSteps plans = new PlanSteps(port);
        String before = plans.planOpened("Trước");
        int version = inForce("audit-plan");
        String draft = steps.draftOpened("dung", "PROCESS", "audit-plan");
        DraftSteps.Added added = DraftSteps.withStep(steps.files(draft));
        assertThat(steps.saved("dung", draft, 1, added.files()).body().path("refusals")).isEmpty();
        released(draft);
        assertThat(inForce("audit-plan")).isEqualTo(version + 1);

        String after = plans.planOpened("Sau");
        plans.targetsProposed(after, COMMUNE);
        JsonNode task = plans.taskOf("hanh", added.element(), after);
        assertThat(task.path("name").asString()).isEqualTo("Thẩm tra kinh phí");
        assertThat(task.path("dueOn").asString("")).isNotEmpty();
        TestClient.Answer refused = plans.as("hanh").post("/api/tasks/" + task.path("id").asString() + "/complete", Map.of("data", Map.of()));
        assertThat(refused.status()).isEqualTo(422);
        plans.complete("hanh", added.element(), after, Map.of("budget", "enough"));
        assertThat(plans.hasTask("hanh", "UserTask_DraftPlan", after)).isTrue();

        plans.targetsProposed(before, COMMUNE);
        assertThat(plans.hasTask("hanh", "UserTask_DraftPlan", before)).as("a case stays on the version that it began on").isTrue();
    }

    @Test
    void nobodyReleasesWhatTheyHadAHandIn() {
        String draft = steps.stepDrafted("dung");
        steps.saved("phuong", draft, steps.version(draft), DraftSteps.withStep(steps.files(draft)).files());
        steps.submitted("dung", draft, null);
        for (String person : List.of("dung", "phuong")) {
            TestClient.Answer answer = steps.acted(person, draft, "release");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("release-own-work");
        }
    }

    @Test
    void nobodyWhoMayActForTheAuthorReleasesInWhosePlaceEver() {
        String draft = steps.stepDrafted("dung");
        assertThat(steps.submitted("dung", draft, null).status()).isEqualTo(200);
        appoints("dung", "hanh");
        appoints("hanh", "phuong");
        assertThat(steps.as("hanh").put("/api/session/place", Map.of("personId", idOf("dung"))).status()).isEqualTo(200);
        assertThat(steps.acted("hanh", draft, "release").code()).as("in the author's place").isEqualTo("release-own-work");
        assertThat(steps.acted("phuong", draft, "release").code()).as("through another hand").isEqualTo("release-own-work");
        assertThat(steps.draft("phuong", draft).path("mayRelease").asBoolean()).isFalse();
        clock.set(LocalDate.of(2026, 3, 3));
        String later = steps.stepDrafted("dung");
        steps.submitted("dung", later, null);
        assertThat(steps.acted("phuong", later, "release").status()).as("its days are over").isEqualTo(200);
    }

    private void appoints(String person, String standIn) {
        assertThat(steps.as(person).post("/api/stand-ins", Map.of("standInId", idOf(standIn), "fromOn", "2026-03-02", "untilOn", "2026-03-02",
            "reason", "Đi công tác")).status()).isEqualTo(201);
    }

    private String idOf(String person) {
        return steps.as(person).get("/api/session").body().path("person").path("id").asString();
    }

    @Test
    void whatIsNotSoundIsSavedButNotReleased() {
        String draft = steps.draftOpened("dung", "PROCESS", "audit-plan");
        DraftSteps.Added added = DraftSteps.withStep(steps.files(draft));
        added.files().remove(added.form());
        TestClient.Answer saved = steps.saved("dung", draft, 1, added.files());
        assertThat(saved.body().path("refusals")).extracting(refusal -> refusal.path("element").asString() + " " + refusal.path("rule").asString())
            .containsExactly(added.element() + " form-unknown");
        assertThat(steps.submitted("dung", draft, null).code()).isEqualTo("release-unsound");
    }

    @Test
    void theSlowerOfTwoDraftsIsToldWhatCameIntoForceAndCanGoOnFromThere() {
        String slow = steps.stepDrafted("phuong");
        steps.submitted("phuong", slow, null);
        String fast = steps.draftOpened("dung", "PROCESS", "audit-plan");
        Map<String, String> files = new HashMap<>(steps.files(fast));
        files.computeIfPresent(DraftSteps.PLAN, (path, text) -> text.replace("<bpmn:userTask id=\"UserTask_ApprovePlan\" name=\"", "<bpmn:userTask id=\"UserTask_ApprovePlan\" name=\"Rà soát, "));
        steps.saved("dung", fast, 1, files);
        steps.submitted("dung", fast, null);
        steps.acted("phuong", fast, "release");

        TestClient.Answer late = steps.acted("dung", slow, "release");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("release-overtaken");
        assertThat(late.body().path("detail").asString()).contains("process:audit-plan");
        steps.acted("phuong", slow, "withdraw");
        assertThat(steps.acted("phuong", slow, "rebase").status()).isEqualTo(200);
        steps.submitted("phuong", slow, null);
        assertThat(steps.acted("dung", slow, "release").body().path("draft").path("state").asString()).isEqualTo("RELEASED");
    }

    @Test
    void whatIsReleasedForALaterDayComesIntoForceOnThatDay() {
        int version = inForce("audit-plan");
        String draft = steps.stepDrafted("dung");
        steps.submitted("dung", draft, "2026-03-10");
        assertThat(steps.acted("phuong", draft, "release").body().path("draft").path("state").asString()).isEqualTo("SCHEDULED");
        clock.set(LocalDate.of(2026, 3, 9));
        today.enact();
        assertThat(inForce("audit-plan")).isEqualTo(version);
        clock.set(LocalDate.of(2026, 3, 10));
        today.enact();
        assertThat(inForce("audit-plan")).isEqualTo(version + 1);
        assertThat(steps.draft("dung", draft).path("draft").path("state").asString()).isEqualTo("RELEASED");
    }

    @Test
    void whatWasOvertakenBeforeItsDayIsGivenBackWithTheReason() {
        String waiting = steps.stepDrafted("phuong");
        steps.submitted("phuong", waiting, "2026-03-10");
        steps.acted("dung", waiting, "release");
        released();
        clock.set(LocalDate.of(2026, 3, 11));
        today.enact();
        JsonNode draft = steps.draft("phuong", waiting);
        assertThat(draft.path("draft").path("state").asString()).isEqualTo("OPEN");
        assertThat(draft.path("remark").asString()).contains("process:audit-plan");
    }

    @Test
    void differencesAreToldInWordsAndCasesThatWouldBeStrandedAreCounted() {
        PlanSteps plans = new PlanSteps(port);
        plans.planOpened("Đang chạy");
        String draft = steps.draftOpened("dung", "PROCESS", "audit-plan");
        Map<String, String> files = DraftSteps.withStep(steps.files(draft)).files();
        files.computeIfPresent(DraftSteps.PLAN, (path, text) -> text.replace("UserTask_ProposeTargets", "UserTask_PickTargets"));
        steps.saved("dung", draft, 1, files);
        JsonNode differences = steps.as("dung").get("/api/modeling/drafts/" + draft + "/differences").body();
        assertThat(differences.path("changes")).extracting(change -> change.path("sentence").asString())
            .contains("Thêm công việc “Thẩm tra kinh phí”", "Bỏ công việc “Đề xuất đối tượng kiểm tra”", "Thêm lựa chọn một “Kinh phí”",
                "Thêm biểu mẫu “Thẩm tra kinh phí”")
            .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern("UserTask_|Gateway_|Flow_|Event_|forms/|\\.form|\\.bpmn"));
        assertThat(differences.path("changes")).extracting(change -> change.path("fileName").asString())
            .contains("Thẩm tra kinh phí").allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain(".form", "/"));
        assertThat(differences.path("effects")).filteredOn(effect -> effect.path("stranded").asBoolean())
            .extracting(effect -> effect.path("element").asString()).contains("UserTask_ProposeTargets");
    }

    @Test
    void everyReleaseIsInTheTrailWithTheHashOfItsBytes() {
        String draft = released();
        String hash = jdbc.sql("select hash from model_save where draft_id = :id::uuid order by number desc limit 1").param("id", draft)
            .query(String.class).single();
        assertThat(hash).hasSize(64);
        JsonNode releases = steps.as("phuong").get("/api/modeling/releases").body().path("items");
        assertThat(releases).filteredOn(release -> release.path("hash").asString().equals(hash)).singleElement().satisfies(release -> {
            assertThat(release.path("submittedBy").asString()).isEqualTo("Tòng Văn Dũng");
            assertThat(release.path("releasedBy").asString()).isEqualTo("Lò Văn Phương");
        });
        assertThat(jdbc.sql("select actor_name from audit_entry where act = 'model-released' and after ->> 'hash' = :hash").param("hash", hash)
            .query(String.class).list()).containsExactly("Lò Văn Phương");
    }

    private List<String> tags(String key) {
        return jdbc.sql("select version_tag_ from act_re_procdef where key_ = :key order by version_").param("key", key).query(String.class).list();
    }

    @Test
    void whatWasNeverTriedIsAskedAboutBeforeItsReleaseAndTheTrailKeepsThatItWasKnown() {
        String draft = steps.draftOpened("dung", "PROCESS", "finding-remediation");
        Map<String, String> files = new HashMap<>(steps.files(draft));
        files.computeIfPresent(REMEDY, (path, text) -> text.replaceFirst("(<bpmn:endEvent [^>]*name=\")[^\"]+", "$1"));
        steps.saved("dung", draft, 1, files);
        steps.submitted("dung", draft, null);
        TestClient.Answer asked = steps.as("phuong").post("/api/modeling/drafts/" + draft + "/release", Map.of("version", steps.version(draft)));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.code()).isEqualTo("release-unusual");
        assertThat(asked.body().path("facts").path("points")).extracting(point -> point.path("rule").asString())
            .containsExactly("never-tried", "event-unnamed");
        assertThat(steps.draft("dung", draft).path("draft").path("state").asString()).isEqualTo("SUBMITTED");

        assertThat(steps.acted("phuong", draft, "release").status()).isEqualTo(200);
        assertThat(jdbc.sql("""
            select act from audit_entry where after ->> 'unusual' like '%chạy thử%' and after ->> 'unusual' like '%chưa có tên%' order by sequence
            """).query(String.class).list()).containsExactly("model-submitted", "model-released");
    }

    @Test
    void aNewDraftIsToldThatItsEventsHaveNoNamesAndWhatAToolLeftInIt() {
        String draft = steps.as("dung").post("/api/modeling/drafts", Map.of("kind", "PROCESS", "key", "annual-leave", "name", "Nghỉ phép")).body()
            .path("id").asString();
        Map<String, String> files = new HashMap<>(steps.files(draft));
        files.put("forms/annual-leave/ask.form", """
            {"id": "ask", "type": "default", "schemaVersion": 19, "components": [
              {"type": "radio", "id": "Field_1", "key": "radio_bubxn", "label": "Radio group", "values": [{"label": "Value", "value": "value"}]},
              {"type": "textfield", "id": "Field_2", "key": "place_of_work", "label": "Nơi làm việc", "properties": {"label:en": "Work"}}]}
            """);
        JsonNode told = steps.saved("dung", draft, 1, files).body().path("refusals");
        assertThat(told).filteredOn(point -> point.path("advice").asBoolean()).extracting(point -> point.path("element").asString() + " "
            + point.path("rule").asString()).contains("StartEvent_Begun event-unnamed", "EndEvent_Done event-unnamed", "radio_bubxn default-text",
                "radio_bubxn default-key").doesNotContain("place_of_work default-key");
    }

    private static final String REMEDY = "bpmn/finding-remediation.bpmn";

    /** Another set than the one to which the other tests add steps. */
    private String renamedAndReleased(String name) {
        String draft = steps.draftOpened("dung", "PROCESS", "finding-remediation");
        Map<String, String> files = new HashMap<>(steps.files(draft));
        files.computeIfPresent(REMEDY, (path, text) -> text.replaceFirst("(<bpmn:process [^>]*name=\")[^\"]*", "$1" + name));
        steps.saved("dung", draft, 1, files);
        return released(draft);
    }

    @Test
    void noTwoVersionsHaveOneTagAndWhatWasReleasedShowsItsOwn() {
        renamedAndReleased("Khắc phục kiến nghị, lần một");
        String draft = renamedAndReleased("Khắc phục kiến nghị, lần hai");
        List<String> tags = tags("finding-remediation");
        String last = tags.get(tags.size() - 1);
        assertThat(tags).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(steps.files(draft).get(REMEDY)).contains("camunda:versionTag=\"" + last + "\"");
        assertThat(steps.as("dung").get("/api/modeling/drafts/" + draft + "/saves").body().path("items").path(0).path("note").asString())
            .isEqualTo(last);

        String again = steps.draftOpened("dung", "PROCESS", "finding-remediation");
        Map<String, String> files = new HashMap<>(steps.files(again));
        files.computeIfPresent(REMEDY, (path, text) -> text.replace("versionTag=\"" + last, "versionTag=\"" + tags.get(0)));
        assertThat(files).isNotEqualTo(steps.files(again));
        steps.saved("dung", again, 1, files);
        assertThat(steps.submitted("dung", again, null).code()).as("a tag that was used is no change of its own").isEqualTo("release-changes-nothing");
    }
}
