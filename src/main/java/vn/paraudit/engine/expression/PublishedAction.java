package vn.paraudit.engine.expression;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** One method that diagrams may call by its published name. */
public final class PublishedAction implements JavaDelegate {

    private static final Set<Class<?>> PARAMETER_TYPES = Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class, boolean.class,
        int.class, long.class, List.class, UUID.class);
    private static final String CASE_ID = "caseId";

    private final String name;
    private final Supplier<?> bean;
    private final Method method;

    /**
     * @throws IllegalStateException when a parameter has a type that no process variable has
     */
    public PublishedAction(String name, Supplier<?> bean, Method method) {
        this.name = name;
        this.bean = bean;
        this.method = method;
        method.setAccessible(true);
        for (Parameter parameter : method.getParameters()) {
            if (!PARAMETER_TYPES.contains(parameter.getType())) {
                throw new IllegalStateException("The action " + name + " asks for " + parameter.getType() + ", which no variable has");
            }
        }
    }

    public String name() {
        return name;
    }

    /** Variables that the action reads. */
    public Set<String> parameters() {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        Parameter[] parameters = method.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = argument(execution, parameters[i]);
        }
        Object answer = invoke(arguments);
        if (answer instanceof Map<?, ?> variables) {
            variables.forEach((variable, value) -> execution.setVariable(variable.toString(), value));
        }
    }

    private Object argument(DelegateExecution execution, Parameter parameter) {
        if (parameter.getType() == UUID.class && CASE_ID.equals(parameter.getName())) {
            return UUID.fromString(execution.getProcessBusinessKey());
        }
        Object value = execution.getVariable(parameter.getName());
        if (value == null && parameter.getType().isPrimitive()) {
            throw new IllegalStateException("The action " + name + " needs the variable " + parameter.getName());
        }
        return parameter.getType() == UUID.class && value != null ? UUID.fromString(value.toString()) : value;
    }

    private Object invoke(Object[] arguments) throws Exception {
        try {
            return method.invoke(bean.get(), arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
