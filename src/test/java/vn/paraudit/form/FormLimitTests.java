package vn.paraudit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.TimeSource;

/** What protects the server from forms and submissions that are too much for it. */
class FormLimitTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Forms forms = new FormReader(JSON, new TimeSource(Clock.systemUTC()));

    @Test
    void textLongerThanAnyFormMayAskForIsRefused() {
        String form = form(Map.of("type", "textarea", "key", "note"));
        assertThat(codes(form, Map.of("note", "a".repeat(20_001)))).containsExactly("max-length");
        assertThat(codes(form, Map.of("note", "a".repeat(20_000)))).isEmpty();
    }

    @Test
    void listHasNoMoreThanFiveHundredRows() {
        String form = form(Map.of("type", "dynamiclist", "path", "rows", "components", List.of(Map.of("type", "textfield", "key", "a"))));
        assertThat(codes(form, Map.of("rows", Collections.nCopies(501, Map.of())))).containsExactly("rows");
        assertThat(codes(form, Map.of("rows", Collections.nCopies(500, Map.of())))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\p{L}+", "(?i)abc", "a++b", "^\\Aabc\\z", "[a-z&&[^b]]", "(?>a)", "[a[b]]", "[\\S]"})
    void patternThatBrowsersReadOtherwiseIsRefused(String pattern) {
        assertThat(forms.problems(form(Map.of("type", "textfield", "key", "note", "validate", Map.of("pattern", pattern)))))
            .extracting(FieldError::code).containsExactly("form-pattern-unreadable");
    }

    @Test
    void nameWithADotThatNoAnswerCouldReachIsRefused() {
        assertThat(forms.problems(form(Map.of("type", "textfield", "key", "unit.name")))).extracting(FieldError::code)
            .containsExactly("form-key-dotted");
    }

    @Test
    void expressionThatCostsTooMuchIsToldAtItsComponent() {
        String costly = "=count(for i in 1..9999 return count(for j in 1..9999 return j)) > 1";
        Map<String, Object> field = Map.of("type", "textfield", "key", "note", "label", "Ghi chú");
        for (Map<String, Object> more : List.<Map<String, Object>>of(Map.of("conditional", Map.of("hide", costly)), Map.of("readonly", costly),
            Map.of("type", "expression", "expression", costly), Map.of("type", "number", "validate", Map.of("min", costly)))) {
            Map<String, Object> component = new HashMap<>(field);
            component.putAll(more);
            List<FieldError> errors = forms.judge(forms.read(form(component)), Map.of(), "number".equals(component.get("type")) ? Map.of("note", 1) : Map.of()).errors();
            assertThat(errors).as(more.toString()).singleElement().satisfies(error -> {
                assertThat(error.label()).isEqualTo("Ghi chú");
                assertThat(error.code()).startsWith("costly-");
            });
        }
    }

    private List<String> codes(String form, Map<String, Object> submitted) {
        return forms.judge(forms.read(form), Map.of(), submitted).errors().stream().map(FieldError::code).toList();
    }

    private static String form(Map<String, Object> component) {
        return JSON.writeValueAsString(Map.of("type", "default", "id", "limits", "components", List.of(component)));
    }
}
