package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns an answer into points by the rule that the library gives for its criterion. */
public final class Scoring {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 3;

    private Scoring() {
    }

    /** Points of an answer, between zero and the criterion's maximum; empty when it does not apply and counts on neither side. */
    public static Optional<BigDecimal> points(Criterion criterion, Answer answer) {
        if (answer.isNotApplicable()) {
            return Optional.empty();
        }
        JsonNode rule = criterion.scoring();
        BigDecimal points = "deadline".equals(rule.path("kind").asString())
            ? deadline(rule, answer)
            : criterion.maxScore().multiply(factor(rule, answer));
        return Optional.of(points.setScale(SCALE, RoundingMode.HALF_UP));
    }

    private static BigDecimal deadline(JsonNode rule, Answer answer) {
        String outcome = answer.actual() == null ? "missing" : answer.actual().isAfter(answer.due()) ? "late" : "on_time";
        return rule.path(outcome).decimalValue();
    }

    private static BigDecimal factor(JsonNode rule, Answer answer) {
        return switch (rule.path("kind").asString()) {
            case "choice" -> rule.path("factor").path(answer.choice()).decimalValue();
            case "bands" -> band(rule, figure(answer), "gte", true);
            case "count_desc" -> band(rule, figure(answer), "lte", false);
            case "linear" -> linear(rule, figure(answer));
            case "at_least" -> figure(answer).divide(rule.path("full_at").decimalValue(), SCALE, RoundingMode.HALF_UP).min(BigDecimal.ONE);
            case "ceiling" -> figure(answer).compareTo(rule.path("full_at_or_below").decimalValue()) <= 0 ? BigDecimal.ONE
                : rule.path("else").decimalValue();
            default -> throw new IllegalStateException("unknown scoring rule " + rule.path("kind"));
        };
    }

    /** The number itself, or the ratio in percent. */
    private static BigDecimal figure(Answer answer) {
        return answer.number() != null ? answer.number()
            : answer.numerator().multiply(HUNDRED).divide(answer.denominator(), SCALE, RoundingMode.HALF_UP);
    }

    /** The first band that the figure falls into, in the order of the library. */
    private static BigDecimal band(JsonNode rule, BigDecimal figure, String limit, boolean atLeast) {
        for (JsonNode band : rule.path("bands")) {
            int compared = figure.compareTo(band.path(limit).decimalValue());
            if (atLeast ? compared >= 0 : compared <= 0) {
                return band.path("factor").decimalValue();
            }
        }
        return rule.path("else").isNumber() ? rule.path("else").decimalValue() : BigDecimal.ZERO;
    }

    private static BigDecimal linear(JsonNode rule, BigDecimal figure) {
        BigDecimal zero = rule.path("zero_at_or_below").decimalValue();
        BigDecimal full = rule.path("full_at_or_above").decimalValue();
        BigDecimal share = figure.subtract(zero).divide(full.subtract(zero), SCALE, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
