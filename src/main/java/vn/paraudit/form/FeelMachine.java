package vn.paraudit.form;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Left;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FailedEvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import vn.paraudit.form.feel.Budget;
import vn.paraudit.form.feel.Evaluation;

/**
 * The FEEL engine with two things remembered that it otherwise makes anew for every cell of a table and every condition of a form: the
 * expression once read, and its own functions. Nobody can define functions of their own in Java, and nothing that is written in FEEL costs
 * more than a form or a table may.
 */
public final class FeelMachine extends FeelEngine {

    /** Models are few; what goes beyond them comes from whoever sends texts to be checked, and is read and forgotten. */
    private static final int MOST_READ = 5_000;
    private static final String FAILED = "failed to evaluate expression";

    private final FunctionProvider functions;
    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    /** @param values  how values of Java become values of FEEL and come back */
    public FeelMachine(FunctionProvider further, ValueMapper values, FeelEngineClock clock) {
        super(further, values, new Configuration(false), clock);
        this.functions = new FunctionProvider.CompositeFunctionProvider(
            new $colon$colon<FunctionProvider>(new BuiltinFunctions(clock, values), new $colon$colon<FunctionProvider>(further, none())));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> none() {
        return (List<T>) Nil$.MODULE$;
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
        return read(text, expressions, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
        return read(text, tests, super::parseUnaryTests);
    }

    private static Either<Failure, ParsedExpression> read(String text, Map<String, Either<Failure, ParsedExpression>> known,
        Function<String, Either<Failure, ParsedExpression>> reader) {
        Either<Failure, ParsedExpression> before = known.get(text);
        if (before != null) {
            return before;
        }
        Either<Failure, ParsedExpression> now = parsed(text, reader);
        if (known.size() < MOST_READ) {
            known.put(text, now);
        }
        return now;
    }

    private static Either<Failure, ParsedExpression> parsed(String text, Function<String, Either<Failure, ParsedExpression>> reader) {
        try {
            return FeelText.isReadable(text) ? reader.apply(text) : new Left<>(new Failure("too long or too deeply nested"));
        } catch (StackOverflowError tooDeep) {
            return new Left<>(new Failure("too deeply nested"));
        }
    }

    /**
     * Lets everything that this thread evaluates meanwhile share a number of steps: a form with all its conditions, a table with all its
     * cells. A step is a part evaluated or some values looked at.
     */
    public static <T> T within(long steps, Supplier<T> work) {
        return Budget.within(steps, work);
    }

    /**
     * @throws OverBudget  when it costs more than an evaluation may
     */
    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context context) {
        Evaluation evaluation;
        Object value;
        try {
            evaluation = Evaluation.of(expression.expression(), context, functions, valueMapper());
            value = valueMapper().unpackVal(evaluation.value());
        } catch (OverBudget | StackOverflowError tooMuch) {
            throw new OverBudget(tooMuch instanceof OverBudget over ? over.limit() : "nesting", expression.text());
        } catch (Exception failure) {
            return failed(FAILED, expression, String.valueOf(failure.getMessage()), EvalContext.create(valueMapper(), functions).merge(context));
        }
        EvalContext known = evaluation.names();
        if (evaluation.value() instanceof ValError error) {
            return failed(FAILED, expression, error.error(), known);
        }
        if (evaluation.value() instanceof ValFatalError error) {
            return failed(FAILED, expression, error.error(), known);
        }
        for (Iterator<EvaluationFailure> failures = known.failureCollector().failures().iterator(); failures.hasNext();) {
            EvaluationFailure failure = failures.next();
            if (failure.failureType() instanceof EvaluationFailureType.ASSERT_FAILURE$) {
                return failed("Assertion failure on evaluate the expression", expression, failure.failureMessage(), known);
            }
        }
        return new SuccessfulEvaluationResult(value, known.failureCollector().failures());
    }

    private static EvaluationResult failed(String how, ParsedExpression expression, String why, EvalContext known) {
        return new FailedEvaluationResult(new Failure(how + " '" + expression.text() + "': " + why), known.failureCollector().failures());
    }
}
