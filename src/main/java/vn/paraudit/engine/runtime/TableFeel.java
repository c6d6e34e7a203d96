package vn.paraudit.engine.runtime;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import vn.paraudit.form.FeelMachine;

/** Evaluates the cells of decision tables: a year's plan asks a table about every unit of the province. */
final class TableFeel extends ScalaFeelEngine {

    private TableFeel() {
        super(List.of());
    }

    /** The engine of the tables, with this evaluation in it. */
    static DefaultDmnEngineConfiguration tables() {
        DefaultDmnEngineConfiguration tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(TableFeel::new);
        return tables;
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new FeelMachine(functions, values, FeelEngine.defaultClock());
    }
}
