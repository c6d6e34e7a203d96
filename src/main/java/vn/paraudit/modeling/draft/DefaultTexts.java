package vn.paraudit.modeling.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.Refusal;

/** What a drawing tool put there and nobody has changed: steps and events without a name, texts and keys that say nothing. */
@Component
class DefaultTexts {

    /** Keys as editors make them: the kind of the field and signs by chance. */
    private static final Pattern MADE_KEY = Pattern.compile("([a-z]+)_[0-9a-z]{5,8}");
    private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");

    private final ModelReader reader;
    private final JsonMapper json;
    private final JsonNode words;

    DefaultTexts(ModelReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
        try {
            this.words = json.readTree(new ClassPathResource("modeling/default-texts.json").getContentAsByteArray());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** @param files  a set of which every file can be read */
    List<Refusal> found(Map<String, byte[]> files) {
        List<Refusal> found = new ArrayList<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                addComponents(name, json.readTree(content), found);
            } else {
                reader.parts(name, content).forEach(part -> addPart(name, part, found));
            }
        });
        return found;
    }

    private static void addPart(String file, ModelReader.Part part, List<Refusal> found) {
        boolean event = part.type().endsWith("Event");
        boolean step = part.type().toLowerCase().endsWith("task") || "callActivity".equals(part.type());
        if ((event || step) && part.name().isBlank()) {
            found.add(new Refusal(file, part.id(), event ? "event-unnamed" : "step-unnamed", Map.of()));
        }
        if (Set.of("input", "output").contains(part.type()) && part.facts().getOrDefault("label", "").isBlank()) {
            found.add(new Refusal(file, part.id(), "column-unnamed", Map.of()));
        }
    }

    private void addComponents(String file, JsonNode around, List<Refusal> found) {
        for (JsonNode component : around.path("components")) {
            String key = component.path("key").asString("");
            String element = key.isEmpty() ? component.path("id").asString("") : key;
            texts(component).forEach(text -> found.add(new Refusal(file, element, "default-text", Map.of("text", text))));
            if (isMade(key, component.path("type").asString(""))) {
                found.add(new Refusal(file, element, "default-key", Map.of("key", key)));
            }
            addComponents(file, component, found);
        }
    }

    /** The texts of a component that are still those of the tool. */
    private Set<String> texts(JsonNode component) {
        Stream<String> labels = LABELS.stream().map(label -> component.path(label).asString("")).filter(label -> isAmong("labels", label));
        Stream<String> choices = component.path("values").valueStream().map(choice -> choice.path("label").asString(""))
            .filter(label -> isAmong("choices", label));
        Stream<String> text = Stream.of(component.path("text").asString("")).filter(words -> isAmong("texts", words));
        return Stream.of(labels, choices, text).flatMap(all -> all).collect(Collectors.toSet());
    }

    private boolean isAmong(String kind, String text) {
        return words.path(kind).valueStream().anyMatch(word -> word.asString().equals(text.strip()));
    }

    private static boolean isMade(String key, String type) {
        var made = MADE_KEY.matcher(key);
        return made.matches() && made.group(1).equals(type);
    }
}
