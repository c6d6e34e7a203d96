package vn.paraudit.modeling.draft;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;

/** Puts refusals into words: what is wrong, and what the element is called by those who drew it. */
@Component
public class Points {

    private static final String TYPE = "modeling.type.";

    private final ModelReader reader;
    private final Texts texts;
    private final JsonMapper json;

    Points(ModelReader reader, Texts texts, JsonMapper json) {
        this.reader = reader;
        this.texts = texts;
        this.json = json;
    }

    /**
     * A refusal in words.
     *
     * @param element   id; empty when the file as a whole is meant
     * @param label     what people call the element, never empty: its name, or its kind with its id, or the file
     */
    public record Point(String file, String element, String label, String rule, String sentence) {
    }

    /** @param sentences  beginning of the keys of the sentences, for example {@code fence.} */
    public List<Point> of(String sentences, List<Refusal> refusals, Map<String, byte[]> files) {
        Map<String, Map<String, String>> names = new HashMap<>();
        return refusals.stream().map(refusal -> {
            Map<String, String> known = names.computeIfAbsent(refusal.file(), file -> names(file, files.get(file)));
            String label = refusal.element().isEmpty() ? stem(refusal.file()) : known.getOrDefault(refusal.element(), refusal.element());
            return new Point(refusal.file(), refusal.element(), label, refusal.rule(), texts.get(sentences + refusal.rule(), refusal.facts()));
        }).toList();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.isEmpty() ? "-" : name;
    }

    private Map<String, String> names(String file, byte[] content) {
        Map<String, String> names = new HashMap<>();
        if (content == null) {
            return names;
        }
        if (file.endsWith(".form")) {
            try {
                collect(json.readTree(new String(content, StandardCharsets.UTF_8)), names);
            } catch (JacksonException unreadable) {
                return names;
            }
            return names;
        }
        int row = 0;
        for (ModelReader.Part part : reader.parts(file, content)) {
            row += "rule".equals(part.type()) ? 1 : "decision".equals(part.type()) ? -row : 0;
            String kind = texts.has(TYPE + part.type()) ? texts.get(TYPE + part.type(), Map.of()) : part.type();
            String name = part.name().isBlank() ? part.facts().getOrDefault("label", "") : part.name();
            names.put(part.id(), "rule".equals(part.type()) ? kind + " " + row : name.isBlank() ? kind + " " + part.id() : name);
        }
        return names;
    }

    private static void collect(JsonNode node, Map<String, String> names) {
        String label = node.path("label").asString("");
        for (String name : List.of(node.path("id").asString(""), node.path("key").asString(""), node.path("path").asString(""))) {
            if (!name.isEmpty() && !label.isBlank()) {
                names.putIfAbsent(name, label);
            }
        }
        node.path("components").forEach(child -> collect(child, names));
    }
}
