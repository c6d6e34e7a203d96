package vn.paraudit.form.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import vn.paraudit.platform.TimeSource;

/** The FEEL language as forms use it: conditions, computed values and limits. */
public final class Feel {

    /** What time it is for the expressions that this thread evaluates. */
    private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false)
        .withClock(() -> MOMENT.get().atZone(TimeSource.ZONE)).build();

    /** Forms are few and asked often; reading an expression costs more than evaluating it. */
    private static final Map<String, ParseResult> PARSED = new ConcurrentHashMap<>();
    private static final int MOST_PARSED = 5_000;

    private Feel() {
    }

    /** Does something for which it is that moment: expressions may ask for the day. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        MOMENT.set(moment);
        try {
            return work.get();
        } finally {
            MOMENT.remove();
        }
    }

    public static boolean isSound(String expression) {
        return ENGINE.parseExpression(expression).isSuccess();
    }

    public static boolean isSoundTest(String test) {
        return ENGINE.parseUnaryTests(test).isSuccess();
    }

    /** The value of an expression; empty when it has none or cannot be evaluated. */
    public static Optional<Object> evaluate(String expression, Map<String, Object> context) {
        ParseResult parsed = PARSED.size() < MOST_PARSED ? PARSED.computeIfAbsent(expression, ENGINE::parseExpression) : ENGINE.parseExpression(expression);
        if (!parsed.isSuccess()) {
            return Optional.empty();
        }
        EvaluationResult result = ENGINE.evaluate(parsed.parsedExpression(), context);
        return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
    }

    public static boolean isTrue(String expression, Map<String, Object> context) {
        return evaluate(expression, context).filter(Boolean.TRUE::equals).isPresent();
    }
}
