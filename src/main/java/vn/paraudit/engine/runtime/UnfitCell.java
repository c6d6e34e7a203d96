package vn.paraudit.engine.runtime;

/** A text of a decision table cannot be evaluated for the values of this case. */
final class UnfitCell extends RuntimeException {

    private final String expression;

    UnfitCell(String expression, RuntimeException cause) {
        super(expression, cause);
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
