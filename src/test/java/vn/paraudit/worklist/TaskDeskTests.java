package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;
import vn.paraudit.worklist.model.InboxTasks;

/** The one door through which tasks are worked on. */
@ParAuditTest
class TaskDeskTests {

    private static final Map<String, Object> TARGETS = Map.of("communes", List.of("04132"), "pickReason", "Theo phản ánh");

    @LocalServerPort
    private int port;

    @Autowired
    private InboxTasks inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchableDataSource database;

    private PlanSteps journey;
    private String plan;
    private String task;

    @BeforeEach
    void openAPlan() {
        journey = new PlanSteps(port);
        plan = journey.planOpened("Kế hoạch " + UUID.randomUUID());
        task = journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
    }

    private TestClient.Answer complete(String person, Object data, String key) {
        return journey.as(person).post("/api/tasks/" + task + "/complete", Map.of("data", data), key);
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndHasOneEffect() {
        String key = UUID.randomUUID().toString();
        TestClient.Answer first = complete("hanh", TARGETS, key);
        TestClient.Answer second = complete("hanh", TARGETS, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(stepsOf("UserTask_DraftPlan")).isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        complete("hanh", TARGETS, key);
        String next = journey.taskOf("hanh", "UserTask_DraftPlan", plan).path("id").asString();

        TestClient.Answer reused = journey.as("hanh").post("/api/tasks/" + next + "/claim", Map.of(), key);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aSubmissionThatTheBrowserWouldRefuseIsRefusedFieldByFieldAndWritesNothing() {
        long before = inboxVersion();
        TestClient.Answer answer = complete("hanh", Map.of("communes", List.of("99999"), "mayor", "x"), UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("form-refused");
        assertThat(answer.body().path("fields").findValuesAsString("path")).containsExactly("communes", "mayor");
        assertThat(answer.body().path("fields").get(0).path("message").asString()).contains("Xã, phường được kiểm tra");
        assertThat(inboxVersion()).isEqualTo(before);
        assertThat(journey.as("hanh").get("/api/plans/" + plan).body().path("targets")).isEmpty();
    }

    @Test
    void theListOfDoneWorkIsNarrowedLikeTheListOfOpenWork() {
        complete("hanh", TARGETS, UUID.randomUUID().toString());
        String name = journey.as("hanh").get("/api/plans/" + plan).body().path("plan").path("title").asString();

        assertThat(doneBy("hanh", "")).contains(task);
        assertThat(doneBy("hanh", "&process=audit-plan&q=" + name.substring(name.lastIndexOf(' ') + 1))).containsExactly(task);
        assertThat(doneBy("hanh", "&process=inspection")).doesNotContain(task);
        assertThat(doneBy("hanh", "&unit=04132")).doesNotContain(task);
        assertThat(doneBy("hanh", "&q=khong-co-viec-nay")).isEmpty();
        assertThat(doneBy("binh", "")).doesNotContain(task);
    }

    private List<String> doneBy(String person, String narrowed) {
        return journey.as(person).get("/api/tasks?state=done&size=200" + narrowed).body().path("items").valueStream()
            .map(row -> row.path("id").asString()).toList();
    }

    @Test
    void aForeignTaskLooksLikeNone() {
        TestClient.Answer foreign = journey.as("chutich").get("/api/tasks/" + task);
        TestClient.Answer unknown = journey.as("chutich").get("/api/tasks/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(complete("chutich", TARGETS, UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void malformedRequestsGetAClearProblemEach() {
        TestClient hanh = journey.as("hanh");
        String path = "/api/tasks/" + task + "/complete";
        String key = UUID.randomUUID().toString();
        assertThat(hanh.postText(path, "{\"data\": {", key).code()).isEqualTo("request-unreadable");
        assertThat(hanh.postText(path, "{\"data\": {}, \"state\": \"DONE\"}", key).body().path("fields").get(0).path("code").asString())
            .isEqualTo("unknown");
        assertThat(hanh.postText(path, "{\"data\": []}", key).status()).isEqualTo(400);
        assertThat(hanh.post(path, Map.of("data", TARGETS), "no-uuid").code()).isEqualTo("idempotency-key-missing");
        assertThat(hanh.postText(path, "{\"data\": {\"pickReason\": \"" + "x".repeat(2_000_000) + "\"}}", key).status()).isEqualTo(413);
        assertThat(hanh.get("/api/tasks?cursor=broken").code()).isEqualTo("cursor-malformed");
        assertThat(hanh.get("/api/plans/not-an-id").status()).isEqualTo(404);
        assertThat(stepsOf("UserTask_DraftPlan")).isZero();
    }

    @Test
    void whoeverSubmittedAPlanMayNotApproveIt() {
        String submitted = journey.planSubmitted("Bốn mắt", "03646", "2026-05-04", "2026-05-08");
        jdbc.sql("insert into account_role select id, 'approver' from account where username = 'binh'").update();
        TestClient both = TestClient.of(port, "binh");
        String approval = journey.taskOf("son", "UserTask_ApprovePlan", submitted).path("id").asString();

        TestClient.Answer answer = both.post("/api/tasks/" + approval + "/complete", Map.of("data", Map.of("decision", "approve")));
        assertThat(answer.code()).isEqualTo("four-eyes");
        jdbc.sql("delete from account_role using account where role = 'approver' and account_id = id and username = 'binh'").update();
    }

    @Test
    void engineAndInboxAgree() {
        complete("hanh", TARGETS, UUID.randomUUID().toString());
        assertThat(inbox.differenceToEngine()).isZero();
    }

    @Test
    void draftingAPlanStaysWithinItsBudgetOfStatements() {
        complete("hanh", TARGETS, UUID.randomUUID().toString());
        String draft = journey.taskOf("hanh", "UserTask_DraftPlan", plan).path("id").asString();
        Map<String, Object> answers = new HashMap<>(PlanSteps.draft("2026-05-04", "2026-05-29", "04132"));
        TestClient hanh = journey.as("hanh");
        hanh.get("/api/tasks/" + draft);

        List<String> statements = database.statements().during(() ->
            assertThat(hanh.post("/api/tasks/" + draft + "/complete", Map.of("data", answers)).status()).isEqualTo(200));
        assertThat(statements).as("statements of one completion").hasSizeLessThanOrEqualTo(46);
        assertThat(statements).filteredOn(sql -> sql.startsWith("insert")).as("inserts of one completion").hasSizeLessThanOrEqualTo(12);
    }

    private long stepsOf(String element) {
        return jdbc.sql("select count(*) from inbox_task where case_id = :plan::uuid and element_id = :element").param("plan", plan)
            .param("element", element).query(Long.class).single();
    }

    private long inboxVersion() {
        return jdbc.sql("select coalesce(sum(version), 0) + count(*) from inbox_task").query(Long.class).single();
    }
}
