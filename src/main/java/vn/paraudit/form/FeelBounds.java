package vn.paraudit.form;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import vn.paraudit.form.model.BoundedPattern;

/**
 * What can be refused of a FEEL text while it is written, so that its author hears of it and not whoever fills the form: a loop over a range
 * that is written out and too long, parts too deep in each other, a pattern that is slow or not written out.
 */
public final class FeelBounds {

    private static final int MOST_DEPTH = 150;
    private static final BigDecimal LONGEST_RANGE = BigDecimal.valueOf(10_000);
    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");

    private FeelBounds() {
    }

    private record Part(Object what, int depth) {
    }

    /** Rule of the fence that an expression breaks; empty when it can be evaluated. */
    public static Optional<String> refusal(Exp expression) {
        Deque<Part> left = new ArrayDeque<>();
        left.push(new Part(expression, 0));
        while (!left.isEmpty()) {
            Part part = left.pop();
            if (part.depth() > MOST_DEPTH) {
                return Optional.of("feel-too-deep");
            }
            Optional<String> found = refusalOf(part.what());
            if (found.isPresent()) {
                return found;
            }
            if (part.what() instanceof Iterable<?> several) {
                several.iterator().foreach(inner -> push(left, inner, part.depth()));
            } else if (part.what() instanceof Product made) {
                made.productIterator().foreach(inner -> push(left, inner, part.depth() + 1));
            }
        }
        return Optional.empty();
    }

    /** Rule of the fence that a text breaks which was not even read. */
    public static String unreadable(String text) {
        return FeelText.isReadable(text) ? "feel-unsound" : "feel-too-deep";
    }

    private static Object push(Deque<Part> left, Object inner, int depth) {
        left.push(new Part(inner, depth));
        return inner;
    }

    private static Optional<String> refusalOf(Object part) {
        if (part instanceof IterationContext range && range.start() instanceof ConstNumber from && range.end() instanceof ConstNumber to
            && to.value().bigDecimal().subtract(from.value().bigDecimal()).abs().compareTo(LONGEST_RANGE) >= 0) {
            return Optional.of("feel-too-large");
        }
        if (part instanceof FunctionInvocation call && PATTERNS.contains(call.function())) {
            return pattern(call) instanceof ConstString written && BoundedPattern.isHarmless(written.value()) ? Optional.empty()
                : Optional.of("feel-pattern");
        }
        return Optional.empty();
    }

    private static Object pattern(FunctionInvocation call) {
        if (call.params() instanceof PositionalFunctionParameters given && given.params().size() > 1) {
            return given.params().apply(1);
        }
        if (call.params() instanceof NamedFunctionParameters given) {
            for (Iterator<Tuple2<String, Exp>> each = given.params().iterator(); each.hasNext();) {
                Tuple2<String, Exp> one = each.next();
                if ("pattern".equals(one._1()) || "delimiter".equals(one._1())) {
                    return one._2();
                }
            }
        }
        return null;
    }
}
