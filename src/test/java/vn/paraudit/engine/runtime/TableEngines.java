package vn.paraudit.engine.runtime;

import org.camunda.bpm.dmn.engine.DmnEngine;

/** The product's own evaluation of decision tables, without the rest of the product. */
public final class TableEngines {

    private TableEngines() {
    }

    /** An engine that evaluates tables as the product does. */
    public static DmnEngine build() {
        return TableFeel.tables().buildEngine();
    }
}
