package vn.paraudit.fence;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Expressions: variables, literals, comparison, arithmetic, logic and choice; nothing that looks into a value or calls anything. */
final class Expressions {

    static final int MAX_LENGTH = 500;
    private static final int MAX_NESTING = 10;
    /** Signs and choices that the parser nests although they have no brackets: {@code !!!x}, {@code a ? b : c ? d : e}. */
    private static final int MAX_CHAINED = 100;
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
        if (nesting(text) > MAX_NESTING || chained(text) > MAX_CHAINED) {
            return Optional.of("expression-too-deep");
        }
        if (!text.startsWith("${") && !text.startsWith("#{") || !text.endsWith("}")) {
            return Optional.of("expression-mixed");
        }
        try {
            Tree tree = new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text);
            return isAllowed(tree.getRoot()) ? Optional.empty() : Optional.of("expression-forbidden");
        } catch (TreeBuilderException unreadable) {
            return Optional.of("expression-unreadable");
        }
    }

    /** Whether the parser gets to the end of a text without running out of stack. */
    static boolean mayBeParsed(String text) {
        return text.length() <= MAX_LENGTH && nesting(text) <= MAX_NESTING && chained(text) <= MAX_CHAINED;
    }

    static boolean isBusinessKey(String text) {
        return BUSINESS_KEY.equals(text);
    }

    /** Brackets are counted before anything is parsed: the parser itself would run out of stack. */
    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (char character : text.toCharArray()) {
            depth += "({[".indexOf(character) >= 0 ? 1 : ")}]".indexOf(character) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static long chained(String text) {
        return text.chars().filter(sign -> "!-?".indexOf(sign) >= 0).count();
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
