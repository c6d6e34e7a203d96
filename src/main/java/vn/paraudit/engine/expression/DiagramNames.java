package vn.paraudit.engine.expression;

import java.beans.FeatureDescriptor;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import vn.paraudit.engine.DeadlineSource;
import vn.paraudit.engine.NameWithoutValue;

/**
 * Resolves the names of an expression. Known are the variables of the scope, the published actions, {@code deadline} (the end of the
 * deadline of the step that the expression belongs to), and the one text {@code #{execution.processBusinessKey}} that hands the case
 * number to a called process.
 */
public final class DiagramNames extends ELResolver {

    private static final String EXECUTION = "execution";
    private static final String BUSINESS_KEY = "processBusinessKey";

    private final Supplier<? extends Map<String, ? extends JavaDelegate>> actions;
    private final Supplier<DeadlineSource> deadlines;

    public DiagramNames(Supplier<? extends Map<String, ? extends JavaDelegate>> actions, Supplier<DeadlineSource> deadlines) {
        this.actions = actions;
        this.deadlines = deadlines;
    }

    /** Stands for the execution in the one expression that may name it; it has nothing but the case number. */
    private record CaseNumber(String businessKey) {
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null ? resolve(context, String.valueOf(property)) : resolveOf(base, property);
        context.setPropertyResolved(true);
        return value;
    }

    private static Object resolveOf(Object base, Object property) {
        if (base instanceof CaseNumber number && BUSINESS_KEY.equals(property)) {
            return number.businessKey();
        }
        throw new PropertyNotFoundException("An expression may not look inside of values: " + property);
    }

    private Object resolve(ELContext context, String name) {
        if (context.getContext(VariableContext.class) instanceof VariableContext variables) {
            if (variables.containsVariable(name)) {
                return variables.resolve(name).getValue();
            }
            throw new NameWithoutValue("No variable " + name, name);
        }
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope != null && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        JavaDelegate action = actions.get().get(name);
        if (action != null) {
            return action;
        }
        if (scope instanceof ExecutionEntity execution && DeadlineSource.NAME.equals(name)) {
            return Date.from(endOfDeadline(execution));
        }
        if (scope instanceof ExecutionEntity execution && EXECUTION.equals(name)) {
            return new CaseNumber(execution.getProcessBusinessKey());
        }
        throw new NameWithoutValue("No variable or published action " + name, name);
    }

    private Instant endOfDeadline(ExecutionEntity execution) {
        String key = ElementProperties.ofTimedStep(execution).get(DeadlineSource.NAME);
        if (key == null) {
            throw new PropertyNotFoundException("The step " + execution.getActivityId() + " names no deadline");
        }
        return deadlines.get().endOf(key, RoutingVariables.of(execution), UUID.fromString(execution.getProcessBusinessKey()), reached(execution))
            .orElseThrow(() -> new PropertyNotFoundException("No deadline " + key));
    }

    /** The timers of a step are set when the case reaches it; a timer that is being set has no date of its own yet. */
    private static Instant reached(ExecutionEntity execution) {
        return execution.getJobs().stream().map(JobEntity::getCreateTime).filter(Objects::nonNull).min(Date::compareTo)
            .orElseGet(ClockUtil::getCurrentTime).toInstant();
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("An expression may not change anything");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
