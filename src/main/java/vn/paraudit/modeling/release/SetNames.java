package vn.paraudit.modeling.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelReader.Part;
import vn.paraudit.platform.Texts;

/**
 * What people call the files and parts of a set: by their names, a form by the step that asks it, a flow by what it joins. Only what has
 * no name is called by its id.
 */
final class SetNames {

    /** What is said of a part by the id of another. */
    private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "fourEyes", "returnTo", "default", "formRef", "decisionRef");

    /** Property under which a model or a form keeps a name in English. */
    static final String ENGLISH = "label:en";

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
        if (!form.isEmpty() && !nameOf(part).isEmpty()) {
            askedAt.putIfAbsent(form, nameOf(part));
        }
    }

    /** The part's own name, the English one for a reader of English where the model has it. */
    private static String nameOf(Part part) {
        String english = Texts.isReaderEnglish() ? part.facts().getOrDefault(ENGLISH, "") : "";
        return english.isBlank() ? part.name() : english;
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
        if (!nameOf(part).isEmpty() || from.isEmpty() || to.isEmpty() || parts.get(from) == part || parts.get(to) == part) {
            return nameOf(part);
        }
        return id(from) + " \u2192 " + id(to);
    }

    /** What is said of a part, the id of another part or form by its name. */
    String value(String fact, String value) {
        return !REFERENCES.contains(fact) ? value : fact.equals("formRef") ? askedAt.getOrDefault(value, value) : id(value);
    }
}
