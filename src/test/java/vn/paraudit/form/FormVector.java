package vn.paraudit.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A submission with the verdict that server and browser must both give; the files are read by {@code form-vectors.test.ts}, too.
 *
 * @param name        what it shows
 * @param form        a form of the product, for example {@code inspection/explain}; {@code null} when the components are written out
 * @param components  components of a form made for this vector
 * @param context     what the form is filled with besides the answers
 * @param submission  what the person sends
 * @param stored      what is stored of an accepted submission; the submission itself when not given
 * @param sent        what the browser sends, where that is less than what is stored
 * @param errors      what is wrong; empty when it is accepted
 * @param server      why only the server looks at this; {@code null} when the browser does, too
 */
record FormVector(String name, String form, JsonNode components, Map<String, Object> context, Map<String, Object> submission,
    Map<String, Object> stored, Map<String, Object> sent, List<Fault> errors, String server) {

    private static final Path FOLDER = Path.of("src/test/resources/forms");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Fault(String path, String code) {
    }

    FormVector {
        context = context == null ? Map.of() : context;
        submission = submission == null ? Map.of() : submission;
        stored = stored == null ? submission : stored;
        errors = errors == null ? List.of() : errors;
    }

    static Stream<FormVector> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                .flatMap(file -> List.of(JSON.readValue(text(file), FormVector[].class)).stream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of its form. */
    String schema() {
        return form != null ? text(Path.of("forms", form + ".form"))
            : JSON.writeValueAsString(Map.of("type", "default", "id", "vector", "schemaVersion", 19, "components", components));
    }

    boolean isAccepted() {
        return errors.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
