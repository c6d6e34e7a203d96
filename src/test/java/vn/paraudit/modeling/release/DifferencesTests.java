package vn.paraudit.modeling.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** What a draft changes, in the words of its readers. */
@ParAuditTest
class DifferencesTests {

    private static final String DIAGRAM = "bpmn/inspection.bpmn";
    private static final String FORM = "forms/inspection/write-report.form";

    @Autowired
    private Differences differences;

    @Autowired
    private FormParts forms;

    @Autowired
    private Texts texts;

    @AfterEach
    void readVietnameseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static String text(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    private List<String> told(Map<String, String> before, Map<String, String> after) {
        return differences.between(bytes(before), bytes(after)).stream().map(change -> texts.get("change." + change.sentence(), change.facts())).toList();
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    @Test
    void aReaderOfEnglishReadsTheEnglishNamesOfStepsAndFormsWhereTheModelHasThem() throws IOException {
        String diagram = text(DIAGRAM);
        String form = text(FORM);
        Map<String, String> before = Map.of(DIAGRAM, diagram, FORM, form);
        Map<String, String> after = Map.of(DIAGRAM, diagram.replace("value=\"inspection.report\"", "value=\"inspection.minutes\""), FORM,
            form.replaceFirst("\"required\": true", "\"required\": false"));
        LocaleContextHolder.setLocale(Texts.ENGLISH);
        List<String> english = told(before, after);
        assertThat(english).isNotEmpty().anyMatch(sentence -> sentence.contains("required") && sentence.contains("yes") && sentence.contains("no"))
            .noneMatch(sentence -> sentence.matches(".*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*"));
        assertThat(differences.between(bytes(before), bytes(after))).extracting(Change::fileName)
            .noneMatch(name -> name.matches(".*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ].*"));
        LocaleContextHolder.setLocale(Texts.VIETNAMESE);
        assertThat(told(before, after)).hasSameSizeAs(english).anyMatch(sentence -> sentence.contains("bắt buộc"));
    }

    /** Every form of the product, with all that is said of its fields. */
    @Test
    void everythingThatIsSaidOfAFieldHasAWordAndNoneIsWrittenAsAProgramWouldWriteIt() throws IOException {
        List<String> strange = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".form")).toList()) {
                forms.parts(Files.readAllBytes(file)).forEach(part -> part.facts().forEach((fact, value) -> {
                    if (!texts.has("modeling.fact." + fact) || value.startsWith("{") || value.startsWith("[{")) {
                        strange.add(file.getFileName() + " " + fact + ": " + value);
                    }
                }));
            }
        }
        assertThat(strange).isEmpty();
    }
}
