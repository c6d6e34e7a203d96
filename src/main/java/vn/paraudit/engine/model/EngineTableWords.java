package vn.paraudit.engine.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets.Kind;
import vn.paraudit.engine.TableWords;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.CodeNames;

/** Words for the codes of a table come from wherever the product calls them something: a column is known by the variable that it reads or gives. */
@Service
class EngineTableWords implements TableWords {

    private static final Pattern CODE = Pattern.compile("\"([^\"\\\\]+)\"");

    private final DeployedModels models;
    private final ModelReader reader;
    private final CodeNames names;

    EngineTableWords(DeployedModels models, ModelReader reader, CodeNames names) {
        this.models = models;
        this.reader = reader;
        this.names = names;
    }

    @Override
    public List<Column> of(String key) {
        byte[] file = models.tableXml(key).orElseThrow(() -> new NotFound("model")).getBytes(StandardCharsets.UTF_8);
        Map<String, Set<String>> read = reader.variables(Kind.TABLE.fileOf(key), file).read();
        List<Column> columns = new ArrayList<>();
        for (DecisionTable table : Dmn.readModelFromStream(new ByteArrayInputStream(file)).getModelElementsByType(DecisionTable.class)) {
            List<Rule> rules = List.copyOf(table.getRules());
            List<Input> inputs = List.copyOf(table.getInputs());
            List<Output> outputs = List.copyOf(table.getOutputs());
            IntStream.range(0, inputs.size()).forEach(at -> columns.add(column(inputs.get(at).getId(), variables(inputs.get(at), read),
                texts(inputs.get(at).getInputValues(), rules.stream().map(Rule::getInputEntries).toList(), at))));
            IntStream.range(0, outputs.size()).forEach(at -> columns.add(column(outputs.get(at).getId(), outputs.get(at).getName() == null ? Set.of() : Set.of(outputs.get(at).getName()),
                texts(outputs.get(at).getOutputValues(), rules.stream().map(Rule::getOutputEntries).toList(), at))));
        }
        return columns;
    }

    private static Set<String> variables(Input input, Map<String, Set<String>> read) {
        return Stream.of(input.getInputExpression(), input).filter(element -> element != null && element.getId() != null)
            .map(element -> read.getOrDefault(element.getId(), Set.of())).filter(names -> !names.isEmpty()).findFirst().orElse(Set.of());
    }

    private static Stream<String> texts(@Nullable DmnElement values, List<? extends Collection<? extends DmnElement>> rows, int at) {
        Stream<DmnElement> cells = rows.stream().filter(row -> row.size() > at).map(row -> List.<DmnElement>copyOf(row).get(at));
        return Stream.concat(Stream.ofNullable(values), cells).flatMap(cell -> cell.getChildElementsByType(Text.class).stream()).map(Text::getTextContent);
    }

    /** A column is about the one variable that it reads or gives, or about the one of several whose codes stand in its cells. */
    private Column column(String id, Set<String> variables, Stream<String> texts) {
        Set<String> codes = texts.flatMap(text -> CODE.matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> words = Map.of();
        String about = variables.size() == 1 ? variables.iterator().next() : null;
        for (String variable : variables) {
            Map<String, String> known = new LinkedHashMap<>();
            codes.forEach(code -> names.nameOf(variable, code).ifPresent(word -> known.put(code, word)));
            if (known.size() > words.size()) {
                words = known;
                about = variable;
            }
        }
        // Tables are labelled in Vietnamese.
        return new Column(id, Texts.isReaderEnglish() && about != null ? names.labelOf(about).orElse(null) : null, words);
    }
}
