package vn.paraudit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;

/** Collects what a form calls its fields and their choices. */
final class WordReader {

    private final boolean english;
    private final FormWords words = new FormWords(new HashMap<>(), new HashMap<>(), new HashMap<>());

    private WordReader(boolean english) {
        this.english = english;
    }

    static FormWords of(List<Component> components, boolean english) {
        WordReader reader = new WordReader(english);
        reader.collect("", components);
        return reader.words;
    }

    private void collect(String prefix, List<Component> components) {
        for (Component component : components) {
            if (!component.name().isEmpty() && !component.label().isBlank()) {
                words.labels().put(prefix + component.name(), labelOf(component.json()));
            }
            if (component.isField()) {
                collectChoices(prefix + component.key(), component.json());
            }
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            collect(inner, component.children());
        }
    }

    private void collectChoices(String path, JsonNode field) {
        field.path("values").forEach(option ->
            words.choices().computeIfAbsent(path, any -> new HashMap<>()).put(option.path("value").asString(""), labelOf(option)));
        String list = field.path("valuesKey").asString("");
        if (!list.isEmpty()) {
            words.lists().put(path, list);
        }
    }

    private String labelOf(JsonNode named) {
        String label = named.path("label").asString("");
        return english ? named.path("properties").path("label:en").asString(label) : label;
    }
}
