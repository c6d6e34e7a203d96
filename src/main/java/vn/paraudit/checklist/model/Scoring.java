package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Turns an answer into points by the rule that the library gives for its criterion. Every rule says which share of the maximum an answer
 * is worth; figures stay exact, only the points are rounded.
 */
public final class Scoring {

    private static final int SCALE = 3;

    private Scoring() {
    }

    /**
     * Points of an answer that fits its criterion, between zero and the criterion's maximum, with three decimals; empty when the
     * criterion does not apply and counts on neither side.
     */
    public static Optional<BigDecimal> points(Criterion criterion, Answer answer) {
        return answer.isNotApplicable() ? Optional.empty() : Optional.of(share(criterion, answer).shareOf(criterion.maxScore(), SCALE));
    }

    /** The points before any rounding; empty when the criterion does not apply. */
    static Optional<Fraction> exact(Criterion criterion, Answer answer) {
        return answer.isNotApplicable() ? Optional.empty() : Optional.of(share(criterion, answer).within().times(criterion.maxScore()));
    }

    private static Fraction share(Criterion criterion, Answer answer) {
        JsonNode rule = criterion.scoring();
        return switch (criterion.rule()) {
            case "choice" -> worth(rule.path("factor").path(answer.choice()));
            case "deadline" -> worth(rule.path(outcome(answer)));
            case "bands", "count_desc" -> band(rule, figure(criterion, answer));
            case "linear" -> linear(rule, figure(criterion, answer));
            case "at_least" -> figure(criterion, answer).over(rule.path("full_at").decimalValue());
            case Criterion.CEILING -> figure(criterion, answer).compareTo(rule.path("full_at_or_below").decimalValue()) <= 0
                ? Fraction.of(BigDecimal.ONE) : worth(rule.path("else"));
            default -> throw new IllegalStateException("unknown scoring rule " + criterion.rule());
        };
    }

    private static Fraction worth(JsonNode share) {
        return Fraction.of(share.decimalValue());
    }

    private static String outcome(Answer answer) {
        return answer.actual() == null ? "missing" : answer.actual().isAfter(answer.due()) ? "late" : "on_time";
    }

    /** The number itself, or the ratio in percent. */
    private static Fraction figure(Criterion criterion, Answer answer) {
        return Criterion.RATIO.equals(criterion.answerType())
            ? Fraction.percent(answer.numerator(), answer.denominator()) : Fraction.of(answer.number());
    }

    /** The first band that the figure falls into, in the order of the library. */
    private static Fraction band(JsonNode rule, Fraction figure) {
        for (JsonNode band : rule.path("bands")) {
            if (falls(figure, band)) {
                return worth(band.path("factor"));
            }
        }
        return worth(rule.path("else"));
    }

    private static boolean falls(Fraction figure, JsonNode band) {
        if (band.has("lte")) {
            return figure.compareTo(band.path("lte").decimalValue()) <= 0;
        }
        return band.has("gt") ? figure.compareTo(band.path("gt").decimalValue()) > 0 : figure.compareTo(band.path("gte").decimalValue()) >= 0;
    }

    private static Fraction linear(JsonNode rule, Fraction figure) {
        BigDecimal zero = rule.path("zero_at_or_below").decimalValue();
        return figure.minus(zero).over(rule.path("full_at_or_above").decimalValue().subtract(zero));
    }
}
