package vn.paraudit.checklist.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.paraudit.platform.FieldError;

/** Whether an answer fits its criterion: the parts of its type and no others, each within what can be true. */
final class AnswerRules {

    /** Enough for a province's budget in đồng; more is a slip of the hand. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    /** Largest number of a criterion for which the library gives none. */
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("100000");

    private static final int DECIMALS = 4;
    private static final int YEARS = 10;
    private static final Set<String> COUNTING = Set.of("count_desc", "at_least");
    private static final Map<String, Set<String>> PARTS = Map.of("compliance", Set.of("choice"), "number", Set.of("number"),
        Criterion.RATIO, Set.of("numerator", "denominator"), "date", Set.of("due", "actual"));

    /** What keeps an answer from counting, and not from being kept. */
    private static final Set<String> UNFINISHED = Set.of("required", "answer-note");

    private final Criterion criterion;
    private final Answer answer;
    private final List<FieldError> misfits = new ArrayList<>();

    private AnswerRules(Criterion criterion, Answer answer) {
        this.criterion = criterion;
        this.answer = answer;
    }

    /** What is wrong, part by part and without labels; empty when the answer fits, and perhaps is not finished. */
    static List<FieldError> faults(Criterion criterion, Answer answer, String note, LocalDate today) {
        return misfits(criterion, answer, note, today).stream().filter(misfit -> !UNFINISHED.contains(misfit.code())).toList();
    }

    /** What is wrong or missing, part by part and without labels; empty when the answer fits and is complete. */
    static List<FieldError> misfits(Criterion criterion, Answer answer, String note, LocalDate today) {
        AnswerRules rules = new AnswerRules(criterion, answer);
        Set<String> belonging = answer.isNotApplicable() ? Set.of() : PARTS.get(criterion.answerType());
        answer.parts().stream().filter(part -> !belonging.contains(part)).forEach(part -> rules.misfit(part, "answer-part", Map.of()));
        if (!answer.isNotApplicable()) {
            rules.checkParts(today);
        } else if (note == null || note.isBlank()) {
            rules.misfit("note", "answer-note", Map.of());
        }
        return rules.misfits;
    }

    private void checkParts(LocalDate today) {
        switch (criterion.answerType()) {
            case "compliance" -> checkChoice();
            case "number" -> checkNumber();
            case Criterion.RATIO -> checkRatio();
            default -> checkDays(today);
        }
    }

    private void checkChoice() {
        if (answer.choice() == null) {
            misfit("choice", "required", Map.of());
        } else if (!criterion.scoring().path("factor").has(answer.choice())) {
            misfit("choice", "choice", Map.of());
        }
    }

    private void checkNumber() {
        BigDecimal largest = criterion.scoring().has("max") ? criterion.scoring().path("max").decimalValue() : LARGEST_NUMBER;
        if (isFigure("number", answer.number(), largest) && COUNTING.contains(criterion.rule()) && decimals(answer.number()) > 0) {
            misfit("number", "answer-whole", Map.of());
        }
    }

    private void checkRatio() {
        boolean numerator = isFigure("numerator", answer.numerator(), LARGEST);
        boolean denominator = isFigure("denominator", answer.denominator(), LARGEST);
        if (denominator && answer.denominator().signum() == 0) {
            misfit("denominator", "ratio-whole", Map.of());
        } else if (numerator && denominator && !criterion.mayExceedWhole() && answer.numerator().compareTo(answer.denominator()) > 0) {
            misfit("numerator", "ratio-above-whole", Map.of());
        }
    }

    private void checkDays(LocalDate today) {
        if (answer.due() == null) {
            misfit("due", "required", Map.of());
        }
        checkDay("due", answer.due(), today.minusYears(YEARS), today.plusYears(YEARS));
        checkDay("actual", answer.actual(), today.minusYears(YEARS), today);
    }

    private void checkDay(String part, LocalDate day, LocalDate from, LocalDate to) {
        if (day != null && (day.isBefore(from) || day.isAfter(to))) {
            misfit(part, "answer-day", Map.of("from", from, "to", to));
        }
    }

    /** The size is judged before anything is computed with a figure, because 1E+999999999 is a figure too. */
    private boolean isFigure(String part, BigDecimal figure, BigDecimal largest) {
        if (figure == null) {
            misfit(part, "required", Map.of());
        } else if (figure.signum() < 0) {
            misfit(part, "min", Map.of("min", 0));
        } else if (figure.compareTo(largest) > 0) {
            misfit(part, "max", Map.of("max", largest));
        } else if (decimals(figure) > DECIMALS) {
            misfit(part, "decimals", Map.of("max", DECIMALS));
        } else {
            return true;
        }
        return false;
    }

    private static int decimals(BigDecimal figure) {
        return figure.stripTrailingZeros().scale();
    }

    private void misfit(String part, String code, Map<String, Object> facts) {
        misfits.add(new FieldError(part, "", code, facts));
    }
}
