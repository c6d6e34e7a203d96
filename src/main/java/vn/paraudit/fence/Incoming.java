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

    /** Files on their way in: their content as it is now, what could be read of it, and what was changed. */
    private record Batch(Map<String, byte[]> kept, Map<String, Document> models, Map<String, ObjectNode> forms, List<Note> notes) {

        Batch() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        }

        Taken taken() {
            models.forEach((name, model) -> {
                if (IncomingXml.isChanged(model)) {
                    kept.put(name, IncomingXml.write(model));
                }
            });
            return new Taken(kept, notes);
        }
    }

    /**
     * Reads files of any names and changes only how they are written: texts in other encodings, tables in other versions. Nothing is lost or
     * guessed by that, so what the fence says of the result it says of what was sent.
     */
    public Taken read(Map<String, byte[]> files) {
        return batch(files, false).taken();
    }

    /** Takes files of any names and encodings, and mends what would keep them from being a draft. */
    public Taken take(Map<String, byte[]> files) {
        Batch batch = batch(files, true);
        List<Note> notes = batch.notes();
        batch.models().forEach((name, model) -> IncomingXml.adapt(name, model, notes));
        Map<String, String> renamed = new HashMap<>();
        batch.models().forEach((name, model) -> IncomingXml.renameUnsound(name, model, renamed, notes));
        batch.forms().forEach((name, form) -> renameForm(name, form, renamed, notes));
        batch.models().values().forEach(model -> IncomingXml.follow(model, renamed));
        batch.forms().forEach((name, form) -> {
            if (notes.stream().anyMatch(note -> note.file().equals(name) && "id".equals(note.rule()))) {
                batch.kept().put(name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(form));
            }
        });
        return batch.taken();
    }

    private Batch batch(Map<String, byte[]> files, boolean mends) {
        Batch batch = new Batch();
        new TreeMap<>(files).forEach((name, content) -> {
            Optional<Encodings.Decoded> decoded = content.length > XmlFile.MAX_BYTES * 2 ? Optional.empty() : Encodings.decode(content);
            String text = decoded.map(Encodings.Decoded::text).orElse("");
            String place = unique(nameOf(name, text), batch.kept());
            batch.kept().put(place, content);
            decoded.filter(Encodings.Decoded::isOther).ifPresent(found -> {
                batch.notes().add(new Note(place, "encoding", Map.of("encoding", found.encoding())));
                batch.kept().put(place, text.getBytes(StandardCharsets.UTF_8));
            });
            boolean misnamed = decoded.filter(found -> !found.misnamed().isEmpty()).isPresent();
            if (misnamed && mends) {
                batch.notes().add(new Note(place, "encoding-misnamed", Map.of("encoding", decoded.get().misnamed())));
                batch.kept().put(place, text.getBytes(StandardCharsets.UTF_8));
            }
            if (place.endsWith(".form")) {
                form(text).ifPresent(form -> batch.forms().put(place, form));
            } else if (!misnamed || mends) {
                IncomingXml.read(text).ifPresent(model -> batch.models().put(place, model));
            }
        });
        batch.models().forEach((name, model) -> IncomingXml.upgrade(name, model, batch.notes()));
        return batch;
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
