package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.paraudit.organization.SourceKind;

/**
 * One criterion of a library version.
 *
 * @param answerType    compliance, number, ratio or date
 * @param scoring       the rule that turns an answer into points
 * @param dutySource    where it comes from that a unit must do this
 * @param bandSource    where it comes from how many points an answer is worth
 * @param lookedAt      day on which the sources were last looked at; {@code null} in former versions, which did not say it
 */
public record Criterion(
    String code, String area, String text, String textEn, String evidence, String evidenceEn, String answerType, BigDecimal maxScore,
    JsonNode scoring, String legalBasis, List<String> appliesTo, List<String> violations, SourceKind dutySource, SourceKind bandSource,
    @Nullable LocalDate lookedAt) {

    static final String RATIO = "ratio";

    /** The rule of a ratio that must stay below a limit, and is therefore asked for although it may lie above 100 %. */
    static final String CEILING = "ceiling";

    /** Whether both the duty and its scoring were read in a text. */
    public boolean isConfirmed() {
        return dutySource.isConfirmed() && bandSource.isConfirmed();
    }

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
            SourceKind.of(json, "duty_source"), json.has("band_source") ? SourceKind.of(json, "band_source") : SourceKind.OURS,
            json.has("looked_at") ? LocalDate.parse(json.path("looked_at").asString()) : null);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
