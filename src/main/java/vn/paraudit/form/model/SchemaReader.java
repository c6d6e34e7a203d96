package vn.paraudit.form.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the components of a schema into a tree. */
public final class SchemaReader {

    private SchemaReader() {
    }

    public static List<Component> components(JsonNode schema) {
        List<Component> components = new ArrayList<>();
        for (JsonNode json : schema.path("components")) {
            components.add(component(json));
        }
        return components;
    }

    private static Component component(JsonNode json) {
        String hide = json.path("conditional").path("hide").asString("");
        return new Component(json.path("type").asString(""), json.path("key").asString(""), json.path("path").asString(""),
            json.path("label").asString(""), hide.startsWith("=") ? hide.substring(1) : hide, json, components(json));
    }
}
