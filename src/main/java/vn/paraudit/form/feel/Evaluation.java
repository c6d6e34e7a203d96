package vn.paraudit.form.feel;

import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * One evaluation with its own budget.
 *
 * @param value  what came of it
 * @param names  what it could name (values alone: nobody hands in functions), with the failures that it went over
 */
public record Evaluation(Val value, EvalContext names) {

    /**
     * @throws vn.paraudit.form.OverBudget  when it costs more than an evaluation may
     */
    public static Evaluation of(Exp expression, Context context, FunctionProvider functions, ValueMapper values) {
        Budget budget = Budget.ofOne();
        try {
            Weights weights = new Weights(budget);
            EvalContext names = new EvalContext(values, new RememberedNames(context.variableProvider(), values),
                new MeasuredFunctions(functions, budget, weights), new MeasuredFailures(budget));
            return new Evaluation(new MeasuredInterpreter(values, budget, weights).eval(expression, names), names);
        } finally {
            budget.close();
        }
    }
}
