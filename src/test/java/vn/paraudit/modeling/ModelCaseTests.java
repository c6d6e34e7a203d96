package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Check, release and the desktop modeler's door say the same of a set, and a refusal names an element that a person can find. */
@ParAuditTest
class ModelCaseTests {

    @LocalServerPort
    private int port;

    private DraftSteps steps;

    @BeforeEach
    void begin() {
        steps = new DraftSteps(port);
    }

    static Stream<ModelCases.Case> cases() {
        return ModelCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVerdictIsTheSameAtEveryDoor(ModelCases.Case given) {
        JsonNode placed = steps.as("dung").post("/api/modeling/place", ModelCases.body(given.files())).body();
        Map<String, String> files = new HashMap<>();
        placed.path("files").forEach(file -> files.put(file.path("path").asString(), file.path("text").asString()));

        JsonNode verdict = steps.as("dung").post("/api/modeling/check", ModelCases.body(files)).body();
        List<JsonNode> points = verdict.path("refusals").valueStream().filter(point -> !point.path("advice").asBoolean()).toList();
        assertVerdict(given, "check", points);

        String draft = steps.as("dung").post("/api/modeling/drafts", Map.of("kind", placed.path("kind").asString(), "key",
            placed.path("key").asString(), "name", given.id())).body().path("id").asString();
        assertThat(steps.saved("dung", draft, 1, files).status()).isEqualTo(200);
        TestClient.Answer handedIn = steps.submitted("dung", draft, null);
        if (given.refused()) {
            assertThat(handedIn.code()).as("%s", handedIn.body()).isEqualTo("release-unsound");
            assertVerdict(given, "release", handedIn.body().path("facts").path("points").valueStream().toList());
        } else {
            assertThat(handedIn.status()).as("%s", handedIn.body()).isEqualTo(200);
        }

        TestClient.Answer deployed = ModelerSteps.of(steps, port).deployed("x", given.files());
        assertThat(deployed.status()).as("%s", deployed.body()).isEqualTo(given.refused() ? 400 : 200);
        if (given.refused()) {
            List<String> elements = deployed.body().path("details").valueStream().flatMap(file -> file.path("errors").valueStream())
                .map(error -> error.path("mainBpmnElementId").asString()).toList();
            assertThat(elements).as("%s", deployed.body()).containsAnyElementsOf(given.names());
        } else {
            TestClient.Answer released = steps.acted("phuong", draft, "release");
            assertThat(released.status()).as("%s", released.body()).isEqualTo(200);
        }
    }

    private static void assertVerdict(ModelCases.Case given, String door, List<JsonNode> points) {
        if (given.refused()) {
            assertThat(points).as(door).isNotEmpty().allSatisfy(point -> {
                assertThat(point.path("sentence").asString()).isNotBlank().doesNotContain("fence.").doesNotContain("{");
                assertThat(point.path("label").asString()).isNotBlank();
            });
            assertThat(points).as("%s: %s", door, points).extracting(point -> point.path("element").asString()).containsAnyElementsOf(given.names());
        } else {
            assertThat(points).as(door).isEmpty();
        }
    }
}
