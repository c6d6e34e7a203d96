package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of the house that only the source text shows. */
class SourceTests {

    private static final int MOST_LINES = 300;
    /** Nobody reads it from top to bottom. */
    private static final Path WRITTEN_BY_GENERATOR = Path.of("shared/api/types.ts");
    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u00C3\\u00C8-\\u00CA\\u00CC\\u00CD\\u00D2-\\u00D5\\u00D9\\u00DA\\u00DD"
        + "\\u00E0-\\u00E3\\u00E8-\\u00EA\\u00EC\\u00ED\\u00F2-\\u00F5\\u00F9\\u00FA\\u00FD\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169"
        + "\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9]");
    /** Symbols in the numbers of official documents, and the one letter that does not decompose, which searching folds by hand. */
    private static final List<String> SYMBOLS = List.of("\"QĐ\"", "\"ĐKT\"", "\"HĐKL\"", "/đ/gi");
    private static final Pattern INSPECTORATE = Pattern.compile("thanh\\s+tra", Pattern.CASE_INSENSITIVE);
    /** Institutions keep their names; so does the discipline that their people bring into a team. */
    private static final List<String> INSTITUTIONS = List.of("Thanh tra tỉnh", "Thanh tra Chính phủ", "\"Thanh tra\"");

    private static boolean isLong(String source) {
        return source.lines().count() > MOST_LINES;
    }

    private static boolean speaksVietnamese(String source) {
        return VIETNAMESE.matcher(without(Sources.withoutComments(source), SYMBOLS)).find();
    }

    private static boolean namesTheInspectorate(String text) {
        return INSPECTORATE.matcher(without(text, INSTITUTIONS)).find();
    }

    private static boolean asksPastTheListOfWork(String source) {
        String code = Sources.withoutComments(source);
        return code.contains("inbox_") && code.contains("jdbc.sql(");
    }

    private static String without(String text, List<String> allowed) {
        String rest = text;
        for (String each : allowed) {
            rest = rest.replace(each, "");
        }
        return rest;
    }

    private static Stream<Path> productSources() {
        return Stream.concat(Sources.under("src/main/java", ".*\\.java").stream(),
            Sources.under("src/main/frontend/src", ".*(?<!\\.test)\\.tsx?").stream().filter(file -> !file.toString().contains("/testing/")));
    }

    @Test
    void noSourceFileIsLongerThanItMayBe() {
        Stream<Path> all = Stream.concat(Sources.under("src/main/frontend/src", ".*\\.tsx?").stream(),
            Stream.concat(Sources.under("src/main/java", ".*\\.java").stream(), Sources.under("src/test/java", ".*\\.java").stream()));
        assertThat(all.filter(file -> !file.endsWith(WRITTEN_BY_GENERATOR) && isLong(Sources.text(file)))).isEmpty();
    }

    /** A compiler that stumbles leaves files where it stood, and they come along unseen. What is made or kept while working here does not count. */
    @Test
    void theTopHoldsNothingButItsFewThings() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                .isSubsetOf("pom.xml", "src", "bpmn", "forms", "README.md", "target", "data");
        }
    }

    @Test
    void noCodeSpeaksVietnamese() {
        assertThat(productSources().filter(file -> speaksVietnamese(Sources.text(file)))).isEmpty();
    }

    @Test
    void theProductSpeaksOfKiemTraOnly() {
        Stream<Path> spoken = Stream.of(Sources.under("src/main/resources/messages", ".*\\.properties"),
            Sources.under("src/main/frontend/src/i18n", ".*\\.json"), Sources.under("forms", ".*\\.form"),
            Sources.under("bpmn", ".*\\.(bpmn|dmn)")).flatMap(List::stream);
        assertThat(spoken.filter(file -> namesTheInspectorate(Sources.text(file)))).isEmpty();
    }

    /** Its rows may wait to be written until somebody asks for them, which one place knows. */
    @Test
    void theListOfWorkIsAskedInOnePlace() {
        assertThat(Sources.under("src/main/java", ".*\\.java").stream().filter(file -> asksPastTheListOfWork(Sources.text(file)))).isEmpty();
    }

    @Test
    void theScansBite() {
        assertThat(asksPastTheListOfWork("return jdbc.sql(\"select * from inbox_task\")")).isTrue();
        assertThat(isLong("x\n".repeat(MOST_LINES + 1))).isTrue();
        assertThat(speaksVietnamese("return \"Kế hoạch\"; // fine")).isTrue();
        assertThat(speaksVietnamese("const url = 'http://x'; label('Đã lưu')")).isTrue();
        assertThat(namesTheInspectorate("\"title\": \"Cuộc thanh tra của Thanh tra tỉnh\"")).isTrue();
    }

    @Test
    void theScansLeaveAloneWhatIsAllowed() {
        assertThat(speaksVietnamese("/** Ngày làm việc. */ issue(\"QĐ\"); // Việt Nam\n")).isFalse();
        assertThat(namesTheInspectorate("\"Thanh tra tỉnh\", \"label\": \"Thanh tra\"")).isFalse();
    }
}
