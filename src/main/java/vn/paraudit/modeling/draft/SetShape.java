package vn.paraudit.modeling.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;

/** Which files make a set: one process with its forms and the tables that it asks, or one table; each where the engine looks for it. */
@Component
public class SetShape {

    private static final Pattern MAIN = Pattern.compile("bpmn/([^/]+)\\.(bpmn|dmn)");
    private static final Pattern FORM = Pattern.compile("forms/([^/]+)/[^/]+\\.form");

    private final ModelReader reader;
    private final ModelSets sets;
    private final JsonMapper json;

    SetShape(ModelReader reader, ModelSets sets, JsonMapper json) {
        this.reader = reader;
        this.sets = sets;
        this.json = json;
    }

    /** A set by its kind and key. */
    public record Placed(Kind kind, String key, Map<String, byte[]> files) {
    }

    /** What is wrong with the choice, the names and the places of the files; what is in them is not looked at. */
    public List<Refusal> problems(Map<String, byte[]> files) {
        List<String> diagrams = files.keySet().stream().filter(name -> name.endsWith(".bpmn")).sorted().toList();
        List<String> tables = files.keySet().stream().filter(name -> name.endsWith(".dmn")).sorted().toList();
        List<Refusal> problems = new ArrayList<>();
        if (diagrams.isEmpty() && tables.isEmpty() && files.size() == 1 && files.keySet().stream().allMatch(name -> FORM.matcher(name).matches())) {
            problems.add(refusal(files.keySet().iterator().next(), "form-alone"));
            return problems;
        }
        Optional<String> main = mainOf(diagrams, files);
        if (diagrams.size() > 1 && main.isEmpty() || diagrams.isEmpty() && tables.size() != 1) {
            problems.add(new Refusal(files.keySet().stream().sorted().findFirst().orElse(""), "", "set-incomplete", Map.of()));
            return problems;
        }
        files.forEach((name, content) -> checkName(name, content, problems));
        if (main.isPresent()) {
            checkBelonging(main.get(), diagrams, files, problems);
        } else if (files.size() > 1) {
            files.keySet().stream().filter(name -> !name.endsWith(".dmn")).forEach(name -> problems.add(refusal(name, "set-foreign")));
        }
        return problems;
    }

    /** The diagram that calls all others, directly or through each other; the only one where there is one. */
    private Optional<String> mainOf(List<String> diagrams, Map<String, byte[]> files) {
        return diagrams.stream().filter(diagram -> diagrams.size() == 1 || reachedFrom(diagram, diagrams, files).containsAll(diagrams)).findFirst();
    }

