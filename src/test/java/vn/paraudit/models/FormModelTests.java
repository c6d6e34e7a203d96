package vn.paraudit.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.paraudit.form.model.SchemaProblems;

/** What every form that comes with the product keeps to. */
class FormModelTests {

    private static final int GRID = 16;
    private static final Set<String> UNNAMED = Set.of("text", "spacer", "separator");
    private static final List<String> TRANSLATED = List.of("label", "description", "text");

    static Stream<String> forms() {
        return ModelFiles.PROCESSES.stream().flatMap(process -> ModelFiles.forms(process).stream().map(form -> process + "/" + form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formIsAcceptedByTheFence(String form) {
        assertThat(SchemaProblems.of(read(form))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formIsNamedAsItsFile(String form) {
        JsonNode schema = read(form);
        assertThat(form).endsWith("/" + schema.path("id").asString());
        assertThat(schema.path("schemaVersion").asInt()).isEqualTo(19);
        assertThat(schema.path("executionPlatform").asString()).isEqualTo("Camunda Platform");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyWordIsThereInBothLanguages(String form) {
        for (JsonNode component : components(read(form))) {
            String what = component.path("key").asString(component.path("path").asString(component.path("id").asString()));
            assertThat(component.path("label").asString("").isBlank()).as("label of " + what)
                .isEqualTo(UNNAMED.contains(component.path("type").asString()));
            for (String words : TRANSLATED) {
                if (component.has(words)) {
                    assertThat(component.path("properties").path(words + ":en").asString("")).as("English " + words + " of " + what).isNotBlank();
                }
            }
            component.path("values").forEach(choice ->
                assertThat(choice.path("properties").path("label:en").asString("")).as("English choice of " + what).isNotBlank());
            component.path("columns").forEach(column -> assertThat(component.path("properties").path("column:en:" + column.path("key").asString())
                .asString("")).as("English column of " + what).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theTrailHasANameForEveryAnswer(String form) throws IOException {
        for (String language : List.of("", "_en")) {
            Properties words = new Properties();
            try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/security" + language + ".properties"))) {
                words.load(file);
            }
            for (JsonNode component : components(read(form))) {
                String key = component.path("key").asString(component.path("path").asString(""));
                assertThat(UNNAMED.contains(component.path("type").asString()) || key.isEmpty() || words.containsKey("fact." + key))
                    .as("fact.%s in security%s.properties", key, language).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsTypedHasALimit(String form) {
        for (JsonNode component : components(read(form))) {
            boolean typed = Set.of("textfield", "textarea").contains(component.path("type").asString()) && !component.path("readonly").asBoolean(false);
            if (typed) {
                assertThat(component.path("validate").path("maxLength").asInt(0)).as(component.path("key").asString()).isBetween(1, 20000);
            }
            if ("number".equals(component.path("type").asString())) {
                assertThat(component.path("validate").has("min") && component.path("validate").has("max")).as(component.path("key").asString()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void choicesComeFromTheFormOrFromTheTask(String form) {
        for (JsonNode component : components(read(form))) {
            if (Set.of("select", "radio", "taglist", "checklist").contains(component.path("type").asString())) {
                boolean ownValues = !component.path("values").isEmpty();
                boolean givenValues = !component.path("valuesKey").asString("").isBlank();
                assertThat(ownValues != givenValues).as(component.path("key").asString()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void rowsFitTheGrid(String form) {
        Map<String, Integer> widths = new HashMap<>();
        for (JsonNode component : components(read(form))) {
            JsonNode layout = component.path("layout");
            widths.merge(layout.path("row").asString(), layout.path("columns").asInt(GRID), Integer::sum);
        }
        assertThat(widths.values()).allSatisfy(width -> assertThat(width).isBetween(1, GRID));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idsAreUnique(String form) {
        assertThat(components(read(form)).stream().map(component -> component.path("id").asString())).isNotEmpty().doesNotHaveDuplicates();
    }

    private static JsonNode read(String form) {
        return ModelFiles.form(form.substring(0, form.indexOf('/')), form.substring(form.indexOf('/') + 1));
    }

    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            all.add(component);
            all.addAll(components(component));
        }
        return all;
    }
}
