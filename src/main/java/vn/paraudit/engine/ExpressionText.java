package vn.paraudit.engine;

import java.util.Optional;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Reads expressions of diagrams, none that would cost the reader its stack: length and brackets are judged before anything is read. */
public final class ExpressionText {

    public static final int MAX_LENGTH = 500;
    private static final int MAX_NESTING = 10;
    /** Signs and choices that the parser nests although they have no brackets: {@code !!!x}, {@code a ? b : c ? d : e}. */
    private static final int MAX_CHAINED = 100;

    private ExpressionText() {
    }

    public static boolean isTooDeep(String text) {
        int depth = 0;
        for (char character : text.toCharArray()) {
            depth += "({[".indexOf(character) >= 0 ? 1 : ")}]".indexOf(character) >= 0 ? -1 : 0;
            if (depth > MAX_NESTING) {
                return true;
            }
        }
        return text.chars().filter(sign -> "!-?".indexOf(sign) >= 0).count() > MAX_CHAINED;
    }

    /** The parts of an expression; empty when it cannot be read, or is too large to be. */
    public static Optional<Tree> read(String text) {
        if (text.length() > MAX_LENGTH || isTooDeep(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text));
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
    }
}
