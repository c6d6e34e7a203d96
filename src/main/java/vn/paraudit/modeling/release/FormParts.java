package vn.paraudit.modeling.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader.Part;

/** Reads forms for people: every component with what is said of it. */
@Component
class FormParts {

    /** Where a component stands on the screen says nothing of what it asks. */
    private static final Set<String> NOT_SAID = Set.of("id", "type", "label", "components", "layout");

    private final JsonMapper json;

    FormParts(JsonMapper json) {
        this.json = json;
    }

    /** The components in their order; none of a form that cannot be read. */
    List<Part> parts(byte[] content) {
        List<Part> parts = new ArrayList<>();
        try {
            add(json.readTree(content), parts);
        } catch (JacksonException unreadable) {
            return List.of();
        }
        return parts;
    }

    private void add(JsonNode around, List<Part> parts) {
        for (JsonNode component : around.path("components")) {
            Map<String, String> facts = new LinkedHashMap<>();
            component.properties().forEach(property -> {
                if (!NOT_SAID.contains(property.getKey())) {
                    facts.put(property.getKey(), property.getValue().isString() ? property.getValue().asString() : property.getValue().toString());
                }
            });
            String id = component.path("key").asString(component.path("path").asString(component.path("id").asString("")));
            parts.add(new Part(id, component.path("type").asString(""), component.path("label").asString(""), facts));
            add(component, parts);
        }
    }
}
