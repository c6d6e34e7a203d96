package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** A table is tried alone: values for its columns, the rows that apply, what it says. */
@ParAuditTest
class TableTrialTests {

    private static final String FILE = "bpmn/unit-risk.dmn";

    @LocalServerPort
    private int port;

    private DraftSteps steps;
    private String draft;

    @BeforeEach
    void open() {
        steps = new DraftSteps(port);
        draft = steps.draftOpened("dung", "TABLE", "unit-risk");
    }

    private String address(String id) {
        return "/api/modeling/drafts/" + id + "/table";
    }

    private TestClient.Answer asked(Map<String, Object> values) {
        return steps.as("dung").post(address(draft) + "/ask", Map.of("decision", "unit-risk", "values", values));
    }

    private void change(String from, String to) {
        Map<String, String> files = new HashMap<>(steps.files(draft));
        assertThat(files.get(FILE)).contains(from);
        files.computeIfPresent(FILE, (path, text) -> text.replace(from, to));
        assertThat(steps.saved("dung", draft, steps.version(draft), files).status()).isEqualTo(200);
    }

    @Test
    void whatTheColumnsReadIsAskedWithLabelAndType() {
        JsonNode question = steps.as("dung").get(address(draft)).body().path("questions").get(0);
        assertThat(question.path("decision").asString()).isEqualTo("unit-risk");
        assertThat(question.path("inputs")).extracting(input -> input.path("name").asString() + " " + input.path("type").asString())
            .startsWith("indexScore double", "overdueRatio double", "feedbackCount integer");
        assertThat(question.path("inputs").get(0).path("label").asString()).isEqualTo("Chỉ số CCHC năm trước");
    }

    @Test
    void theRowsThatApplyAreToldAndWhatComesOfThem() {
        JsonNode answer = asked(Map.of("indexScore", 60, "overdueRatio", 0)).body();
        JsonNode decision = answer.path("decisions").get(0);
        assertThat(decision.path("decision").asString()).isEqualTo("unit-risk");
        assertThat(decision.path("rules").get(0).path("number").asInt()).isEqualTo(1);
        assertThat(decision.path("rules").get(0).path("outputs").path("reason").asString()).isEqualTo("index-low");
        assertThat(answer.path("results").get(0).path("points").asString()).isEqualTo("30");
        assertThat(asked(Map.of("indexScore", 99, "overdueRatio", 0)).body().path("results").valueStream().map(row -> row.path("reason").asString()))
            .doesNotContain("index-low");
    }

    @Test
    void whatIsTriedIsTheDraftAndNotWhatIsInForce() {
        change("&lt; 80", "&lt; 10");
        assertThat(asked(Map.of("indexScore", 60, "overdueRatio", 0)).body().path("results").valueStream().map(row -> row.path("reason").asString()))
            .doesNotContain("index-low");
    }

    @Test
    void aValueOfAnotherKindNamesItsColumn() {
        TestClient.Answer answer = asked(Map.of("indexScore", "sáu mươi"));
        assertThat(answer.code()).isEqualTo("table-input-unfit");
        assertThat(answer.body().path("facts").path("cell").asString()).isEqualTo("Chỉ số CCHC năm trước");
    }

    @Test
    void aTableThatTheFenceRefusesIsNotAsked() {
        change("&lt; 80", "&lt; count(for i in 1..100000000 return i)");
        assertThat(asked(Map.of()).code()).isEqualTo("sandbox-refused");
        assertThat(steps.as("dung").get(address(draft)).code()).isEqualTo("sandbox-refused");
    }

    @Test
    void onlyTablesAreAskedAndOnlyByManagers() {
        String process = steps.draftOpened("dung", "PROCESS", "audit-plan");
        assertThat(steps.as("dung").get(address(process)).code()).isEqualTo("sandbox-needs-table");
        assertThat(steps.as("dung").post(address(draft) + "/ask", Map.of("decision", "other")).status()).isEqualTo(404);
        assertThat(steps.as("hanh").get(address(draft)).status()).isEqualTo(404);
        assertThat(steps.as("hanh").post(address(draft) + "/ask", Map.of("decision", "unit-risk")).status()).isEqualTo(404);
    }
}
