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
        assertThat(save("một", 1).status()).isEqualTo(204);
        assertThat(save("một hai", 2).status()).isEqualTo(204);

        TestClient.Answer late = save("một", 1);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("task-draft-stale");
        assertThat(stored()).isEqualTo("một hai");
        assertThat(read().path("draftRevision").asInt()).isEqualTo(2);
    }

    @Test
    void aDraftWhoseAnswerWasLostIsFollowedByTheNext() {
        save("một", 1);
        assertThat(save("một hai", 3).status()).isEqualTo(204);
        assertThat(save("trễ", 2).status()).as("comes in after the third").isEqualTo(409);
        assertThat(stored()).isEqualTo("một hai");
    }

    @Test
    void aDraftWithoutANumberFollowsWhateverIsStored() {
        save("một", 5);
        assertThat(save("hai", null).status()).isEqualTo(204);
        assertThat(stored()).isEqualTo("hai");
        assertThat(save("trễ", 6).status()).isEqualTo(409);
        assertThat(save("ba", 7).status()).isEqualTo(204);
    }
}
