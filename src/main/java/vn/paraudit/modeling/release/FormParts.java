package vn.paraudit.modeling.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader.Part;
import vn.paraudit.platform.Texts;

/** Reads forms for people: every component with what is said of it. */
@Component
class FormParts {

    /** Where a component stands on the screen says nothing of what it asks. */
    private static final Set<String> NOT_SAID = Set.of("id", "type", "label", "components", "layout");

    private static final String COLUMN = "column:en:";

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
            component.properties().stream().filter(property -> !NOT_SAID.contains(property.getKey()))
                .forEach(property -> say(property.getKey(), property.getValue(), facts));
            String id = component.path("key").asString(component.path("path").asString(component.path("id").asString("")));
            parts.add(new Part(id, component.path("type").asString(""), component.path("label").asString(""), facts));
            add(component, parts);
        }
    }

    /** Each limit and each own property is a fact by itself; titles of columns in English are one. */
    private static void say(String name, JsonNode value, Map<String, String> facts) {
        if (value.isObject()) {
            value.properties().forEach(own -> {
                if (own.getKey().startsWith(COLUMN)) {
                    facts.merge("column:en", said(own.getValue()), (one, other) -> one + "; " + other);
                } else {
                    say(name.equals("conditional") ? name : own.getKey(), own.getValue(), facts);
                }
            });
        } else {
            facts.put(name, said(value));
        }
    }

    /** Choices and columns by their labels. */
    private static String said(JsonNode value) {
        return value.isArray() ? value.valueStream().map(FormParts::label).collect(Collectors.joining("; ")) : value.asString();
    }

    private static String label(JsonNode choice) {
        String english = Texts.isReaderEnglish() ? choice.path("properties").path(SetNames.ENGLISH).asString("") : "";
        String own = choice.path("label").asString(choice.path("value").asString(choice.asString("")));
        return english.isBlank() ? own : english;
    }
}
