package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Hostile and broken forms: each is refused at the right field by the right rule, in words. */
@ParAuditTest
class HostileFormTests {

    private static final String FIELD = "{\"type\": \"textfield\", \"id\": \"F\", \"key\": \"again\", \"label\": \"Again\"}";

    @Autowired
    private ModelFence fence;

    @Autowired
    private Texts texts;

    private static String form(String... components) {
        return "{\"id\": \"do-it\", \"type\": \"default\", \"schemaVersion\": 19, \"components\": [" + String.join(", ", components) + "]}";
    }

    private static String field(String more) {
        return "{\"type\": \"textfield\", \"id\": \"B\", \"key\": \"bad\", \"label\": \"Bad\", " + more + "}";
    }

    private static String keyed(String key) {
        return "{\"type\": \"textfield\", \"id\": \"B\", \"key\": \"" + key + "\", \"label\": \"Bad\"}";
    }

    private static String shown(String type, String more) {
        return "{\"type\": \"" + type + "\", \"id\": \"B\"" + more + "}";
    }

    static Stream<Arguments> forms() {
        String many = IntStream.rangeClosed(1, 301).mapToObj(number -> keyed("f" + number).replace("\"B\"", "\"B" + number + "\"")).collect(Collectors.joining(", "));
        return Stream.of(
            arguments("html", form(FIELD, shown("html", ", \"content\": \"<script>1</script>\"")), "B", "form-component-refused"),
            arguments("iframe", form(FIELD, shown("iframe", ", \"url\": \"https://evil.invalid\"")), "B", "form-component-refused"),
            arguments("preview of a foreign document", form(FIELD, shown("documentPreview", "")), "B", "form-component-refused"),
            arguments("unheard-of component", form(FIELD, shown("evil", "")), "B", "form-component-unknown"),
            arguments("foreign picture", form(FIELD, shown("image", ", \"source\": \"https://evil.invalid/a.png\"")), "B", "form-image-foreign"),
            arguments("field without a name", form(FIELD, keyed("")), "B", "form-key-missing"),
            arguments("path claimed twice", form(FIELD, keyed("again")), "again", "form-path-twice"),
            arguments("prototype", form(FIELD, keyed("__proto__")), "__proto__", "form-key-forbidden"),
            arguments("constructor", form(FIELD, keyed("constructor")), "constructor", "form-key-forbidden"),
            arguments("dotted name", form(FIELD, keyed("a.b")), "a.b", "form-key-dotted"),
            arguments("condition that is none", form(FIELD, field("\"conditional\": {\"hide\": \"= again +\"}")), "bad", "form-condition-unreadable"),
            arguments("bound that is none", form(FIELD, field("\"validate\": {\"min\": \"= again +\"}")), "bad", "form-expression-unreadable"),
            arguments("choices that are none", form(FIELD, field("\"valuesExpression\": \"= [\"")), "bad", "form-expression-unreadable"),
            arguments("condition that would count for ever", form(FIELD, field("\"conditional\": {\"hide\": \"= count(for i in 1..100000000 return i) > 1\"}")),
                "bad", "feel-too-large"),
            arguments("choices that would count for ever", form(FIELD, field("\"valuesExpression\": \"= for i in 1..100000000 return i\"")), "bad",
                "feel-too-large"),
            arguments("label that would count for ever", form(FIELD, field("\"description\": \"{{count(for i in 1..100000000 return i)}}\"")), "bad",
                "feel-too-large"),
            arguments("field that hides itself", form(FIELD, field("\"conditional\": {\"hide\": \"= bad = \\\"x\\\"\"}")), "bad", "form-condition-circle"),
            arguments("id used twice", form(FIELD, field("\"validate\": {}").replace("\"B\"", "\"F\"")), "F", "form-id-twice"),
            arguments("million rows to begin with", form(FIELD, "{\"type\": \"dynamiclist\", \"id\": \"B\", \"path\": \"rows\", \"defaultRepetitions\": 1000000, "
                + "\"components\": []}"), "rows", "form-rows"),
            arguments("picture without a protocol", form(FIELD, shown("image", ", \"source\": \"//evil.invalid/a.png\"")), "B", "form-image-foreign"),
            arguments("picture in a text", form(FIELD, shown("text", ", \"text\": \"![x](https://evil.invalid/a.png)\"")), "B", "form-image-foreign"),
            arguments("pattern that does not compile", form(FIELD, field("\"validate\": {\"pattern\": \"(a\"}")), "bad", "form-pattern-unreadable"),
            arguments("pattern without end", form(FIELD, field("\"validate\": {\"pattern\": \"^(a+)+$\"}")), "bad", "form-pattern-slow"),
            arguments("pattern without end, otherwise", form(FIELD, field("\"validate\": {\"pattern\": \"^(\\\\w+\\\\s?)*$\"}")), "bad", "form-pattern-slow"),
            arguments("alternatives without end", form(FIELD, field("\"validate\": {\"pattern\": \"^(a|aa)+$\"}")), "bad", "form-pattern-slow"),
            arguments("three hundred and one fields", form(many), "", "form-too-large"),
            arguments("no JSON", "{\"id\": \"do-it\",", "", "form-unreadable"),
            arguments("no form", "{\"components\": 5}", "", "form-shape"));
    }

    @Test
    void theFormThatTheHostileOnesAreMadeOfIsSound() {
        assertThat(fence.check(Models.bundle(Models.sound(), form(FIELD)))).isEmpty();
    }

    @Test
    void aFormOfAnotherNameThanItsFileIsRefused() {
        assertThat(fence.check(Models.bundle(Models.sound(), form(FIELD).replace("do-it", "do-that")))).extracting(Refusal::element, Refusal::rule)
            .contains(tuple("do-that", "form-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[0-9]{12}$", "^(\\\\d+,)*\\\\d+$", "^[A-Z]{2}(-[0-9]+)?$"})
    void aPatternThatReadsEachSignAFewTimesPasses(String pattern) {
        assertThat(fence.check(Models.bundle(Models.sound(), form(FIELD, field("\"validate\": {\"pattern\": \"" + pattern + "\"}"))))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aHostileFormIsRefusedAtItsFieldByItsRuleInWords(String name, String form, String element, String rule) {
        List<Refusal> refusals = fence.check(Models.bundle(Models.sound(), form));
        assertThat(refusals).extracting(Refusal::file, Refusal::element, Refusal::rule).contains(tuple(Models.FORM, element, rule));
        for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH)) {
            assertThat(refusals).allSatisfy(refusal -> assertThat(texts.get("fence." + refusal.rule(), refusal.facts(), language))
                .isNotEqualTo("fence." + refusal.rule()).doesNotContain("  "));
        }
    }
}
