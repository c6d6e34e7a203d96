package vn.paraudit.form.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.collection.immutable.Nil$;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The interpreter of FEEL with everything counted that it does. What it would lay out as a whole before anybody looks at it (the numbers of a
 * range, all pairs of two lists) is measured first.
 */
public final class MeasuredInterpreter extends FeelInterpreter {

    /** Adding to the end of a list copies it: a long loop costs more than its rounds. */
    private static final int ROUNDS_COPIED_PER_STEP = 128;
    private static final int ITEMS_PASSED_PER_STEP = 16;

    private final Budget budget;
    private final Weights weights;

    public MeasuredInterpreter(ValueMapper values, Budget budget, Weights weights) {
        super(values);
        this.budget = budget;
        this.weights = weights;
    }

    /** A part that has been evaluated already. */
    private record Known(Val value) implements Exp {
    }

    @Override
    public Val eval(Exp part, EvalContext names) {
        if (part instanceof Known known) {
            return known.value();
        }
        budget.enter();
        try {
            return weights.checked(super.eval(measured(part, names), names));
        } finally {
            budget.leave();
        }
    }

    private Exp measured(Exp part, EvalContext names) {
        if (part instanceof IterationContext range) {
            return range(eval(range.start(), names), eval(range.end(), names));
        }
        if (part instanceof Filter filter) {
            Val list = eval(filter.list(), names);
            budget.charge(sizeOf(list) / ITEMS_PASSED_PER_STEP);
            return new Filter(new Known(list), filter.filter());
        }
        if (part instanceof For loop) {
            return new For(laidOut(loop.iterators(), names), loop.exp());
        }
        if (part instanceof SomeItem some) {
            return new SomeItem(laidOut(some.iterators(), names), some.condition());
        }
        if (part instanceof EveryItem every) {
            return new EveryItem(laidOut(every.iterators(), names), every.condition());
        }
        return part;
    }

    private static Exp range(Val start, Val end) {
        if (start instanceof ValNumber from && end instanceof ValNumber to) {
            BigDecimal size = to.value().bigDecimal().subtract(from.value().bigDecimal()).abs();
            if (size.compareTo(BigDecimal.valueOf(Budget.MOST_ITEMS)) >= 0) {
                Budget.limit(Long.MAX_VALUE, Budget.MOST_ITEMS, "items");
            }
        }
        return new IterationContext(new Known(start), new Known(end));
    }

    /** The lists that a loop goes through, when all their pairs together are not too many. */
    private List<Tuple2<String, Exp>> laidOut(List<Tuple2<String, Exp>> iterators, EvalContext names) {
        java.util.List<Tuple2<String, Exp>> known = new ArrayList<>();
        long rounds = 1;
        for (Iterator<Tuple2<String, Exp>> each = iterators.iterator(); each.hasNext();) {
            Tuple2<String, Exp> iterator = each.next();
            Val list = eval(iterator._2(), names);
            rounds *= Math.max(1, sizeOf(list));
            Budget.limit(rounds, Budget.MOST_ITEMS, "items");
            known.add(new Tuple2<>(iterator._1(), new Known(list)));
        }
        budget.charge(rounds + rounds * rounds / ROUNDS_COPIED_PER_STEP);
        return listOf(known);
    }

    private static int sizeOf(Val value) {
        return value instanceof ValList list ? list.items().size() : 0;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> listOf(java.util.List<T> values) {
        List<T> list = (List<T>) Nil$.MODULE$;
        for (int at = values.size() - 1; at >= 0; at--) {
            list = new $colon$colon<>(values.get(at), list);
        }
        return list;
    }
}
