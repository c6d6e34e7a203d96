package vn.paraudit.engine.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import vn.paraudit.form.FeelMachine;

/** Evaluates the cells of decision tables: a year's plan asks a table about every unit of the province. */
final class TableFeel extends ScalaFeelEngine {

    private TableFeel() {
        super(List.of());
    }

    /** The engine of the tables, with this evaluation in it and with days as forms write them. */
    static DefaultDmnEngineConfiguration tables() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration() {

            @Override
            public DmnEngine buildEngine() {
                init();
                return new MeasuredTables(this);
            }
        };
        tables.setFeelEngineFactory(TableFeel::new);
        TableTypes.addTo(tables.getTransformer().getDataTypeTransformerRegistry());
        return tables;
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new FeelMachine(functions, values, FeelEngine.defaultClock());
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return told(expression, () -> super.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        return told(expression, () -> super.evaluateSimpleUnaryTests(expression, input, variables));
    }

    private static <T> T told(String expression, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (FeelException failure) {
            throw new UnfitCell(expression, failure);
        }
    }
}
