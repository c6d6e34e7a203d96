package vn.paraudit.modeling.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;
import vn.paraudit.fence.TableQuestion;
import vn.paraudit.form.FormField;
import vn.paraudit.form.FormField.Holds;
import vn.paraudit.form.Forms;

/** Columns of tables that read a field whose value they can never compare: a day that the form asks as a text, for example. */
@Component
class UnfitTypes {

    private static final Set<Holds> ALL_BUT_LISTS = Set.of(Holds.TEXT, Holds.NUMBER, Holds.BOOLEAN, Holds.DAY, Holds.MOMENT, Holds.TIME);
    private static final Set<Holds> NUMBER = Set.of(Holds.NUMBER);
    private static final Set<Holds> DAYS = Set.of(Holds.DAY, Holds.MOMENT);
    /** What a column of a type compares. */
    private static final Map<String, Set<Holds>> FITTING = Map.of("string", ALL_BUT_LISTS, "number", NUMBER, "integer", NUMBER, "long", NUMBER,
        "double", NUMBER, "boolean", Set.of(Holds.BOOLEAN), "date", DAYS, "datetime", DAYS, "time", Set.of(Holds.TIME, Holds.MOMENT));

    private final ModelReader reader;
    private final ModelSets sets;
    private final Forms forms;

    UnfitTypes(ModelReader reader, ModelSets sets, Forms forms) {
        this.reader = reader;
        this.sets = sets;
        this.forms = forms;
    }

    /** @param files  a set of which every file can be read; a table alone is held against the forms of the processes in force that ask it */
    List<Refusal> find(Map<String, byte[]> files) {
        List<Refusal> unfit = new ArrayList<>();
        boolean alone = files.keySet().stream().noneMatch(name -> name.endsWith(".bpmn"));
        if (!alone) {
            collect(files, files, unfit);
            return unfit;
        }
        Set<String> keys = new HashSet<>();
        files.forEach((name, content) -> keys.addAll(reader.keys(name, content)));
        sets.list().stream().filter(set -> set.kind() == Kind.PROCESS).flatMap(set -> sets.find(Kind.PROCESS, set.key()).stream())
            .filter(set -> asked(set.files()).stream().anyMatch(keys::contains)).forEach(set -> collect(files, set.files(), unfit));
        return unfit.stream().distinct().toList();
    }

    private Set<String> asked(Map<String, byte[]> files) {
        Set<String> asked = new HashSet<>();
        files.forEach((name, content) -> asked.addAll(name.endsWith(".bpmn") ? reader.names(name, content).decisions() : Set.of()));
        return asked;
    }

    private void collect(Map<String, byte[]> tables, Map<String, byte[]> process, List<Refusal> unfit) {
        Map<String, List<FormField>> fields = new TreeMap<>();
        Set<String> given = new HashSet<>();
        process.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                forms.fields(forms.read(new String(content, StandardCharsets.UTF_8)))
                    .forEach(field -> fields.computeIfAbsent(field.variable(), variable -> new ArrayList<>()).add(field));
            } else {
                given.addAll(reader.variables(name, content).given());
            }
        });
        // What the diagram gives a name itself may be anything.
        fields.keySet().removeAll(given);
        tables.forEach((name, content) -> {
            if (name.endsWith(".dmn")) {
                TableQuestion.columns(content).forEach((table, columns) -> columns.forEach(column -> fields.getOrDefault(column.name(), List.of()).stream()
                    .filter(field -> !fits(column.type(), field.holds())).findFirst().ifPresent(field -> unfit.add(new Refusal(name, column.column(),
                        "type-unfit", Map.of("table", table, "column", column.label(), "type", column.type(), "field", field.label(), "name", column.name()))))));
            }
        });
    }

    private static boolean fits(String type, Holds holds) {
        return holds == Holds.ANY || !FITTING.containsKey(type) || FITTING.get(type).contains(holds);
    }
}
