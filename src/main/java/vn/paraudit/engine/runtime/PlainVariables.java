package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.JavaObjectSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import tools.jackson.databind.json.JsonMapper;

/** Leaves the engine no way to store a Java object: whatever is neither plain nor a list of texts is refused as a variable. */
public final class PlainVariables extends AbstractProcessEnginePlugin {

    private final JsonMapper json;

    public PlainVariables(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new TextListSerializer(json), new DecisionResultSerializer())));
        engine.setDefaultSerializationFormat(TextListSerializer.NAME);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VariableSerializers serializers = engine.getVariableSerializers();
        serializers.removeSerializer(serializers.getSerializerByName(JavaObjectSerializer.NAME));
    }
}
