package vn.paraudit.form.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.valuemapper.ValueMapper;

/** The given names of one evaluation, each turned into a value of FEEL once and not each time a loop reads it. */
final class RememberedNames implements VariableProvider {

    private final VariableProvider given;
    private final ValueMapper values;
    private final Map<String, Option<Object>> known = new HashMap<>();

    RememberedNames(VariableProvider given, ValueMapper values) {
        this.given = given;
        this.values = values;
    }

    @Override
    public Option<Object> getVariable(String name) {
        return known.computeIfAbsent(name, asked -> {
            Option<Object> value = given.getVariable(asked);
            return value.isDefined() ? new Some<>(values.toVal(value.get())) : value;
        });
    }

    @Override
    public Iterable<String> keys() {
        return given.keys();
    }
}
