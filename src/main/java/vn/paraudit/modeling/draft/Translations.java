package vn.paraudit.modeling.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.Refusal;

/** Texts of processes, steps and forms that are there in Vietnamese only. People who read English see the Vietnamese one in their place. */
@Component
class Translations {

    private static final List<String> TRANSLATED = List.of("label", "description", "text");

    /** What people read in lists and on pages by its name. */
    private static final Set<String> NAMED = Set.of("process", "userTask");

    private static final int LONGEST = 60;

    private final ModelReader reader;
    private final JsonMapper json;

    Translations(ModelReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /** @param files  a set of which every file can be read */
    List<Refusal> missing(Map<String, byte[]> files) {
        List<Refusal> missing = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                reader.parts(name, content).stream().filter(part -> NAMED.contains(part.type()) && !part.name().isBlank())
                    .filter(part -> part.facts().getOrDefault("label:en", "").isEmpty())
                    .forEach(part -> missing.add(missing(name, part.id(), part.name())));
            } else if (name.endsWith(".form")) {
                addComponents(name, json.readTree(content), missing);
            }
        });
        return missing;
    }

    private static void addComponents(String file, JsonNode around, List<Refusal> missing) {
        for (JsonNode component : around.path("components")) {
            if (isMissing(component)) {
                missing.add(missing(file, component.path("key").asString(component.path("id").asString("")), shown(component)));
            }
            addComponents(file, component, missing);
        }
    }

    /** By what people know the component: its label, or where it has none the beginning of what it says or offers. */
    private static String shown(JsonNode component) {
        Stream<String> own = TRANSLATED.stream().map(name -> component.path(name).asString(""));
        Stream<String> offered = component.path("values").valueStream().map(choice -> choice.path("label").asString(""));
        String text = Stream.concat(own, offered).filter(found -> !found.isBlank()).findFirst().orElse("");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static boolean isMissing(JsonNode component) {
        boolean own = TRANSLATED.stream().anyMatch(text -> isMissing(component, text));
        return own || component.path("values").valueStream().anyMatch(choice -> isMissing(choice, "label"));
    }

    private static boolean isMissing(JsonNode holder, String text) {
        return !holder.path(text).asString("").isBlank() && holder.path("properties").path(text + ":en").asString("").isBlank();
    }

    private static Refusal missing(String file, String element, String label) {
        return new Refusal(file, element, "translation-missing", Map.of("label", label));
    }
}
