package vn.paraudit.modeling.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelReader.Part;

/**
 * What people call the files and parts of a set: by their names, a form by the step that asks it, a flow by what it joins. Only what has
 * no name is called by its id.
 */
final class SetNames {

    /** What is said of a part by the id of another. */
    private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "fourEyes", "returnTo", "default", "formRef", "decisionRef");

    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, String> askedAt = new HashMap<>();

    SetNames(ModelReader reader, Map<String, byte[]> set) {
        set.forEach((file, content) -> {
            if (!file.endsWith(".form")) {
                reader.parts(file, content).forEach(this::learn);
            }
        });
    }

    private void learn(Part part) {
        parts.putIfAbsent(part.id(), part);
        String form = part.facts().getOrDefault("formRef", "");
        if (!form.isEmpty() && !part.name().isEmpty()) {
            askedAt.putIfAbsent(form, part.name());
        }
    }

    String file(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        return path.endsWith(".form") ? askedAt.getOrDefault(id, id) : id(id);
    }

    /** A part by its id. */
    String id(String id) {
        Part part = parts.get(id);
        String name = part == null ? "" : name(part);
        return name.isEmpty() ? id : name;
    }

    /** Empty for a part that has no name and joins nothing. */
    String name(Part part) {
        String from = part.facts().getOrDefault("sourceRef", "");
        String to = part.facts().getOrDefault("targetRef", "");
        if (!part.name().isEmpty() || from.isEmpty() || to.isEmpty() || parts.get(from) == part || parts.get(to) == part) {
            return part.name();
        }
        return id(from) + " \u2192 " + id(to);
    }

    /** What is said of a part, the id of another part or form by its name. */
    String value(String fact, String value) {
        return !REFERENCES.contains(fact) ? value : fact.equals("formRef") ? askedAt.getOrDefault(value, value) : id(value);
    }
}
