package vn.paraudit.form.feel;

import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/**
 * How large the values of one evaluation are when they are written out. A value that holds another one twice is small in memory and large to
 * whoever compares or prints it, so every value is weighed once, from what is known of those inside of it.
 */
final class Weights {

    private static final long MOST_WEIGHT = 200_000;
    private static final int MOST_NESTED = 60;
    /** Digits before or behind the decimal point; the arithmetic itself keeps 34. */
    private static final int MOST_DIGITS = 400;
    private static final int CHARACTERS_PER_STEP = 16;
    private static final int VALUES_PER_STEP = 4;

    private final Budget budget;
    private final Map<Object, Size> known = new IdentityHashMap<>();

    Weights(Budget budget) {
        this.budget = budget;
    }

    private record Size(long weight, int depth) {
    }

    /** The same value, when it is not too large. */
    Val checked(Val value) {
        if (value instanceof ValError error) {
            budget.charge(error.error().length() / CHARACTERS_PER_STEP);
        } else if (value instanceof ValFatalError error) {
            budget.charge(error.error().length() / CHARACTERS_PER_STEP);
        } else if (value instanceof ValString text) {
            budget.charge(of(text) / VALUES_PER_STEP);
        } else {
            of(value);
        }
        return value;
    }

    /** Plain values that it is made of, a long text counted several times. */
    long of(Object value) {
        return size(value).weight();
    }

    private Size size(Object value) {
        if (value instanceof ValList || value instanceof ValContext || value instanceof Iterable<?> || value instanceof Map<?, ?>) {
            Size before = known.get(value);
            if (before == null) {
                before = measured(value);
                known.put(value, before);
            }
            return before;
        }
        if (value instanceof ValString text) {
            return text(text.value());
        }
        if (value instanceof CharSequence text) {
            return text(text);
        }
        if (value instanceof ValNumber number) {
            checkDigits(number.value().bigDecimal());
        }
        return new Size(1, 0);
    }

    private Size measured(Object value) {
        Sum sum = new Sum();
        if (value instanceof ValList list) {
            addAll(sum, list.items().iterator());
        } else if (value instanceof ValContext context) {
            addContext(sum, context.context());
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(sum::add);
        } else {
            ((Iterable<?>) value).forEach(sum::add);
        }
        budget.charge(sum.items + 1);
        return new Size(sum.weight, sum.depth);
    }

    private static void addAll(Sum sum, Iterator<? extends Object> values) {
        while (values.hasNext()) {
            sum.add(values.next());
        }
    }

    private static void addContext(Sum sum, Context context) {
        addAll(sum, context.variableProvider().getVariables().valuesIterator());
    }

    /** Adds up what a value holds, and stops as soon as it is too much. */
    private final class Sum {

        private long items;
        private long weight = 1;
        private int depth = 1;

        private void add(Object value) {
            Size size = size(value);
            weight += size.weight();
            depth = Math.max(depth, size.depth() + 1);
            Budget.limit(++items, Budget.MOST_ITEMS, "items");
            Budget.limit(weight, MOST_WEIGHT, "values");
            Budget.limit(depth, MOST_NESTED, "nesting");
        }
    }

    private static Size text(CharSequence text) {
        Budget.limit(text.length(), Budget.MOST_CHARACTERS, "characters");
        return new Size(1 + text.length() / CHARACTERS_PER_STEP, 0);
    }

    private static void checkDigits(BigDecimal number) {
        Budget.limit(Math.abs((long) number.scale()), MOST_DIGITS, "digits");
        Budget.limit(number.precision(), MOST_DIGITS, "digits");
    }
}
