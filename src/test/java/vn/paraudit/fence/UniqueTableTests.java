package vn.paraudit.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.engine.Refusal;
import vn.paraudit.platform.Texts;
import vn.paraudit.testing.ParAuditTest;

/** Tables of which exactly one rule may apply: no case with two rules, no case without one. Columns are divided by {@code |}. */
@ParAuditTest
class UniqueTableTests {

    private static final String LEVELS = "string:\"A\",\"B\",\"C\"";

    @Autowired
    private ModelFence fence;

    @Autowired
    private Texts texts;

    /**
     * @param inputs  types of the columns, each with the values it may have after a colon
     * @param rules   the cells of each rule
     */
    private static String table(String policy, String inputs, String... rules) {
        StringBuilder table = new StringBuilder();
        int column = 0;
        for (String input : inputs.split("\\|")) {
            String[] parts = input.split(":", 2);
            column++;
            table.append("<input id=\"Input_%1$d\"><inputExpression id=\"Expression_%1$d\" typeRef=\"%2$s\"><text>x%1$d</text></inputExpression>"
                .formatted(column, parts[0]));
            table.append(parts.length < 2 ? "" : "<inputValues id=\"Values_%d\"><text>%s</text></inputValues>".formatted(column, parts[1]));
            table.append("</input>");
        }
        table.append("<output id=\"Output_1\" name=\"out\" typeRef=\"string\" />");
        for (int rule = 0; rule < rules.length; rule++) {
            table.append("<rule id=\"Rule_%d\">".formatted(rule + 1));
            column = 0;
            for (String cell : rules[rule].split("\\|", -1)) {
                column++;
                table.append("<inputEntry id=\"R%d_%d\"><text>%s</text></inputEntry>".formatted(rule, column, cell.strip().replace("<", "&lt;")));
            }
            table.append("<outputEntry id=\"R%d_out\"><text>\"x\"</text></outputEntry></rule>".formatted(rule));
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="Definitions_1" name="Table" namespace="http://paraudit.vn/test">
              <decision id="table" name="Table" camunda:historyTimeToLive="P10D">
                <decisionTable id="Table_1"%s>%s</decisionTable>
              </decision>
            </definitions>
            """.formatted(policy, table);
    }

    private List<Refusal> check(String inputs, String... rules) {
        return check(table("", inputs, rules));
    }

    private List<Refusal> check(String table) {
        return fence.check(Map.of("bpmn/table.dmn", table.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTableThatIsCompletePasses() {
        assertThat(check(LEVELS + "|boolean", "\"A\",\"B\" | -", "\"C\" | true", "not(\"A\", \"B\") | false")).isEmpty();
    }

    @Test
    void theRefusalNamesBothRowsOfAnOverlapAsTheTableNumbersThemAndACaseOfBoth() {
        List<Refusal> refusals = check(LEVELS + "|boolean", "\"A\" | -", "\"B\",\"C\" | true", "- | false");
        assertThat(refusals).containsExactly(new Refusal("bpmn/table.dmn", "Rule_3", "rules-overlap",
            Map.of("row", 3, "other", 1, "case", "x1 = A; x2 = false")));
        assertThat(texts.get("fence.rules-overlap", refusals.get(0).facts(), Texts.VIETNAMESE)).isEqualTo(
            "Dòng 3 và dòng 1 cùng áp dụng cho trường hợp: x1 = A; x2 = false.");
        assertThat(check("boolean|boolean", "- | -", "- | -")).extracting(Refusal::rule, refusal -> refusal.facts().get("row")).containsExactly(
            tuple("rules-overlap-always", 2));
    }

    @Test
    void theRefusalNamesACaseWithoutARule() {
        List<Refusal> refusals = check(LEVELS + "|boolean", "\"A\" | -", "\"B\",\"C\" | true", "\"B\" | false");
        assertThat(refusals).containsExactly(new Refusal("bpmn/table.dmn", "Table_1", "rules-gap", Map.of("case", "x1 = C; x2 = false")));
        assertThat(texts.get("fence.rules-gap", refusals.get(0).facts(), Locale.ENGLISH)).contains("x1 = C; x2 = false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "integer;      <= 5; > 5;            ok",
        "integer;      <= 5; >= 6;           ok",
        "double;       <= 5; >= 6;           rules-gap",
        "integer;      < 5; > 5;             rules-gap",
        "integer;      <= 5; >= 5;           rules-overlap",
        "integer;      [0..5]; [6..10];      ok",
        "integer;      [0..5]; [7..10];      rules-gap",
        "double;       [0..5); [5..10];      ok",
        "double;       [0..5]; ]5..10];      ok",
        "double;       [0..5]; [4.5..10];    rules-overlap",
        "integer;      1,2; 3;               ok",
        "integer;      1,2; 2,3;             rules-overlap",
        "integer;      1,3; 4;               rules-gap",
        "integer;      -; 3;                 rules-overlap",
        "boolean;      true; false;          ok",
        "boolean;      true; not(false);     rules-overlap",
        "string;       'A'; 'B';             ok",
        "string;       'A'; not('A');        ok",
        "string;       not('A'); not('B');   rules-overlap",
        "string;       'A, B'; 'A';          ok",
        "string;       date(x) > y; date(x) > z; ok",
        "string;       date(x) > y; date(x) > y; rules-overlap",
        "string;       date(x) > y; -;       rules-overlap"})
    void valuesAndRangesAreComparedByTheirMeaning(String type, String first, String second, String verdict) {
        assertThat(check(type, first.replace('\'', '"'), second.replace('\'', '"'))).extracting(Refusal::rule)
            .isEqualTo("ok".equals(verdict) ? List.of() : List.of(verdict));
    }

    @Test
    void otherHitPoliciesMayOverlapAndLeaveCasesOpen() {
        for (String policy : List.of("FIRST", "COLLECT", "RULE ORDER")) {
            assertThat(check(table(" hitPolicy=\"" + policy + "\"", LEVELS, "\"A\"", "\"A\""))).isEmpty();
        }
        assertThat(check(table(" hitPolicy=\"UNIQUE\"", LEVELS, "\"A\"", "\"A\""))).extracting(Refusal::element, Refusal::rule)
            .containsExactly(tuple("Rule_2", "rules-overlap"));
    }

    @Test
    void aTableWithManyInputsIsCheckedAtOnce() {
        String inputs = String.join("|", Collections.nCopies(30, LEVELS));
        String any = " | -".repeat(29);
        assertThat(check(inputs, "\"A\"" + any, "\"B\"" + any)).extracting(Refusal::rule, refusal -> refusal.facts().get("case").toString().substring(0, 14))
            .containsExactly(tuple("rules-gap", "x1 = C; x2 = A"));
    }
}
