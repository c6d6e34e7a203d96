package vn.paraudit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.Component;

/** Collects what a form calls its fields and their choices. */
final class WordReader {

    private final Function<String, Object> given;
    private final boolean english;
    private final FormWords words = new FormWords(new HashMap<>(), new HashMap<>());

    private WordReader(Function<String, Object> given, boolean english) {
        this.given = given;
        this.english = english;
    }

    static FormWords of(List<Component> components, Function<String, Object> given, boolean english) {
        WordReader reader = new WordReader(given, english);
        reader.collect("", components);
        return reader.words;
    }

    private void collect(String prefix, List<Component> components) {
        for (Component component : components) {
            if (!component.name().isEmpty() && !component.label().isBlank()) {
                words.labels().put(prefix + component.name(), labelOf(component.json()));
            }
            Map<String, String> choices = choicesOf(component.json());
            if (component.isField() && !choices.isEmpty()) {
                words.choices().put(prefix + component.key(), choices);
            }
            String inner = component.path().isEmpty() ? prefix : prefix + component.path() + (component.isList() ? "[]." : ".");
            collect(inner, component.children());
        }
    }

    private Map<String, String> choicesOf(JsonNode field) {
        Map<String, String> choices = new HashMap<>();
        field.path("values").forEach(option -> choices.put(option.path("value").asString(""), labelOf(option)));
        String list = field.path("valuesKey").asString("");
        if (!list.isEmpty() && given.apply(list) instanceof List<?> options) {
            for (Object option : options) {
                if (option instanceof Map<?, ?> pair && pair.get("value") != null && pair.get("label") != null) {
                    choices.put(pair.get("value").toString(), pair.get("label").toString());
                }
            }
        }
        return choices;
    }

    private String labelOf(JsonNode named) {
        String label = named.path("label").asString("");
        return english ? named.path("properties").path("label:en").asString(label) : label;
    }
}
