package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.sandbox.Sandboxes;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A manager tries a draft, keeps the run, and a later change that breaks it cannot come into force. */
@ParAuditTest
class SandboxApiTests {

    private static final Map<String, Object> TARGETS = Map.of("communes", List.of("1"));

    @LocalServerPort
    private int port;

    @Autowired
    private Sandboxes sandboxes;

    @Autowired
    private MovableClock clock;

    private DraftSteps drafts;
    private TestClient dung;
    private SandboxSteps steps;

    @BeforeEach
    void start() {
        SandboxSteps.endOthers(sandboxes, clock);
        drafts = new DraftSteps(port);
        dung = TestClient.of(port, "dung");
        steps = new SandboxSteps(dung);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> open(TestClient.Answer answer) {
        return answer.body().path("state").path("tasks").valueStream().map(task -> task.path("element").asString()).toList();
    }

    private List<String> unusual(String draft) {
        return dung.get("/api/modeling/drafts/" + draft + "/unusual").body().path("points").valueStream().map(point -> point.path("rule").asString()).toList();
    }

    @Test
    void aDraftIsTriedKeptAndPlayedAgainBeforeItsRelease() {
        String draft = drafts.stepDrafted("dung");
        assertThat(unusual(draft)).contains("never-tried");
        String sandbox = steps.opened(draft);
        TestClient.Answer begun = steps.act(sandbox, "start", Map.of("day", "2026-03-02"));
        assertThat(open(begun)).containsExactly("UserTask_ProposeTargets");
        assertThat(unusual(draft)).doesNotContain("never-tried", "changed-since-tried");
        TestClient.Answer refused = steps.completed(sandbox, Map.of(), Map.of());
        assertThat(refused.code()).isEqualTo("form-refused");
        assertThat(refused.body().path("fields").get(0).path("message").asString()).isNotEmpty();
        TestClient.Answer next = steps.completed(sandbox, TARGETS, Map.of());
        assertThat(open(next).get(0)).startsWith("UserTask_CheckBudget");
        assertThat(open(steps.completed(sandbox, Map.of("budget", "enough"), Map.of()))).containsExactly("UserTask_DraftPlan");
        TestClient.Answer later = steps.act(sandbox, "clock", Map.of("workingDays", 2));
        assertThat(later.body().path("state").path("now").asString()).isEqualTo("2026-03-04T01:00:00Z");

        String scenarios = "/api/modeling/drafts/" + draft + "/scenarios";
        String key = UUID.randomUUID().toString();
        TestClient.Answer kept = dung.post(scenarios, Map.of("name", "Kinh phí đủ", "sandbox", sandbox), key);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(dung.post(scenarios, Map.of("name", "Kinh phí đủ", "sandbox", sandbox), key).body()).isEqualTo(kept.body());
        assertThat(dung.post(scenarios, Map.of("name", "Kinh phí đủ", "sandbox", sandbox)).code()).isEqualTo("uq_model_scenario_name");
        assertThat(dung.delete("/api/modeling/sandboxes/" + sandbox).status()).isEqualTo(204);
        assertThat(dung.get("/api/modeling/sandboxes/" + sandbox).status()).isEqualTo(404);
        JsonNode report = dung.post(scenarios + "/run", Map.of()).body();
        JsonNode run = report.path("scenarios").get(0).path("last");
        assertThat(run.path("passed").asBoolean()).as(run.toString()).isTrue();
        assertThat(texts(report.path("covered"))).contains("UserTask_ProposeTargets", "Flow_PlanOpenedToProposeTargets", "UserTask_DraftPlan")
            .doesNotContain("EndEvent_PlanIssued");
        assertThat(texts(report.path("nodes"))).contains("EndEvent_PlanIssued");
        assertThat(dung.get(scenarios).body().path("items").get(0).path("last").path("current").asBoolean()).isTrue();

        Map<String, String> files = new HashMap<>(drafts.files(draft));
        files.replaceAll((name, text) -> text.replace("\"value\": \"enough\"", "\"value\": \"plenty\""));
        drafts.saved("dung", draft, drafts.version(draft), files);
        assertThat(dung.get(scenarios).body().path("items").get(0).path("last").path("current").asBoolean()).isFalse();
        assertThat(drafts.submitted("dung", draft, null).code()).isEqualTo("release-unsound");
        JsonNode failed = dung.get(scenarios).body().path("items").get(0);
        assertThat(failed.path("last").path("passed").asBoolean()).isFalse();
        assertThat(failed.path("last").path("why").asString()).contains("Thẩm tra kinh phí");
        assertThat(failed.path("last").path("element").asString()).startsWith("UserTask_CheckBudget");
        assertThat(dung.delete(scenarios + "/" + failed.path("id").asString()).status()).isEqualTo(204);
        assertThat(drafts.submitted("dung", draft, null).status()).isEqualTo(200);
    }

    @Test
    void aTrialIsItsManagersAloneAndEndsWhenNobodyAsksOrAnotherShallBegin() {
        String draft = drafts.draftOpened("dung", "PROCESS", "finding-remediation");
        String sandbox = steps.opened(draft);
        for (String other : List.of("phuong", "hanh", "quantri")) {
            assertThat(TestClient.of(port, other).get("/api/modeling/sandboxes/" + sandbox).status()).as(other).isEqualTo(404);
            assertThat(TestClient.of(port, other).post("/api/modeling/sandboxes/" + sandbox + "/start", Map.of()).status()).as(other).isEqualTo(404);
        }
        assertThat(steps.act(sandbox, "clock", Map.of("workingDays", 1)).code()).isEqualTo("sandbox-not-started");
        assertThat(steps.act(sandbox, "clock", Map.of()).status()).isEqualTo(400);
        assertThat(steps.act(sandbox, "start", Map.of("variables", Map.of("a b", 1))).status()).isEqualTo(400);
        sandboxes.endIdle();
        assertThat(steps.shown(sandbox).path("phase").asString()).isEqualTo("READY");
        TestClient.Answer asked = dung.post("/api/modeling/drafts/" + draft + "/sandbox", Map.of());
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("sandbox-second");
        assertThat(asked.body().path("facts").path("sandbox").asString()).isEqualTo(sandbox);
        assertThat(asked.body().path("facts").path("draft").asString()).isEqualTo(draft);
        assertThat(steps.shown(sandbox).path("phase").asString()).isEqualTo("READY");
        String begun = dung.post("/api/modeling/drafts/" + draft + "/sandbox?instead=" + sandbox, Map.of()).body().path("id").asString();
        assertThat(dung.get("/api/modeling/sandboxes/" + sandbox).status()).as("the former one").isEqualTo(404);
        assertThat(dung.delete("/api/modeling/sandboxes/" + begun).status()).as("ended while it starts").isEqualTo(204);
        String last = steps.opened(draft);
        assertThat(dung.get("/api/modeling/sandboxes/" + begun).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(11));
        sandboxes.endIdle();
        assertThat(dung.get("/api/modeling/sandboxes/" + last).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeTriedSaysWhy() {
        String draft = drafts.draftOpened("dung", "PROCESS", "finding-remediation");
        Map<String, String> files = new HashMap<>(drafts.files(draft));
        files.remove("forms/finding-remediation/verify-remedy.form");
        drafts.saved("dung", draft, 1, files);
        String sandbox = dung.post("/api/modeling/drafts/" + draft + "/sandbox", Map.of()).body().path("id").asString();
        assertThat(steps.awaitPhase(sandbox, "ENDED").path("problem").asString()).contains("UserTask_VerifyRemedy");
        String table = drafts.draftOpened("dung", "TABLE", "unit-risk");
        assertThat(dung.post("/api/modeling/drafts/" + table + "/sandbox", Map.of()).code()).isEqualTo("sandbox-needs-process");
    }
}
