package vn.paraudit.engine.runtime;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.paraudit.platform.RuleViolation;

/**
 * Bounds how often a step is opened at once. The fence can only count numbers that stand in the diagram; what comes from a variable is
 * counted here, before the engine makes the first instance. Steps inside of steps, also across called processes, multiply.
 */
public final class InstanceLimit extends AbstractBpmnParseListener {

    /** Instances of one step, those of the steps around it included. */
    public static final int MAX_INSTANCES = 500;

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element several, ActivityImpl body) {
        MultiInstanceActivityBehavior behavior = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        String name = element.attribute("name", element.attribute("id"));
        body.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> check(execution, behavior, name));
    }

    /**
     * @throws RuleViolation {@code too-many-instances}
     */
    private static void check(DelegateExecution execution, MultiInstanceActivityBehavior behavior, String name) {
        long count = count(execution, behavior) * around((ExecutionEntity) execution);
        if (count > MAX_INSTANCES) {
            throw RuleViolation.of("too-many-instances", Map.of("step", name, "count", count, "max", MAX_INSTANCES));
        }
    }

    /** What is no list counts as nothing: the engine itself refuses it in the next moment. A number of the diagram comes as a text. */
    private static long count(DelegateExecution execution, MultiInstanceActivityBehavior behavior) {
        if (behavior.getLoopCardinalityExpression() != null) {
            Object number = behavior.getLoopCardinalityExpression().getValue(execution);
            return number instanceof Number value ? value.longValue() : Long.parseLong(String.valueOf(number));
        }
        Object list = behavior.getCollectionExpression() != null ? behavior.getCollectionExpression().getValue(execution)
            : execution.getVariable(behavior.getCollectionVariable());
        return list instanceof Collection<?> collection ? collection.size() : 0;
    }

    private static long around(ExecutionEntity inner) {
        long count = 1;
        for (ExecutionEntity outer = above(inner); outer != null; outer = above(outer)) {
            Object instances = outer.getVariableLocal(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES);
            count *= instances instanceof Integer number ? number : 1;
        }
        return count;
    }

    private static ExecutionEntity above(ExecutionEntity execution) {
        return execution.getParent() != null ? execution.getParent() : execution.getSuperExecution();
    }
}
