package vn.paraudit.form.feel;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import vn.paraudit.form.OverBudget;
import vn.paraudit.form.model.BoundedPattern;

/** The functions of FEEL, each measured by what it is given before it does anything: it cannot be stopped while it works. */
final class MeasuredFunctions implements FunctionProvider {

    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");
    private static final Set<String> COMPARING_ALL = Set.of("distinct values", "duplicate values", "union", "mode");
    private static final Set<String> ROUNDING = Set.of("decimal", "round up", "round down", "round half up", "round half down", "floor", "ceiling");
    private static final Set<String> SEARCHING = Set.of("contains", "starts with", "ends with", "substring before", "substring after");
    private static final int VALUES_PER_STEP = 4;
    private static final int COMPARED_PER_STEP = 32;
    private static final int CHARACTERS_PER_STEP = 1_024;
    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(400);

    private final FunctionProvider functions;
    private final Budget budget;
    private final Weights weights;

    MeasuredFunctions(FunctionProvider functions, Budget budget, Weights weights) {
        this.functions = functions;
        this.budget = budget;
        this.weights = weights;
    }

    @Override
    public List<ValFunction> getFunctions(String name) {
        return functions.getFunctions(name).map(function -> new ValFunction(function.params(), given -> {
            measure(name, given);
            return function.invoke().apply(given);
        }, function.hasVarArgs()));
    }

    @Override
    public Iterable<String> functionNames() {
        return functions.functionNames();
    }

    private void measure(String name, List<Val> given) {
        java.util.List<Val> values = new ArrayList<>();
        long weight = 0;
        for (Iterator<Val> each = given.iterator(); each.hasNext();) {
            Val value = each.next();
            weight += weights.of(value);
            values.add(value);
        }
        budget.charge(1 + weight / VALUES_PER_STEP);
        if (PATTERNS.contains(name)) {
            tryPattern(values, text(values, "replace".equals(name) ? 3 : 2));
        } else if (COMPARING_ALL.contains(name)) {
            budget.charge(items(values) * weight / COMPARED_PER_STEP);
        } else if (SEARCHING.contains(name)) {
            budget.charge((long) text(values, 0).length() * text(values, 1).length() / CHARACTERS_PER_STEP);
        } else if ("string join".equals(name)) {
            Budget.limit(items(values) * (text(values, 1).length() + text(values, 2).length() + text(values, 3).length()), Budget.MOST_CHARACTERS,
                "characters");
        } else if (ROUNDING.contains(name) && values.size() > 1 && values.get(1) instanceof ValNumber digits
            && digits.value().bigDecimal().abs().compareTo(MOST_DECIMALS) > 0) {
            throw new OverBudget("digits", "");
        }
    }

    /** Finds once, counting, what the function will find; and how long the text with everything replaced can become. */
    private void tryPattern(java.util.List<Val> values, String flags) {
        String text = text(values, 0);
        String replacement = text(values, 2);
        BoundedPattern.Found found = BoundedPattern.findAll(text(values, 1), flags, text);
        budget.charge(found.steps() / COMPARED_PER_STEP);
        long references = replacement.chars().filter(sign -> sign == '$').count();
        Budget.limit(text.length() + found.count() * replacement.length() + references * text.length(), Budget.MOST_CHARACTERS, "characters");
    }

    private static String text(java.util.List<Val> values, int place) {
        return place < values.size() && values.get(place) instanceof ValString text ? text.value() : "";
    }

    private static long items(java.util.List<Val> values) {
        long items = 0;
        for (Val value : values) {
            items += value instanceof ValList list ? list.items().size() : 0;
        }
        return items;
    }
}
