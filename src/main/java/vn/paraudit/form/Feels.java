package vn.paraudit.form;

import vn.paraudit.form.model.Feel;

/** Whether FEEL texts can be read, for whoever checks models. */
public final class Feels {

    private Feels() {
    }

    public static boolean isExpression(String text) {
        return Feel.isSound(text);
    }

    /** Whether the text is a unary test, as in the cells of a decision table. */
    public static boolean isTest(String text) {
        return Feel.isSoundTest(text);
    }
}
