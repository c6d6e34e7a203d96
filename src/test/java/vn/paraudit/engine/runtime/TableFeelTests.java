package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.paraudit.engine.TableFailure;

/** Decision tables as the engine evaluates them: hostile cells end with their place, and days of forms compare with days. */
@Timeout(20)
class TableFeelTests {

    private static final DmnEngine ENGINE = TableFeel.tables().buildEngine();
    private static final String TABLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_1" name="t" namespace="http://paraudit.vn/test">
          <decision id="table" name="Mức rủi ro">
            <decisionTable id="Table_1" hitPolicy="COLLECT">
              <input id="Input_1" label="Số vụ"><inputExpression id="Expression_1" typeRef="%s"><text>given</text></inputExpression></input>
              <output id="Output_1" label="Điểm" name="out" typeRef="string" />
              <rule id="Rule_1"><inputEntry id="In_1"><text></text></inputEntry><outputEntry id="Out_1"><text>"first"</text></outputEntry></rule>
              <rule id="Rule_2"><inputEntry id="In_2"><text><![CDATA[%s]]></text></inputEntry><outputEntry id="Out_2"><text><![CDATA[%s]]></text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private static List<Object> outputs(String type, String cell, String output, Object given) {
        String xml = TABLE.formatted(type, cell, output);
        DmnDecision table = ENGINE.parseDecision("table", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> input = new HashMap<>();
        input.put("given", given);
        return List.copyOf(ENGINE.evaluateDecisionTable(table, input).collectEntries("out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"< count(for i in 1..100000000 return i)", "count(for i in 1..9999 return count(for j in 1..9999 return j)) > ?",
        "matches(string join(for i in 1..90 return \"a\") + \"!\", \"((a|a)+)+$\") and ? > 1"})
    void aHostileCellEndsWithItsTableRowAndColumn(String cell) {
        assertThatThrownBy(() -> outputs("integer", cell, "\"x\"", 7)).isInstanceOfSatisfying(TableFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo("table-costly");
            assertThat(failure.facts()).isEqualTo(Map.of("table", "Mức rủi ro", "rule", "2", "cell", "Số vụ"));
        });
    }

    @Test
    void aHostileResultEndsWithItsColumnToo() {
        assertThatThrownBy(() -> outputs("integer", "> 3", "string join(for i in 1..9999 return \"xxxxxxxxxxxxxxxxxxxxxxxx\")", 7))
            .isInstanceOfSatisfying(TableFailure.class, failure ->
                assertThat(failure.facts()).isEqualTo(Map.of("table", "Mức rủi ro", "rule", "2", "cell", "Điểm")));
    }

    @Test
    void aValueThatNoColumnOfItsTypeTakesIsToldAsAProblemOfTheTable() {
        assertThatThrownBy(() -> outputs("integer", "> 3", "\"x\"", "seven")).isInstanceOf(TableFailure.class);
        assertThatThrownBy(() -> outputs("date", "< date(\"2026-03-01\")", "\"x\"", "soon")).isInstanceOf(TableFailure.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-02-10|< date(\"2026-03-01\")|true",
        "2026-03-01|< date(\"2026-03-01\")|false",
        "2026-03-01|date(\"2026-03-01\")|true",
        "2026-03-01|[date(\"2026-01-01\")..date(\"2026-12-31\")]|true",
        "2027-01-01|[date(\"2026-01-01\")..date(\"2026-12-31\")]|false",
        "2026-02-28T17:30:00Z|date(\"2026-03-01\")|true",
        "2026-02-28T23:30|date(\"2026-02-28\")|true",
        "2026-02-10|? + duration(\"P30D\") < date(\"2026-03-13\")|true",
        "2026-02-10|not(date(\"2026-02-10\"))|false"})
    void aDayOfAFormComparesWithADay(String given, String cell, boolean applies) {
        assertThat(outputs("date", cell, "\"second\"", given)).isEqualTo(applies ? List.of("first", "second") : List.of("first"));
    }

    @Test
    void momentsAndTimesOfDayCompareToo() {
        assertThat(outputs("dateTime", "< date and time(\"2026-03-01T08:00:00\")", "\"second\"", "2026-03-01T00:30:00Z")).hasSize(2);
        assertThat(outputs("time", "< time(\"08:00:00\")", "\"second\"", "07:30")).hasSize(2);
        assertThat(outputs("date", "< date(\"2026-03-01\")", "\"second\"", null)).containsExactly("first");
    }
}
