package vn.paraudit.form.feel;

import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;

/** Keeps what went wrong on the way; each failure writes out the values that it is about. */
final class MeasuredFailures extends EvaluationFailureCollector {

    private static final int CHARACTERS_PER_STEP = 8;

    private final Budget budget;

    MeasuredFailures(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void addFailure(EvaluationFailureType type, String message) {
        budget.charge(1 + message.length() / CHARACTERS_PER_STEP);
        super.addFailure(type, message);
    }
}
