package vn.paraudit.engine.runtime;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Lets a business rule task hold what its table said while it takes the answer out of it; nothing of that is ever stored. */
final class DecisionResultSerializer extends AbstractTypedValueSerializer<ObjectValue> {

    private static final String NAME = "decision-result";

    DecisionResultSerializer() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getSerializationDataformat() {
        return NAME;
    }

    @Override
    public void writeValue(ObjectValue value, ValueFields fields) {
        if (!value.isTransient()) {
            throw new ProcessEngineException("The result of a decision is not stored as a whole");
        }
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        throw new ProcessEngineException("The result of a decision is not stored as a whole");
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), value.isTransient()).create();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof DmnDecisionResult;
    }
}
