package vn.paraudit.form;

import java.util.Optional;
import java.util.Set;
import vn.paraudit.form.model.Feel;

/** Whether FEEL texts can be read, for whoever checks models. */
public final class Feels {

    private Feels() {
    }

    public static boolean isExpression(String text) {
        return Feel.isSound(text);
    }

    /** Rule of the fence that an expression or, in the cell of a table, a test breaks: {@code fence.<rule>}; empty when it can be evaluated. */
    public static Optional<String> refusal(String text, boolean test) {
        return Feel.refusal(text, test);
    }

    /** The variables that an expression reads; none of one that cannot be read. */
    public static Set<String> variables(String text) {
        return Feel.variables(text);
    }

    /** Whether the text is a unary test, as in the cells of a decision table. */
    public static boolean isTest(String text) {
        return Feel.refusal(text, true).isEmpty();
    }
}
