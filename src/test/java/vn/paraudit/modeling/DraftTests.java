package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Working copies: nothing that was saved is lost, and two who work on one are told of each other. */
@ParAuditTest
class DraftTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private DraftSteps steps;

    @BeforeEach
    void start() {
        steps = new DraftSteps(port);
    }

    private Map<String, String> changed(String draft, String word) {
        Map<String, String> files = new HashMap<>(steps.files(draft));
        files.computeIfPresent("bpmn/unit-risk.dmn", (path, text) -> text.replaceFirst("(<input id=\"Input_1\" label=\")[^\"]*", "$1" + word));
        return files;
    }

    @Test
    void aDraftBeginsWithWhatIsInForceIncludingFormsAndBoundTables() {
        String draft = steps.draftOpened("dung", "PROCESS", "disciplinary-case");
        assertThat(steps.files(draft).keySet()).contains("bpmn/disciplinary-case.bpmn", "bpmn/discipline-screening.dmn",
            "forms/disciplinary-case/self-review.form").doesNotContain("bpmn/unit-risk.dmn", "bpmn/complaint.bpmn").hasSize(10);
        assertThat(steps.draft("dung", draft).path("draft").path("baseVersion").asInt()).isEqualTo(1);
        assertThat(steps.as("dung").post("/api/modeling/check", Map.of("files", DraftSteps.listed(steps.files(draft)))).body().path("refusals")).isEmpty();
    }

    @Test
    void aNewProcessBeginsSound() {
        TestClient.Answer answer = steps.as("dung").post("/api/modeling/drafts",
            Map.of("kind", "PROCESS", "key", "something-new", "name", "Quy trình <mới> & \"lạ\""));
        Map<String, String> files = steps.files(answer.body().path("id").asString());
        assertThat(files).hasSize(1);
        assertThat(steps.as("dung").post("/api/modeling/check", Map.of("files", DraftSteps.listed(files))).body().path("refusals"))
            .extracting(point -> point.path("rule").asString() + " " + point.path("advice").asBoolean())
            .containsExactly("event-unnamed true", "event-unnamed true", "translation-missing true");
    }

    @Test
    void whoSavesOverAnothersWorkIsToldAndLosesNothing() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        assertThat(steps.saved("phuong", draft, 1, changed(draft, "Bản của Phương")).status()).isEqualTo(200);
        TestClient.Answer late = steps.saved("dung", draft, 1, changed(draft, "Bản của Dũng"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("draft-stale");
        assertThat(late.body().path("detail").asString()).contains("Lò Văn Phương");
        assertThat(steps.files(draft).get("bpmn/unit-risk.dmn")).contains("Bản của Phương");
    }

    @Test
    void everyVersionCanBeGoneBackTo() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        String first = steps.files(draft).get("bpmn/unit-risk.dmn");
        steps.saved("dung", draft, 1, changed(draft, "Lần hai"));
        clock.advance(Duration.ofMinutes(5));
        steps.saved("dung", draft, 2, changed(draft, "Lần ba"));
        JsonNode saves = steps.as("dung").get("/api/modeling/drafts/" + draft + "/saves").body().path("items");
        assertThat(saves).extracting(save -> save.path("number").asInt()).containsExactly(3, 2, 1);

        TestClient.Answer restored = steps.as("dung").post("/api/modeling/drafts/" + draft + "/restore", Map.of("version", 3, "save", 1));
        assertThat(restored.status()).isEqualTo(200);
        assertThat(steps.files(draft).get("bpmn/unit-risk.dmn")).isEqualTo(first);
        assertThat(steps.version(draft)).isEqualTo(4);
    }

    @Test
    void savingAllTheTimeLeavesOneVersionAStroke() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        for (int version = 1; version <= 5; version++) {
            steps.saved("dung", draft, version, changed(draft, "Lần " + version));
            clock.advance(Duration.ofSeconds(5));
        }
        JsonNode saves = steps.as("dung").get("/api/modeling/drafts/" + draft + "/saves").body().path("items");
        assertThat(saves).extracting(save -> save.path("number").asInt()).containsExactly(6, 1);
    }

    @Test
    void whoHasADraftOpenIsSeenUntilTheyAreGone() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        steps.as("dung").post("/api/modeling/drafts/" + draft + "/presence", Map.of());
        assertThat(steps.as("phuong").post("/api/modeling/drafts/" + draft + "/presence", Map.of()).body().path("editing"))
            .extracting(editor -> editor.path("name").asString()).containsExactly("Tòng Văn Dũng");
        clock.advance(Duration.ofMinutes(2));
        assertThat(steps.draft("phuong", draft).path("draft").path("editing")).isEmpty();
    }

    @Test
    void aGivenUpDraftLeavesTheListAndCanBeTakenUpAgain() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        steps.acted("dung", draft, "discard");
        assertThat(steps.as("dung").get("/api/modeling/drafts").body().path("items")).extracting(row -> row.path("id").asString()).doesNotContain(draft);
        assertThat(steps.as("dung").get("/api/modeling/drafts?state=DISCARDED").body().path("items")).extracting(row -> row.path("id").asString())
            .contains(draft);
        assertThat(steps.saved("dung", draft, 1, changed(draft, "Không được")).code()).isEqualTo("draft-not-open");
        assertThat(steps.acted("dung", draft, "reopen").body().path("draft").path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void filesOfAnyNameFindTheirPlaceInTheSet() {
        Map<String, String> files = steps.files(steps.draftOpened("dung", "PROCESS", "audit-plan"));
        Map<String, String> loose = new HashMap<>();
        files.forEach((path, text) -> loose.put("some where " + path.substring(path.lastIndexOf('/') + 1), text));
        JsonNode placed = steps.as("dung").post("/api/modeling/place", Map.of("files", DraftSteps.listed(loose))).body();
        assertThat(placed.path("key").asString()).isEqualTo("audit-plan");
        assertThat(placed.path("files")).extracting(file -> file.path("path").asString()).containsExactlyInAnyOrderElementsOf(files.keySet());
    }

    @Test
    void nobodyButProcessManagersKnowsOfDrafts() {
        String draft = steps.draftOpened("dung", "TABLE", "unit-risk");
        for (String person : new String[] {"hanh", "binh", "quantri", "hoa"}) {
            assertThat(steps.as(person).get("/api/modeling/drafts").code()).isEqualTo("process-manager-needed");
            assertThat(steps.as(person).get("/api/modeling/drafts/" + draft).status()).isEqualTo(404);
            assertThat(steps.as(person).post("/api/modeling/drafts/" + draft + "/submit", Map.of("version", 1, "reason", "x", "legalBasis", "x"))
                .status()).isEqualTo(404);
        }
    }
}
