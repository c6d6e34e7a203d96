package vn.paraudit.fence;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.Node;
import vn.paraudit.engine.ExpressionText;

/** Expressions: variables, literals, comparison, arithmetic, logic and choice; nothing that looks into a value or calls anything. */
final class Expressions {

    static final int MAX_LENGTH = ExpressionText.MAX_LENGTH;
    /** The one expression that may look into something: it hands the case number to a called process. */
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";
    private static final Set<String> ALLOWED = Set.of("AstEval", "AstIdentifier", "AstNumber", "AstString", "AstBoolean", "AstNull", "AstBinary",
        "AstUnary", "AstChoice", "AstNested");

    private Expressions() {
    }

    /** Why a text is no expression that may run; empty when it is one. */
    static Optional<String> refusal(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of("expression-too-long");
        }
        if (ExpressionText.isTooDeep(text)) {
            return Optional.of("expression-too-deep");
        }
        if (!text.startsWith("${") && !text.startsWith("#{") || !text.endsWith("}")) {
            return Optional.of("expression-mixed");
        }
        return ExpressionText.read(text).map(tree -> isAllowed(tree.getRoot()) ? Optional.<String>empty() : Optional.of("expression-forbidden"))
            .orElse(Optional.of("expression-unreadable"));
    }

    static boolean isBusinessKey(String text) {
        return BUSINESS_KEY.equals(text);
    }

    private static boolean isAllowed(Node node) {
        if (node == null) {
            return true;
        }
        if (!ALLOWED.contains(node.getClass().getSimpleName())) {
            return false;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (!isAllowed(node.getChild(i))) {
                return false;
            }
        }
        return true;
    }
}
