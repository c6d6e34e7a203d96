package vn.paraudit.modeling.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.paraudit.engine.Refusal;

/** What a table says of its own basis before it comes into force. */
class TableBasesTests {

    private static final String TABLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="x">
          <decision id="t" name="t">
            <decisionTable id="T" hitPolicy="FIRST">
              <input id="I1"><inputExpression id="E1"><text>date(factOn)</text></inputExpression></input>
              <output id="O1" name="article" typeRef="string" />
              <output id="O2" name="source" typeRef="string" />
              <output id="O3" name="lookedAt" typeRef="string" />
              <rule id="R1">
                <inputEntry id="C1"><text>%s</text></inputEntry>
                <outputEntry id="C2"><text>"%s"</text></outputEntry>
                <outputEntry id="C3"><text>"%s"</text></outputEntry>
                <outputEntry id="C4"><text>"%s"</text></outputEntry>
              </rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private static List<Refusal> refusals(String test, String article, String source, String lookedAt) {
        return new TableBases().refusals(Map.of("bpmn/t.dmn", TABLE.formatted(test, article, source, lookedAt).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '\'', value = {
        "''|NĐ 224/2026/NĐ-CP|READ_OF|2026-11-30|-", "''|''|READ_OF|2026-11-30|-", "&lt; date(\"2030-01-01\")|''|READ_OF|2026-11-30|basis-empty", "''|Theo báo|OURS|2026-11-30|basis-word",
        "''|NĐ 42/2022/NĐ-CP|READ_OF|2026-11-30|basis-ended", "&lt; date(\"2026-07-01\")|NĐ 42/2022/NĐ-CP|READ_OF|2026-11-30|-",
        "[date(\"2026-01-01\")..date(\"2026-07-02\"))|NĐ 42/2022/NĐ-CP|READ_OF|2026-11-30|basis-ended",
        "''|NĐ 224/2026/NĐ-CP|sourced|2026-11-30|row-without-source", "''|NĐ 224/2026/NĐ-CP|READ_OF|hôm qua|row-without-day"})
    void aRowNamesASoundBasisItsSourceAndTheDay(String test, String article, String source, String lookedAt, String rule) {
        assertThat(refusals(test, article, source, lookedAt)).extracting(Refusal::rule).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void everyTableOfTheProductIsSound() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("bpmn"))) {
            for (Path table : tables.filter(file -> file.toString().endsWith(".dmn")).toList()) {
                assertThat(new TableBases().refusals(Map.of(table.getFileName().toString(), Files.readAllBytes(table)))).as(table.toString()).isEmpty();
            }
        }
    }
}
