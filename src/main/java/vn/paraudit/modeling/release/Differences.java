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
        SetNames old = new SetNames(reader, before);
        SetNames now = new SetNames(reader, after);
        List<Change> changes = new ArrayList<>();
        Set<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        for (String file : files) {
            Place place = new Place(file, (after.containsKey(file) ? now : old).file(file), old, now);
            if (!before.containsKey(file)) {
                changes.add(place.change("", Kind.ADDED, "file-added", Map.of("file", called(place))));
            } else if (!after.containsKey(file)) {
                changes.add(place.change("", Kind.REMOVED, "file-removed", Map.of("file", called(place))));
            }
            compare(place, parts(file, before.get(file)), parts(file, after.get(file)), changes);
        }
        return changes;
    }

    /** A file, and what its parts were called before and are called now. */
    private record Place(String file, String name, SetNames old, SetNames now) {

        Change change(String element, Kind kind, String sentence, Map<String, Object> facts) {
            return new Change(file, name, element, kind, sentence, facts);
        }
    }

    private Map<String, Part> parts(String name, byte[] content) {
        Map<String, Part> parts = new LinkedHashMap<>();
        if (content != null) {
            (name.endsWith(".form") ? forms.parts(content) : reader.parts(name, content)).forEach(part -> parts.put(part.id(), part));
        }
        return parts;
    }

    private void compare(Place place, Map<String, Part> before, Map<String, Part> after, List<Change> changes) {
        after.forEach((id, part) -> {
            Part old = before.get(id);
            if (old == null) {
                changes.add(place.change(id, Kind.ADDED, "added", Map.of("what", called(part, place.now()))));
            } else {
                compare(place, old, part, changes);
            }
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                changes.add(place.change(id, Kind.REMOVED, "removed", Map.of("what", called(part, place.old()))));
            }
        });
    }

    private void compare(Place place, Part before, Part after, List<Change> changes) {
        String what = called(after, place.now());
        if (!before.type().equals(after.type())) {
            changes.add(place.change(after.id(), Kind.CHANGED, "type", Map.of("what", what, "before", typeOf(before), "after", typeOf(after))));
        }
        if (!before.name().equals(after.name())) {
            changes.add(place.change(after.id(), Kind.CHANGED, "name", Map.of("what", called(before, place.old()), "after", shorten(after.name()))));
        }
        Set<String> facts = new LinkedHashSet<>(after.facts().keySet());
        facts.addAll(before.facts().keySet());
        facts.removeAll(FOLLOWS);
        for (String fact : facts) {
            String old = before.facts().getOrDefault(fact, "");
            String now = after.facts().getOrDefault(fact, "");
            if (!old.equals(now)) {
                changes.add(place.change(after.id(), Kind.CHANGED, "fact", Map.of("what", what, "fact", word("modeling.fact.", fact),
                    "before", shown(place.old().value(fact, old)), "after", shown(place.now().value(fact, now)))));
            }
        }
    }

    private String called(Part part, SetNames names) {
        String name = names.name(part);
        return name.isEmpty() ? typeOf(part) + " " + part.id() : typeOf(part) + " \u201C" + shorten(name) + "\u201D";
    }

    private String called(Place place) {
        return word("modeling.file.", place.file().substring(place.file().lastIndexOf('.') + 1)) + " \u201C" + shorten(place.name()) + "\u201D";
    }

    private String typeOf(Part part) {
        return word("modeling.type.", part.type());
    }

    private String word(String prefix, String name) {
        return texts.has(prefix + name) ? texts.get(prefix + name, Map.of()) : name;
    }

    private String shown(String value) {
        return value.isEmpty() ? texts.get("modeling.nothing", Map.of()) : shorten(word("modeling.value.", value));
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