    private Set<String> reachedFrom(String diagram, List<String> diagrams, Map<String, byte[]> files) {
        Set<String> reached = new HashSet<>(Set.of(diagram));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Set<String> called = reader.calls(open.peek(), files.get(open.pop()));
            diagrams.stream().filter(other -> reader.keys(other, files.get(other)).stream().anyMatch(called::contains)).filter(reached::add)
                .forEach(open::push);
        }
        return reached;
    }

    private void checkName(String name, byte[] content, List<Refusal> problems) {
        Matcher main = MAIN.matcher(name);
        if (main.matches()) {
            List<String> keys = reader.keys(name, content);
            boolean named = keys.contains(main.group(1)) && (name.endsWith(".dmn") || keys.size() == 1);
            if (!named && !keys.isEmpty()) {
                problems.add(new Refusal(name, keys.get(0), "set-name", Map.of("name", main.group(1))));
            }
        } else if (!FORM.matcher(name).matches()) {
            problems.add(refusal(name, "set-foreign"));
        }
    }

    private void checkBelonging(String diagram, List<String> diagrams, Map<String, byte[]> files, List<Refusal> problems) {
        Matcher main = MAIN.matcher(diagram);
        String key = main.matches() ? main.group(1) : "";
        Set<String> asked = diagrams.stream().flatMap(one -> sets.boundTables(files.get(one)).stream()).collect(Collectors.toSet());
        files.forEach((name, content) -> {
            Matcher form = FORM.matcher(name);
            if (form.matches() && !form.group(1).equals(key)) {
                problems.add(refusal(name, "set-foreign"));
            } else if (name.endsWith(".dmn") && reader.keys(name, content).stream().noneMatch(asked::contains)) {
                problems.add(refusal(name, "set-table-unasked"));
            }
        });
    }

    private static Refusal refusal(String file, String rule) {
        return new Refusal(file, "", rule, Map.of());
    }

    /** Puts files, whatever their names, where they belong in a set; empty when they are no set. */
    public Optional<Placed> place(Map<String, byte[]> files) {
        Map<String, byte[]> placed = new TreeMap<>();
        if (files.size() == 1 && files.keySet().iterator().next().endsWith(".form")) {
            return placeForm(files.values().iterator().next());
        }
        Optional<String> process = mainOf(files.keySet().stream().filter(name -> name.endsWith(".bpmn")).sorted().toList(), files)
            .flatMap(main -> reader.keys(main, files.get(main)).stream().findFirst());
        Optional<String> table = keyOf(".dmn", files);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            Optional<String> place = name.endsWith(".form") ? process.flatMap(key -> formId(file.getValue()).map(id -> "forms/" + key + "/" + id + ".form"))
                : reader.keys(name, file.getValue()).stream().findFirst().map(key -> "bpmn/" + key + ending(name));
            if (place.isEmpty() || placed.put(place.get(), file.getValue()) != null) {
                return Optional.empty();
            }
        }
        if (process.isEmpty() && files.keySet().stream().anyMatch(name -> name.endsWith(".bpmn"))) {
            return Optional.empty();
        }
        return process.map(key -> new Placed(Kind.PROCESS, key, placed)).or(() -> table.map(key -> new Placed(Kind.TABLE, key, placed)));
    }

    /** Puts files, whatever their names, over or beside those of a set that there is; empty when two would lie in one place. */
    public Optional<Map<String, byte[]>> placeIn(Kind kind, String key, Map<String, byte[]> files) {
        Map<String, byte[]> placed = new TreeMap<>();
        boolean oneDiagram = files.keySet().stream().filter(name -> name.endsWith(".bpmn")).count() == 1;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            String stem = name.replaceFirst("\\.\\w+$", "");
            // The diagram of another tool is this process whatever it is called there; the check says so where that matters.
            String place = name.endsWith(".bpmn") && kind == Kind.PROCESS && oneDiagram ? kind.fileOf(key)
                : name.endsWith(".form") ? formPlace(kind, key, formId(file.getValue()).orElse(stem))
                : "bpmn/" + reader.keys(name, file.getValue()).stream().findFirst().orElse(stem) + ending(name);
            if (placed.put(place, file.getValue()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(placed);
    }

    private static String formPlace(Kind kind, String key, String id) {
        return kind == Kind.FORM ? kind.fileOf(key) : "forms/" + key + "/" + id + ".form";
    }

    /** A form alone belongs to the one process in force that asks it; asked by none, or by several, it is a set of its own. */
    private Optional<Placed> placeForm(byte[] content) {
        return formId(content).map(id -> {
            List<String> asking = sets.list().stream().filter(set -> set.kind() == Kind.PROCESS)
                .filter(set -> sets.find(Kind.PROCESS, set.key()).stream().anyMatch(found -> found.files().containsKey("forms/" + set.key() + "/" + id + ".form")))
                .map(ModelSets.Named::key).toList();
            return asking.size() == 1 ? new Placed(Kind.PROCESS, asking.get(0), Map.of("forms/" + asking.get(0) + "/" + id + ".form", content))
                : new Placed(Kind.FORM, id, Map.of(Kind.FORM.fileOf(id), content));
        });
    }

    /** The files of a set, those in force where none came along. */
    public Map<String, byte[]> whole(Placed placed) {
        Map<String, byte[]> whole = new TreeMap<>(inForce(placed));
        whole.putAll(placed.files());
        return whole;
    }

    /** The files of the set in force under this key; empty where there is none. */
    public Map<String, byte[]> inForce(Placed placed) {
        return sets.find(placed.kind(), placed.key()).map(ModelSets.InForce::files).orElse(Map.of());
    }

    /** What people call a set: the name of its process or table, its key where that has none. */
    public String nameOf(Placed placed) {
        String file = placed.kind().fileOf(placed.key());
        if (!placed.files().containsKey(file)) {
            return sets.list().stream().filter(set -> set.kind() == placed.kind() && set.key().equals(placed.key())).map(ModelSets.Named::name)
                .findFirst().orElse(placed.key());
        }
        return reader.parts(file, placed.files().get(file)).stream().filter(part -> part.id().equals(placed.key())).map(ModelReader.Part::name)
            .filter(name -> !name.isEmpty()).findFirst().orElse(placed.key());
    }

    private static String ending(String name) {
        return name.endsWith(".dmn") ? ".dmn" : ".bpmn";
    }

    private Optional<String> keyOf(String ending, Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(ending))
            .flatMap(file -> reader.keys(file.getKey(), file.getValue()).stream()).findFirst();
    }

    private Optional<String> formId(byte[] content) {
        try {
            return Optional.of(json.readTree(content).path("id").asString("")).filter(id -> !id.isEmpty());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
