package vn.paraudit.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.journey.PlanSteps;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Drafts are numbered: one that comes late overwrites nothing. */
@ParAuditTest
class DraftRevisionTests {

    @LocalServerPort
    private int port;

    private TestClient hanh;
    private String path;

    @BeforeEach
    void openAPlan() {
        PlanSteps journey = new PlanSteps(port);
        String plan = journey.planOpened("Kế hoạch " + UUID.randomUUID());
        path = "/api/tasks/" + journey.taskOf("hanh", "UserTask_ProposeTargets", plan).path("id").asString();
        hanh = journey.as("hanh");
    }

    private TestClient.Answer save(String text, Integer revision) {
        Map<String, Object> data = Map.of("pickReason", text);
        return hanh.post(path + "/draft", revision == null ? Map.of("data", data) : Map.of("data", data, "revision", revision));
    }

    private String stored() {
        return read().path("data").path("pickReason").asString();
    }

    private JsonNode read() {
        return hanh.get(path).body();
    }

    @Test
    void aLateRepeatDoesNotOverwriteANewerDraft() {
        assertThat(read().path("draftRevision").asInt()).isZero();
        assertThat(save("một", 0).body().path("revision").asInt()).isEqualTo(1);
        assertThat(save("một hai", 1).body().path("revision").asInt()).isEqualTo(2);

        TestClient.Answer late = save("một", 0);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("task-draft-stale");
        assertThat(stored()).isEqualTo("một hai");
        assertThat(read().path("draftRevision").asInt()).isEqualTo(2);
    }

    @Test
    void aRaisedNumberOpensNoDoor() {
        save("một", 0);
        assertThat(save("thẻ thứ hai", 2).status()).isEqualTo(409);
        assertThat(save("thẻ thứ hai", 99).status()).isEqualTo(409);
        assertThat(stored()).isEqualTo("một");
    }

    @Test
    void whoWouldOverwriteADraftUnseenIsShownIt() {
        save("một", 0);
        JsonNode facts = save("hai", 0).body().path("facts");
        assertThat(facts.path("current").path("data").path("pickReason").asString()).isEqualTo("một");
        assertThat(facts.path("current").path("revision").asInt()).isEqualTo(1);
        assertThat(facts.path("by").asString()).isNotEmpty();
        assertThat(facts.path("at").asString()).isNotEmpty();
    }

    @Test
    void aRepeatedKeyGetsTheFirstResultAlsoAfterANewerDraft() {
        TestClient repeating = TestClient.of(port, "hanh").withHeader("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> first = Map.of("data", Map.of("pickReason", "một"), "revision", 0);
        JsonNode answer = repeating.post(path + "/draft", first).body();
        save("một hai", 1);
        assertThat(repeating.post(path + "/draft", first).body()).isEqualTo(answer);
        assertThat(stored()).isEqualTo("một hai");
    }

    @Test
    void aDraftWithoutANumberFollowsWhateverIsStored() {
        save("một", 0);
        assertThat(save("hai", null).status()).isEqualTo(200);
        assertThat(stored()).isEqualTo("hai");
        assertThat(save("trễ", 1).status()).isEqualTo(409);
        assertThat(save("ba", 2).status()).isEqualTo(200);
    }
}
