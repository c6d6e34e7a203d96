package vn.paraudit.engine.expression;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Evaluates expressions without method calls and with one resolver that knows only what a diagram may name. */
public final class SandboxedExpressions extends JuelExpressionManager {

    private final DiagramNames names;

    public SandboxedExpressions(DiagramNames names) {
        super(Map.of());
        this.names = names;
        Properties properties = new Properties();
        // The constant, not the literal key: the library was relocated and a literal would silently do nothing.
        properties.setProperty(ExpressionFactoryImpl.PROP_METHOD_INVOCATIONS, "false");
        setExpressionFactory(new ExpressionFactoryImpl(properties));
    }

    @Override
    protected ELResolver createElResolver() {
        return names;
    }

    /** Functions of the stock engine (current user, dates) are not offered. */
    @Override
    public void addFunction(String name, Method function) {
        // deliberately none: a diagram decides by variables, and time comes from the deadline table
    }
}
