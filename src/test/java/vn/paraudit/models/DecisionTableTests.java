package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import vn.paraudit.engine.runtime.TableEngines;

/** The decision tables: how they are built, and what they answer for cases that people would argue about. */
class DecisionTableTests {

    static final List<String> TABLES = ModelFiles.TABLES;

    private static final DmnEngine ENGINE = TableEngines.build();
    private static final Map<String, HitPolicy> HIT_POLICIES = Map.of("unit-risk", HitPolicy.COLLECT, "finding-severity", HitPolicy.FIRST,
        "remediation-deadline", HitPolicy.UNIQUE, "discipline-screening", HitPolicy.FIRST, "discipline-form", HitPolicy.FIRST,
        "discipline-regime", HitPolicy.FIRST, "discipline-waste", HitPolicy.FIRST);

    @Test
    void everyTableFileIsKnown() {
        assertThat(ModelFiles.named(".dmn")).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void tableIsNamedAsItsFileAndDrawn(String id) {
        DmnModelInstance model = ModelFiles.table(id);
        assertThat(model.getModelElementsByType(Decision.class)).extracting(Decision::getId).contains(id);
        assertThat(model.getModelElementsByType(Decision.class)).extracting(Decision::getCamundaHistoryTimeToLiveString).containsOnly("P3650D");
        assertThat(ModelFiles.text(id + ".dmn")).contains("dmnElementRef=\"" + id + "\"");
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void tableHasItsHitPolicyAndTypedOutputs(String id) {
        DecisionTable table = table(id);
        assertThat(table.getHitPolicy()).isEqualTo(HIT_POLICIES.get(id));
        assertThat(table.getOutputs()).extracting(Output::getTypeRef).doesNotContainNull();
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void everyRowSaysWhetherItIsConfirmedAndWhatItMeans(String id) {
        List<String> outputs = table(id).getOutputs().stream().map(Output::getName).toList();
        assertThat(outputs).contains("reason", "flag");
        for (Rule rule : table(id).getRules()) {
            List<OutputEntry> entries = new ArrayList<>(rule.getOutputEntries());
            assertThat(entries.get(outputs.indexOf("flag")).getText().getTextContent()).isIn("\"sourced\"", "\"to-be-confirmed\"");
            assertThat(entries.get(outputs.indexOf("reason")).getText().getTextContent()).matches("\"[A-Za-z0-9-]+\"");
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"F1,,,false,F1,default-kept", "F2,,,false,F2,default-kept", "F2,5,,false,F2,default-kept", "F2,5.1,,false,F3,ratio-high",
        "F2,,5,false,F3,count-high", "F2,,4,false,F2,default-kept", "F2,,,true,F3,repeated", "F2,29.2,,true,F4,repeated-and-ratio-high",
        "F1,29.2,,true,F3,repeated-and-ratio-high", "F3,29.2,,false,F3,default-kept", "F3,,,true,F4,repeated", "F4,29.2,20,true,F4,gravest-kept",
        "F5,,,true,F5,referral-kept", ",,,false,F2,default-missing"})
    void severityRisesWithSpreadAndRepetitionUpToF4(String byDefault, Double ratio, Integer count, boolean repeated, String severity, String reason) {
        Map<String, Object> input = new HashMap<>(Map.of("repeated", repeated, "factOn", "2026-03-02"));
        input.put("defaultSeverity", byDefault);
        input.put("ratio", ratio);
        input.put("count", count);
        assertThat(evaluate("finding-severity", input)).containsEntry("severity", severity).containsEntry("reason", reason);
    }

    @Test
    void everyClassAndSeverityHasExactlyOneRemediationDeadline() {
        for (String remedy : List.of("POSTING", "DOCUMENT", "PERSONNEL", "PREMISES")) {
            for (String severity : List.of("F1", "F2", "F3", "F4", "F5")) {
                assertThat(evaluate("remediation-deadline", Map.of("remedyClass", remedy, "severity", severity))).containsKeys("days", "kind");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"5,5", "6,15", "20,15", "21,30", "30,30", "31,90"})
    void daysOfTheCatalogueStandInForTheClassOfTheRemedy(int catalogueDays, int days) {
        assertThat(evaluate("remediation-deadline", Map.of("catalogueDays", catalogueDays, "severity", "F2"))).containsEntry("days", days);
    }

    @ParameterizedTest
    @CsvSource({"CONG_CHUC,2026-03-01,2026-03-20,NONE,false,REPRIMAND,proceed,within-limitation",
        "CONG_CHUC,2026-03-01,2026-03-20,NONE,false,,proceed,form-not-yet-known",
        "CONG_CHUC,2026-03-01,2026-03-20,D2,false,REPRIMAND,deferred,deferral-child",
        "CONG_CHUC,2026-03-01,2026-03-20,D2,true,REPRIMAND,proceed,within-limitation",
        "CONG_CHUC,2026-03-01,2026-03-20,LEAVE,false,REPRIMAND,proceed,within-limitation",
        "CONG_CHUC,2025-05-30,2025-06-20,LEAVE,false,REPRIMAND,deferred,deferral-former-law",
        "CONG_CHUC,2025-06-30,2025-07-20,LEAVE,false,REPRIMAND,proceed,within-limitation",
        "VIEN_CHUC,2026-05-30,2026-06-20,LEAVE,false,REPRIMAND,deferred,deferral-former-law",
        "VIEN_CHUC,2026-07-01,2026-07-20,LEAVE,false,REPRIMAND,proceed,within-limitation",
        "CONG_CHUC,2026-03-01,2026-03-20,E2,false,REPRIMAND,exempt,exemption-ground",
        "VIEN_CHUC,2026-07-01,2026-07-20,E1,false,REPRIMAND,excluded,exclusion-ground",
        "VIEN_CHUC,2026-07-01,2026-07-20,E6,false,REPRIMAND,exempt,exemption-ground",
        "VIEN_CHUC,2026-07-01,2026-07-20,E2,false,REPRIMAND,asked,exemption-by-other-law",
        "VIEN_CHUC,2026-07-01,2026-07-20,D4,true,REPRIMAND,deferred,deferral-other-law",
        "VIEN_CHUC,2022-11-15,2027-11-14,NONE,false,REPRIMAND,proceed,within-limitation",
        "VIEN_CHUC,2022-11-15,2027-11-15,NONE,false,REPRIMAND,expired,limitation-reprimand",
        "VIEN_CHUC,2022-11-15,2027-11-15,NONE,false,WARNING_OR_ABOVE,proceed,within-limitation",
        "VIEN_CHUC,2022-11-15,2032-11-15,NONE,false,WARNING_OR_ABOVE,expired,limitation-warning",
        "VIEN_CHUC,2021-11-15,2026-08-01,NONE,false,REPRIMAND,asked,limitation-transition-open",
        "CONG_CHUC,2022-11-15,2027-11-15,NONE,false,REPRIMAND,asked,limitation-law-not-read",
        "CONG_CHUC,2019-01-01,2021-06-01,NONE,false,REPRIMAND,asked,limitation-transition-open",
        "CONG_CHUC,2021-06-01,2024-06-01,NONE,false,REPRIMAND,asked,limitation-transition-open",
        "VIEN_CHUC,2015-01-01,2026-03-20,NONE,false,,expired,limitation-warning"})
    void screeningGoesByTheLawOfTheDayOfHandling(String subject, String factOn, String detectedOn, String circumstance, boolean proceedAnyway, String form,
            String outcome, String reason) {
        Map<String, Object> input = new HashMap<>(Map.of("subjectType", subject, "factOn", factOn, "detectedOn", detectedOn,
            "circumstance", circumstance, "proceedAnyway", proceedAnyway));
        input.put("formInQuestion", form);
        assertThat(evaluate("discipline-screening", input)).containsEntry("outcome", outcome).containsEntry("reason", reason);
    }

    @Test
    void diagramGetsTheOutcomeOfTheScreeningAlone() {
        assertThat(ENGINE.evaluateDecision(ENGINE.parseDecision("discipline-screening-outcome", open("discipline-screening.dmn")),
            Map.of("subjectType", "CONG_CHUC", "isLeader", false, "factOn", "2026-03-01", "detectedOn", "2026-03-20")).getSingleResult()
            .<String>getSingleEntry()).isEqualTo("proceed");
    }

    @Test
    void riskOfAUnitIsTheSumOfItsReasons() {
        List<Map<String, Object>> reasons = ENGINE.evaluateDecisionTable(ENGINE.parseDecision("unit-risk", open("unit-risk.dmn")), Map.of("indexScore",
            78.5, "overdueRatio", 29.2, "feedbackCount", 3, "monthsSinceInspection", 30, "openFindings", 0)).getResultList();
        assertThat(reasons).extracting(reason -> reason.get("reason")).containsExactlyInAnyOrder("index-low", "overdue-high", "not-inspected");
    }

    private static DecisionTable table(String id) {
        return ModelFiles.table(id).getModelElementsByType(DecisionTable.class).iterator().next();
    }

    private static Map<String, Object> evaluate(String id, Map<String, Object> input) {
        return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(id, open(id + ".dmn")), input).getSingleResult().getEntryMap();
    }

    private static InputStream open(String file) {
        try {
            return ModelFiles.open(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
