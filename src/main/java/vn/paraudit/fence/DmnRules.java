package vn.paraudit.fence;

import java.util.Set;
import vn.paraudit.form.Feels;

/** What a decision table may contain: FEEL only, typed outputs, a bounded number of rules, nothing from elsewhere. */
final class DmnRules {

    private static final int MAX_RULES = 1000;
    private static final Set<String> ALLOWED = Set.of("definitions", "decision", "description", "decisionTable", "input", "inputExpression",
        "inputValues", "output", "outputValues", "rule", "inputEntry", "outputEntry", "literalExpression", "text", "inputData", "variable",
        "informationRequirement", "requiredInput", "requiredDecision", "annotation", "annotationEntry");

    /** Their texts are tests of a value, or lists of values; all other texts are expressions. */
    private static final Set<String> TESTS = Set.of("inputEntry", "inputValues", "outputValues");

    private DmnRules() {
    }

    static void check(XmlNode root, Refusals refusals) {
        root.walk(node -> {
            if (XmlFile.DMN.equals(node.namespace) && !ALLOWED.contains(node.name)) {
                refusals.add(node.place(), "element-forbidden", "type", node.name);
            }
            String language = node.attribute("expressionLanguage");
            if (!language.isEmpty() && !language.toLowerCase().contains("feel")) {
                refusals.add(node.place(), "language-forbidden", "language", language);
            }
            if ("output".equals(node.name) && node.attribute("typeRef").isEmpty()) {
                refusals.add(node.place(), "output-untyped");
            }
            if ("decisionTable".equals(node.name) && node.children("rule").size() > MAX_RULES) {
                refusals.add(node.place(), "too-many-rules", "max", MAX_RULES);
            }
            if ("decisionTable".equals(node.name) && node.children("rule").size() <= MAX_RULES) {
                UniqueRules.check(node, refusals);
            }
            checkText(node, refusals);
        });
        DecisionRules.check(root, refusals);
        Drawing.check(root, refusals);
    }

    private static void checkText(XmlNode node, Refusals refusals) {
        if (!"text".equals(node.name) || node.parent == null) {
            return;
        }
        String text = node.text();
        boolean test = TESTS.contains(node.parent.name);
        if (text.length() > Expressions.MAX_LENGTH || text.contains("external") || text.contains("${")) {
            refusals.add(node.parent.place(), "feel-unsound");
        } else if (!text.isEmpty()) {
            Feels.refusal(text, test).ifPresent(rule -> refusals.add(node.parent.place(), rule));
        }
    }
}
