package vn.paraudit.form;

/** A FEEL text asked for more than any form or table needs: too many steps, a list or text too long, a nesting too deep. */
public final class OverBudget extends RuntimeException {

    private final String limit;
    private final String expression;

    /**
     * @param limit       of what there was too much, for the log
     * @param expression  the text as its author wrote it; empty while it is not known yet
     */
    public OverBudget(String limit, String expression) {
        super("too many or too much: " + limit + (expression.isEmpty() ? "" : " in: " + expression), null, false, false);
        this.limit = limit;
        this.expression = expression;
    }

    public String limit() {
        return limit;
    }

    public String expression() {
        return expression;
    }
}
