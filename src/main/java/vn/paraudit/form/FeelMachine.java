package vn.paraudit.form;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.util.Either;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The FEEL engine with two things remembered that it otherwise makes anew for every cell of a table and every condition of a form: the
 * expression once read, and its own functions. Nobody can define functions of their own.
 */
public final class FeelMachine extends FeelEngine {

    /** Models are few; what goes beyond them comes from whoever sends texts to be checked, and is read and forgotten. */
    private static final int MOST_READ = 5_000;
    private static final String FAILED = "failed to evaluate expression";

    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;
    private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    /** @param values  how values of Java become values of FEEL and come back */
    public FeelMachine(FunctionProvider further, ValueMapper values, FeelEngineClock clock) {
        super(further, values, new Configuration(false), clock);
        this.functions = new FunctionProvider.CompositeFunctionProvider(
            new $colon$colon<FunctionProvider>(new BuiltinFunctions(clock, values), new $colon$colon<FunctionProvider>(further, none())));
        this.interpreter = new FeelInterpreter(values);
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
        Either<Failure, ParsedExpression> now = reader.apply(text);
        if (known.size() < MOST_READ) {
            known.put(text, now);
        }
        return now;
    }

    @Override
    public EvaluationResult evaluate(ParsedExpression expression, Context context) {
        EvalContext known = EvalContext.create(valueMapper(), functions).merge(context);
        Object value;
        try {
            Val found = interpreter.eval(expression.expression(), known);
            if (found instanceof ValError error) {
                return failed(FAILED, expression, error.error(), known);
            }
            if (found instanceof ValFatalError error) {
                return failed(FAILED, expression, error.error(), known);
            }
            value = valueMapper().unpackVal(found);
        } catch (Exception failure) {
            return failed(FAILED, expression, String.valueOf(failure.getMessage()), known);
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
