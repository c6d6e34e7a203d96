package vn.paraudit.form.model;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.Ref;
import vn.paraudit.form.FeelBounds;
import vn.paraudit.form.FeelMachine;
import vn.paraudit.platform.TimeSource;

/** The FEEL language as forms use it: conditions, computed values and limits. */
public final class Feel {

    private static final long STEPS_OF_A_FORM = 5_000_000;
    /** What time it is for the expressions that this thread evaluates. */
    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();
    private static final FeelEngineApi ENGINE = new FeelEngineApi(new FeelMachine(FeelEngineBuilder.forJava().functionProvider(),
        FeelEngineBuilder.forJava().valueMapper(), () -> MOMENT.get().atZone(TimeSource.ZONE)));

    private Feel() {
    }

    /** Does something for which it is that moment: expressions may ask for the day, and share what one form may cost. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        MOMENT.set(moment);
        try {
            return FeelMachine.within(STEPS_OF_A_FORM, work);
        } finally {
            MOMENT.remove();
        }
    }

    public static boolean isSound(String expression) {
        return refusal(expression, false).isEmpty();
    }

    /** Rule of the fence that a text breaks; empty when it can be evaluated. */
    public static Optional<String> refusal(String text, boolean test) {
        ParseResult parsed = test ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
        return parsed.isSuccess() ? FeelBounds.refusal(parsed.parsedExpression().expression()) : Optional.of(FeelBounds.unreadable(text));
    }

    /** The variables that an expression reads, without those that it names itself; none of one that cannot be read. */
    public static Set<String> variables(String expression) {
        Set<String> read = new HashSet<>();
        ParseResult parsed = ENGINE.parseExpression(expression);
        if (parsed.isSuccess() && FeelBounds.refusal(parsed.parsedExpression().expression()).isEmpty()) {
            Set<String> own = new HashSet<>();
            collect(parsed.parsedExpression().expression(), read, own);
            read.removeAll(own);
        }
        return read;
    }

    private static void collect(Object part, Set<String> read, Set<String> own) {
        if (part instanceof Ref reference) {
            read.add(reference.names().head());
        } else if (part instanceof Filter filter) {
            collect(filter.list(), read, own);
        } else if (part instanceof Product several) {
            if (several instanceof Tuple2<?, ?> named && named._1() instanceof String name) {
                own.add(name);
            }
            Iterator<Object> inner = several.productIterator();
            while (inner.hasNext()) {
                collect(inner.next(), read, own);
            }
        }
    }

    /**
     * The value of an expression; empty when it has none or cannot be evaluated.
     *
     * @throws vn.paraudit.form.OverBudget  when it costs more than a form may
     */
    public static Optional<Object> evaluate(String expression, Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluateExpression(expression, context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    public static boolean isTrue(String expression, Map<String, Object> context) {
        return evaluate(expression, context).filter(Boolean.TRUE::equals).isPresent();
    }
}
