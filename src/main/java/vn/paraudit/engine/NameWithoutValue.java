package vn.paraudit.engine;

import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/** An expression names something that is neither a variable of the case nor a published action. */
public final class NameWithoutValue extends PropertyNotFoundException {

    private final String name;

    public NameWithoutValue(String message, String name) {
        super(message);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
