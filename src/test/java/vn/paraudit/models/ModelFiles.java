package vn.paraudit.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the diagrams, tables and forms that come with the product as the tests need them. */
final class ModelFiles {

    static final List<String> TABLES = List.of("unit-risk", "finding-severity", "remediation-deadline", "discipline-screening", "discipline-form",
        "discipline-regime", "discipline-waste");

    private static final Path DIAGRAMS = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");
    static final List<String> PROCESSES = List.copyOf(names(DIAGRAMS, ".bpmn"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelFiles() {
    }

    static BpmnModelInstance process(String key) {
        return Bpmn.readModelFromFile(DIAGRAMS.resolve(key + ".bpmn").toFile());
    }

    static String text(String diagram) {
        return read(DIAGRAMS.resolve(diagram));
    }

    static DmnModelInstance table(String id) {
        try (InputStream file = Files.newInputStream(DIAGRAMS.resolve(id + ".dmn"))) {
            return Dmn.readModelFromStream(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static InputStream open(String diagram) throws IOException {
        return Files.newInputStream(DIAGRAMS.resolve(diagram));
    }

    /** File names under {@code bpmn} that end so, without the ending. */
    static Set<String> named(String ending) {
        return names(DIAGRAMS, ending);
    }

    static Set<String> forms(String process) {
        return names(FORMS.resolve(process), ".form");
    }

    static JsonNode form(String process, String form) {
        return JSON.readTree(read(FORMS.resolve(process).resolve(form + ".form")));
    }

    /** Keys of the deadline table. */
    static Set<String> deadlines() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/library/deadlines"))) {
            return files.flatMap(file -> StreamSupport.stream(JSON.readTree(read(file)).path("rows").spliterator(), false))
                .map(row -> row.path("key").asString()).collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A {@code camunda:property} of an element; {@code null} when it has none of this name. */
    static String property(BaseElement element, String name) {
        return properties(element).stream().filter(property -> name.equals(property.getCamundaName())).map(CamundaProperty::getCamundaValue)
            .findFirst().orElse(null);
    }

    static Collection<CamundaProperty> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return List.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream()).toList();
    }

    private static Set<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length())).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
