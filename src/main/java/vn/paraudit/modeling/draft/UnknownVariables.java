package vn.paraudit.modeling.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.Refusal;
import vn.paraudit.form.FormField;
import vn.paraudit.form.Forms;

/**
 * Names that a process or one of its tables reads though nothing gives them: no field of its forms and no element of its diagram. What the
 * version in force reads is given by the product. A case would stop where such a name is read.
 */
@Component
class UnknownVariables {

    private static final String FORM = ".form";

    private final ModelReader reader;
    private final ModelSets sets;
    private final Forms forms;

    UnknownVariables(ModelReader reader, ModelSets sets, Forms forms) {
        this.reader = reader;
        this.sets = sets;
        this.forms = forms;
    }

    /** @param files  a set of which every file can be read */
    List<Refusal> find(Map<String, byte[]> files) {
        List<String> processes = files.keySet().stream().filter(name -> name.endsWith(".bpmn")).toList();
        if (processes.isEmpty()) {
            return List.of();
        }
        Map<String, ModelReader.Variables> models = models(files);
        Set<String> given = new HashSet<>();
        models.values().forEach(model -> given.addAll(model.given()));
        files.forEach((name, content) -> given.addAll(name.endsWith(FORM) ? fields(content) : Set.of()));
        processes.forEach(process -> reader.keys(process, files.get(process)).forEach(key -> given.addAll(readInForce(key))));
        List<Refusal> unknown = new ArrayList<>();
        models.forEach((file, model) -> model.read().forEach((element, names) -> names.stream().filter(name -> !given.contains(name))
            .forEach(name -> unknown.add(new Refusal(file, element, "variable-unknown", Map.of("name", name))))));
        return unknown;
    }

    private Map<String, ModelReader.Variables> models(Map<String, byte[]> files) {
        Map<String, ModelReader.Variables> models = new TreeMap<>();
        files.forEach((name, content) -> {
            if (!name.endsWith(FORM)) {
                models.put(name, reader.variables(name, content));
            }
        });
        return models;
    }

    /** A diagram reads whole values: of a list, its name. */
    private Set<String> fields(byte[] form) {
        return forms.fields(forms.read(new String(form, StandardCharsets.UTF_8))).stream().map(FormField::variable)
            .collect(Collectors.toSet());
    }

    private Set<String> readInForce(String processKey) {
        return sets.find(Kind.PROCESS, processKey).stream().flatMap(set -> models(set.files()).values().stream())
            .flatMap(model -> model.read().values().stream()).flatMap(Set::stream).collect(Collectors.toSet());
    }
}
