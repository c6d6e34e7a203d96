package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One criterion of a library version.
 *
 * @param answerType    compliance, number, ratio or date
 * @param scoring       the rule that turns an answer into points
 * @param sourceStatus  how sure the criterion's source is
 */
public record Criterion(
    String code, String area, String text, String textEn, String evidence, String evidenceEn, String answerType, BigDecimal maxScore,
    JsonNode scoring, String legalBasis, List<String> appliesTo, List<String> violations, String sourceStatus) {

    static final String RATIO = "ratio";

    /** The rule of a ratio that must stay below a limit, and is therefore asked for although it may lie above 100 %. */
    static final String CEILING = "ceiling";

    /** Kind of the scoring rule. */
    String rule() {
        return scoring.path("kind").asString();
    }

    /** Whether the part of a ratio may be larger than its whole. */
    boolean mayExceedWhole() {
        return CEILING.equals(rule());
    }

    /** Whether a small figure is worth more points than a large one. */
    boolean lessIsBetter() {
        return CEILING.equals(rule()) || "count_desc".equals(rule()) || scoring.path("bands").path(0).has("lte");
    }

    public boolean appliesTo(boolean communeLevel) {
        return appliesTo.contains(communeLevel ? "XA" : "SO");
    }

    static Criterion of(JsonNode json) {
        return new Criterion(json.path("code").asString(), json.path("area").asString(), json.path("text_vi").asString(),
            json.path("text_en").asString(), json.path("evidence_vi").asString(""), json.path("evidence_en").asString(""),
            json.path("answer_type").asString(), json.path("max_score").decimalValue(), json.path("scoring"),
            json.path("legal_basis").asString(""), texts(json.path("applies_to")), texts(json.path("related_violations")),
            json.path("source_status").asString(""));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
