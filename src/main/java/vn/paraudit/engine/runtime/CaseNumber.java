package vn.paraudit.engine.runtime;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The number of the case that a process works on, for a process that it calls. */
final class CaseNumber implements ParameterValueProvider {

    @Override
    public Object getValue(VariableScope execution) {
        return ((ExecutionEntity) execution).getProcessBusinessKey();
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
