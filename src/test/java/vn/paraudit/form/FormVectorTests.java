package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.TimeSource;

/** The server gives the verdicts of the shared vectors. */
class FormVectorTests {

    /** Half past midnight of 25/11/2026 in Việt Nam, while it is still the 24th in Greenwich. */
    private static final Instant NOW = Instant.parse("2026-11-24T17:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Forms forms = new FormReader(JSON, new TimeSource(Clock.fixed(NOW, TimeSource.ZONE)));

    static Stream<FormVector> vectors() {
        return FormVector.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void serverGivesTheVerdictOfTheVector(FormVector vector) {
        assertThat(forms.problems(vector.schema())).as("problems of the form").isEmpty();
        FormVerdict verdict = forms.judge(forms.read(vector.schema()), vector.context(), vector.submission());
        assertThat(verdict.errors().stream().map(error -> new FormVector.Fault(error.path(), error.code())))
            .containsExactlyInAnyOrderElementsOf(vector.errors());
        if (vector.isAccepted()) {
            assertThat(JSON.valueToTree(answered(verdict.accepted())).toString())
                .isEqualTo(JSON.valueToTree(answered(vector.stored())).toString());
        }
    }

    @Test
    void everyFormOfTheProductHasAnAcceptedAndARefusedSubmission() throws IOException {
        assertThat(formsWith(FormVector::isAccepted)).as("accepted").containsAll(formFiles());
        assertThat(formsWith(vector -> !vector.isAccepted())).as("refused").containsAll(formFiles());
    }

    @Test
    void vectorsHaveNamesOfTheirOwn() {
        assertThat(FormVector.all().map(FormVector::name)).doesNotHaveDuplicates().hasSizeGreaterThan(150);
    }

    private static Set<String> formsWith(Predicate<FormVector> verdict) {
        return FormVector.all().filter(vector -> vector.form() != null && vector.server() == null).filter(verdict).map(FormVector::form)
            .collect(Collectors.toSet());
    }

    private static List<String> formFiles() throws IOException {
        Path folder = Path.of("forms");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString()).filter(name -> name.endsWith(".form"))
                .map(name -> name.substring(0, name.length() - ".form".length())).toList();
        }
    }

    /** Without what says nothing: missing values, empty texts and empty lists; the order of names does not matter. */
    private static Object answered(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().filter(entry -> !isNothing(answered(entry.getValue())))
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> answered(entry.getValue()), (one, other) -> one,
                    TreeMap::new));
        }
        return value instanceof List<?> list ? list.stream().map(FormVectorTests::answered).toList() : value;
    }

    private static boolean isNothing(Object value) {
        return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }
}
