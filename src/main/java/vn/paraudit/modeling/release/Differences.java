package vn.paraudit.modeling.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelReader.Part;
import vn.paraudit.modeling.release.Change.Kind;
import vn.paraudit.platform.Texts;

/** Says in words what distinguishes two sets: parts that came, went or are said differently. What is only drawn elsewhere is no difference. */
@Component
public class Differences {

    /** What follows from the neighbours of a step and is told there. */
    private static final Set<String> FOLLOWS = Set.of("incoming", "outgoing", "isExecutable");
    private static final int LONGEST = 120;

    private final ModelReader reader;
    private final FormParts forms;
    private final Texts texts;

    Differences(ModelReader reader, FormParts forms, Texts texts) {
        this.reader = reader;
        this.forms = forms;
        this.texts = texts;
    }

    /** From one set to another, in the order of the new files. */
    public List<Change> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        List<Change> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!before.containsKey(name)) {
                changes.add(new Change(name, "", Kind.ADDED, "file-added", Map.of("file", name)));
            } else if (!after.containsKey(name)) {
                changes.add(new Change(name, "", Kind.REMOVED, "file-removed", Map.of("file", name)));
            }
            compare(name, parts(name, before.get(name)), parts(name, after.get(name)), changes);
        }
        return changes;
    }

    private Map<String, Part> parts(String name, byte[] content) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (content != null) {
            (name.endsWith(".form") ? forms.parts(content) : reader.parts(name, content)).forEach(part -> parts.put(part.id(), part));
        }
        return parts;
    }

    private void compare(String file, Map<String, Part> before, Map<String, Part> after, List<Change> changes) {
        after.forEach((id, part) -> {
            Part old = before.get(id);
            if (old == null) {
                changes.add(new Change(file, id, Kind.ADDED, "added", Map.of("what", called(part))));
            } else {
                compare(file, old, part, changes);
            }
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(file, id, Kind.REMOVED, "removed", Map.of("what", called(part))));
            }
        });
    }

    private void compare(String file, Part before, Part after, List<Change> changes) {
        if (!before.type().equals(after.type())) {
            changes.add(new Change(file, after.id(), Kind.CHANGED, "type", Map.of("what", called(after), "before", typeOf(before), "after", typeOf(after))));
        }
        if (!before.name().equals(after.name())) {
            changes.add(new Change(file, after.id(), Kind.CHANGED, "name", Map.of("what", called(before), "after", shorten(after.name()))));
        }
        Set<String> facts = new LinkedHashSet<>(after.facts().keySet());
        facts.addAll(before.facts().keySet());
        facts.removeAll(FOLLOWS);
        for (String fact : facts) {
            String old = before.facts().getOrDefault(fact, "");
            String now = after.facts().getOrDefault(fact, "");
            if (!old.equals(now)) {
                changes.add(new Change(file, after.id(), Kind.CHANGED, "fact",
                    Map.of("what", called(after), "fact", word("modeling.fact.", fact), "before", shown(old), "after", shown(now))));
            }
        }
    }

    private String called(Part part) {
        return part.name().isEmpty() ? typeOf(part) + " " + part.id() : typeOf(part) + " \u201C" + shorten(part.name()) + "\u201D";
    }

    private String typeOf(Part part) {
        return word("modeling.type.", part.type());
    }

    private String word(String prefix, String name) {
        return texts.has(prefix + name) ? texts.get(prefix + name, Map.of()) : name;
    }

    private String shown(String value) {
        return value.isEmpty() ? texts.get("modeling.nothing", Map.of()) : shorten(value);
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    /** Whether two sets are the same to the last byte. */
    public static boolean none(Map<String, byte[]> before, Map<String, byte[]> after) {
        return before.keySet().equals(after.keySet())
            && before.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), after.get(file.getKey())));
    }
}
