package vn.paraudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.TestClient;

/** Whoever looks at a decision table reads words for its codes, in either language. */
@ParAuditTest
class TableWordsTests {

    private static final List<String> TABLES = List.of("unit-risk", "finding-severity", "remediation-deadline", "discipline-form", "discipline-screening",
        "discipline-regime", "discipline-waste");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    /** What a program calls something: one word of plain letters, signs and digits. The grades F1 to F5 have their words on the screen. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");
    private static final Pattern GRADE = Pattern.compile("F[1-5]");

    @LocalServerPort
    private int port;

    private TestClient reader() {
        return TestClient.of(port, "thu");
    }

    private static String word(JsonNode words, String code) {
        return words.path("columns").valueStream().flatMap(column -> column.path("codes").valueStream())
            .filter(one -> one.path("code").asString().equals(code)).map(one -> one.path("label").asString()).findFirst().orElse("");
    }

    @Test
    void everyCodeOfEveryTableHasAWordInBothLanguages() {
        for (TestClient client : List.of(reader(), reader().inEnglish())) {
            for (String table : TABLES) {
                JsonNode words = client.get("/api/models/tables/" + table + "/words").body();
                TreeSet<String> nameless = new TreeSet<>();
                cells(new String(client.getBytes("/api/models/tables/" + table + "/xml").body(), StandardCharsets.UTF_8)).forEach(nameless::add);
                words.path("columns").forEach(column -> column.path("codes").forEach(one -> {
                    assertThat(one.path("label").asString()).isNotBlank().isNotEqualTo(one.path("code").asString());
                    nameless.remove(one.path("code").asString());
                }));
                assertThat(nameless).as(table).isEmpty();
            }
        }
    }

    private static List<String> cells(String xml) {
        return TEXT.matcher(xml.replaceAll("(?s)<inputExpression.*?</inputExpression>|<[^>]*>|date\\(\"[^\"]*\"\\)", "").replace("&quot;", "\"")).results()
            .map(found -> found.group(1)).filter(text -> CODE.matcher(text).matches() && !GRADE.matcher(text).matches()).toList();
    }

    @Test
    void wordsAreThoseOfFormsAndLists() {
        JsonNode form = reader().get("/api/models/tables/discipline-form/words").body();
        assertThat(word(form, "KHIEN_TRACH")).isEqualTo("Khiển trách");
        assertThat(word(form, "to-be-confirmed")).isEqualTo("cần xác nhận");
        assertThat(word(form, "C25-01")).isEqualTo("Cán bộ, công chức từ 01/7/2025, dòng 01");
        JsonNode english = reader().inEnglish().get("/api/models/tables/discipline-form/words").body();
        assertThat(word(english, "KHIEN_TRACH")).isEqualTo("Reprimand");
        assertThat(english.path("columns")).extracting(one -> one.path("label").asString()).contains("Grade of consequence", "Source");
        assertThat(form.path("columns")).allSatisfy(one -> assertThat(one.path("label").isNull()).isTrue());
    }

    @Test
    void anUnknownTableHasNoWords() {
        assertThat(reader().get("/api/models/tables/no-such/words").status()).isEqualTo(404);
    }
}
