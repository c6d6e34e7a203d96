package vn.paraudit.fence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files as other tools write them, made into files that can be a draft: in UTF-8, tables in the version that is used here, without what only
 * the other tool reads, under ids that a file may be named after. What is changed is said; a file in which nothing needs to be changed stays
 * byte for byte, and one that cannot be read is left to the fence.
 */
@Component
public class Incoming {

    /** What a process, a table or a form may be called, so that its file can be named after it. */
    public static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final JsonMapper json;

    Incoming(JsonMapper json) {
        this.json = json;
    }

    /**
     * Something that was changed.
     *
     * @param rule   key of its sentence {@code incoming.<rule>}
     * @param facts  what the sentence names
     */
    public record Note(String file, String rule, Map<String, Object> facts) {
    }

    /** @param files  content by plain name with the ending that says its kind */
    public record Taken(Map<String, byte[]> files, List<Note> notes) {
    }

    /** Takes files of any names and encodings. */
    public Taken take(Map<String, byte[]> files) {
        List<Note> notes = new ArrayList<>();
        Map<String, byte[]> kept = new TreeMap<>();
        Map<String, Document> models = new TreeMap<>();
        Map<String, ObjectNode> forms = new TreeMap<>();
        new TreeMap<>(files).forEach((name, content) -> {
            Optional<Encodings.Decoded> decoded = content.length > XmlFile.MAX_BYTES * 2 ? Optional.empty() : Encodings.decode(content);
            String text = decoded.map(Encodings.Decoded::text).orElse("");
            String place = unique(nameOf(name, text), kept);
            kept.put(place, content);
            decoded.filter(found -> !"UTF-8".equals(found.encoding())).ifPresent(found -> {
                notes.add(new Note(place, "encoding", Map.of("encoding", found.encoding())));
                kept.put(place, text.getBytes(StandardCharsets.UTF_8));
            });
            if (place.endsWith(".form")) {
                form(text).ifPresent(form -> forms.put(place, form));
            } else {
                IncomingXml.read(text).ifPresent(model -> models.put(place, model));
            }
        });
        models.forEach((name, model) -> IncomingXml.adapt(name, model, notes));
        Map<String, String> renamed = new HashMap<>();
        models.forEach((name, model) -> IncomingXml.renameUnsound(name, model, renamed, notes));
        forms.forEach((name, form) -> renameForm(name, form, renamed, notes));
        models.values().forEach(model -> IncomingXml.follow(model, renamed));
        models.forEach((name, model) -> {
            if (IncomingXml.isChanged(model)) {
                kept.put(name, IncomingXml.write(model));
            }
        });
        forms.forEach((name, form) -> {
            if (notes.stream().anyMatch(note -> note.file().equals(name) && "id".equals(note.rule()))) {
                kept.put(name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form));
            }
        });
        return new Taken(kept, notes);
    }

    /** What a file is shows in what it says: other tools name diagrams {@code .bpmn20.xml} or {@code .xml}. */
    private static String nameOf(String name, String text) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bpmn") || lower.endsWith(".dmn") || lower.endsWith(".form")) {
            return plain.substring(0, plain.lastIndexOf('.')) + lower.substring(lower.lastIndexOf('.'));
        }
        String ending = text.contains("/spec/BPMN/") ? ".bpmn" : text.contains("/spec/DMN/") ? ".dmn" : lower.endsWith(".json") ? ".form" : "";
        return ending.isEmpty() ? plain : plain.replaceFirst("(?i)(\\.(bpmn20|bpmn|dmn11|dmn))?(\\.(xml|json))?$", "") + ending;
    }

    private static String unique(String name, Map<String, byte[]> taken) {
        String free = name;
        for (int number = 2; taken.containsKey(free); number++) {
            int dot = name.lastIndexOf('.');
            free = dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        return free;
    }

    private Optional<ObjectNode> form(String text) {
        try {
            JsonNode form = json.readTree(text);
            return form instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static void renameForm(String name, ObjectNode form, Map<String, String> renamed, List<Note> notes) {
        String id = form.path("id").asString("");
        if (!id.isEmpty() && !KEY.matcher(id).matches()) {
            String sound = renamed.computeIfAbsent(id, IncomingXml::soundId);
            form.put("id", sound);
            notes.add(new Note(name, "id", Map.of("before", id, "after", sound)));
        }
    }
}
