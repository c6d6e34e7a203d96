package vn.paraudit.form;

import java.util.Set;
import vn.paraudit.form.model.Feel;

/** Whether FEEL texts can be read, for whoever checks models. */
public final class Feels {

    private Feels() {
    }

    public static boolean isExpression(String text) {
        return Feel.isSound(text);
    }

    /** The variables that an expression reads; none of one that cannot be read. */
    public static Set<String> variables(String text) {
        return Feel.variables(text);
    }

    /** Whether the text is a unary test, as in the cells of a decision table. */
    public static boolean isTest(String text) {
        return Feel.isSoundTest(text);
    }
}
