package vn.paraudit.engine.runtime;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores a list of texts as one JSON text, so that several instances of a step can be made from it without serialised objects. */
final class TextListSerializer extends AbstractTypedValueSerializer<ObjectValue> {

    /** Name of the format; the engine must take it as its default, or it would rather serialise the Java objects. */
    static final String NAME = "text-list";
    private static final int COLUMN_WIDTH = 4000;
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {
    };

    private final JsonMapper json;

    TextListSerializer(JsonMapper json) {
        super(ValueType.OBJECT);
        this.json = json;
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
        String text = json.writeValueAsString(value.getValue());
        if (text.length() > COLUMN_WIDTH) {
            throw new ProcessEngineException("A list variable holds at most " + COLUMN_WIDTH + " characters, not " + text.length());
        }
        fields.setTextValue(text);
    }

    @Override
    public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        String text = fields.getTextValue();
        List<String> list = text == null ? null : json.readValue(text, LIST);
        return new ObjectValueImpl(list, text, NAME, List.class.getName(), true);
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.objectValue(value.getValue(), value.isTransient()).create();
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return value.getValue() instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }
}
