package vn.paraudit.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;

/** What is said of a set while it is drawn, beyond what the engine itself must be guarded against. */
@ParAuditTest
class LintTests {

    private static final String APPROVED = "${decision == 'approve'}";

    @LocalServerPort
    private int port;

    private DraftSteps steps;
    private String draft;
    private DraftSteps.Added added;

    @BeforeEach
    void addAStep() {
        steps = new DraftSteps(port);
        draft = steps.draftOpened("dung", "PROCESS", "audit-plan");
        added = DraftSteps.withStep(steps.files(draft));
    }

    private List<String> said() {
        JsonNode answer = steps.as("dung").post("/api/modeling/check", Map.of("files", DraftSteps.listed(added.files()))).body();
        return answer.path("refusals").valueStream().map(refusal -> refusal.path("file").asString() + " " + refusal.path("element").asString() + " "
            + refusal.path("rule").asString() + (refusal.path("advice").asBoolean() ? " as advice" : "")).toList();
    }

    private void change(String file, String from, String to) {
        String text = added.files().get(file);
        assertThat(text).contains(from);
        added.files().put(file, text.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "${decision == 'approve'},${budget == 'enough'},",
        "${decision == 'approve'},${budgett == 'enough'},Flow_PlanApprovedToIssuePlan variable-unknown",
        "${consultedUnits},${units},UserTask_GiveOpinion variable-unknown",
        "${deadline},${visitStartsAt},BoundaryEvent_OpinionDeadlinePassed variable-unknown"})
    void aNameIsReadOnlyWhereSomethingGivesIt(String from, String to, String refusal) {
        change(DraftSteps.PLAN, from, to);
        assertThat(said()).isEqualTo(refusal == null ? List.of() : List.of(DraftSteps.PLAN + " " + refusal));
    }

    @Test
    void aTableMayAskOnlyForWhatTheCaseHas() {
        draft = steps.draftOpened("dung", "PROCESS", "disciplinary-case");
        added = new DraftSteps.Added("", "", steps.files(draft));
        String table = "bpmn/discipline-screening.dmn";
        assertThat(said()).isEmpty();
        added.files().computeIfPresent(table, (path, text) -> text.replaceFirst("(<inputExpression[^>]*>\\s*<text>)[^<]*", "$1string length(hearsay) > 3"));
        assertThat(said()).containsExactly(table + " InputExpression_1 variable-unknown");
    }

    @ParameterizedTest
    @CsvSource({"datetime, textfield, I2, ngay", "datetime, checkbox, I2, ngay", "number, textfield, I0, so", "number, datetime, I0, so", "textfield, taglist, I1, chu", "datetime, datetime,,",
        "number, expression,,"})
    void aColumnThatCanNeverMatchItsFieldIsToldWithTableColumnAndField(String before, String after, String column, String field) {
        ModelCases.Case given = ModelCases.all().filter(one -> one.id().equals("table-compares-a-form-date")).findFirst().orElseThrow();
        JsonNode placed = steps.as("dung").post("/api/modeling/place", ModelCases.body(given.files())).body();
        Map<String, String> files = new TreeMap<>();
        placed.path("files").forEach(file -> files.put(file.path("path").asString(), file.path("text").asString()));
        files.computeIfPresent("forms/bugs-feel/ask.form", (path, text) -> text.replaceFirst("\"type\": \"" + before + "\"", "\"type\": \"" + after + "\""
            + ("expression".equals(after) ? ", \"computeOn\": \"change\", \"expression\": \"=1\"" : "taglist".equals(after)
                ? ", \"values\": [{\"label\": \"A\", \"value\": \"A\"}]" : "")));
        JsonNode refusals = steps.as("dung").post("/api/modeling/check", Map.of("files", DraftSteps.listed(files))).body().path("refusals");
        List<JsonNode> points = refusals.valueStream().filter(point -> !point.path("advice").asBoolean()).toList();
        if (column == null) {
            assertThat(points).isEmpty();
            return;
        }
        assertThat(points).as("%s", refusals).singleElement().satisfies(point -> {
            assertThat(point.path("file").asString()).isEqualTo("bpmn/bugs-feel-table.dmn");
            assertThat(point.path("element").asString()).isEqualTo(column);
            assertThat(point.path("rule").asString()).isEqualTo("type-unfit");
            assertThat(point.path("sentence").asString()).contains("“" + field + "”").contains("“bugs-feel-table”");
        });
    }

    @Test
    void anUnknownNameKeepsASetFromBeingReleased() {
        change(DraftSteps.PLAN, APPROVED, "${budgett == 'enough'}");
        steps.saved("dung", draft, 1, added.files());
        assertThat(steps.submitted("dung", draft, null).code()).isEqualTo("release-unsound");
    }

    @Test
    void missingEnglishIsSaidButDoesNotStandInTheWay() {
        change(DraftSteps.PLAN, "<camunda:property name=\"label:en\" value=\"Check the budget\" />", "");
        change(added.form(), "\"properties\": {\"label:en\": \"Short\"}", "\"properties\": {}");
        assertThat(said()).containsExactlyInAnyOrder(DraftSteps.PLAN + " " + added.element() + " translation-missing as advice",
            added.form() + " budget translation-missing as advice");
        steps.saved("dung", draft, 1, added.files());
        assertThat(steps.submitted("dung", draft, null).status()).isEqualTo(200);
    }

    @Test
    void aProcessWithoutAnEnglishNameIsToldSoAndComesIntoForceAllTheSame() {
        change(DraftSteps.PLAN, "<camunda:property name=\"label:en\" value=\"Annual inspection plan\" />", "");
        assertThat(said()).containsExactly(DraftSteps.PLAN + " audit-plan translation-missing as advice");
        steps.saved("dung", draft, 1, added.files());
        assertThat(steps.submitted("dung", draft, null).status()).isEqualTo(200);
    }

    @Test
    void aStepWithoutANameIsAskedForItsNameAlone() {
        change(DraftSteps.PLAN, "<camunda:property name=\"label:en\" value=\"Check the budget\" />", "");
        change(DraftSteps.PLAN, " name=\"Thẩm tra kinh phí\"", "");
        assertThat(said()).containsExactly(DraftSteps.PLAN + " " + added.element() + " name-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\": \"text\", \"text\": \"Xem kỹ phụ lục\"",
        "\"type\": \"radio\", \"key\": \"Text_1\", \"values\": [{\"value\": \"x\", \"label\": \"Xem kỹ phụ lục\"}]"})
    void whatHasNoLabelIsKnownByWhatItSaysOrOffers(String component) {
        change(added.form(), "\"components\": [", "\"components\": [{\"id\": \"Text_1\", " + component + "},");
        JsonNode advice = steps.as("dung").post("/api/modeling/check", Map.of("files", DraftSteps.listed(added.files()))).body().path("refusals")
            .valueStream().filter(refusal -> refusal.path("advice").asBoolean()).findFirst().orElseThrow();
        assertThat(advice.path("element").asString()).isEqualTo("Text_1");
        assertThat(advice.path("sentence").asString()).contains("Xem kỹ phụ lục");
    }

    @Test
    void theListOfRulesTellsWhatIsAdvice() {
        assertThat(steps.as("dung").get("/api/modeling/rules").body().path("items")).filteredOn(rule -> rule.path("advice").asBoolean())
            .extracting(rule -> rule.path("rule").asString()).contains("translation-missing", "event-unnamed", "default-text", "never-tried");
    }
}
