package vn.paraudit.finding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.paraudit.engine.runtime.TableEngines;
import vn.paraudit.organization.LibraryFiles;

/** Catalogue and table give one answer for every violation, with each escalation just met and just missed. */
class SeverityAgreementTests {

    private static final DmnEngine ENGINE = TableEngines.build();
    private static final String TABLE = read();

    private static String read() {
        try {
            return Files.readString(Path.of("bpmn", "finding-severity.dmn"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<SeverityAgreement.Difference> differences(JsonNode catalogue, String table) {
        DmnDecision decision = ENGINE.parseDecision("finding-severity", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
        return new SeverityAgreement(catalogue, catalogue.path("valid_from").asString()).differences(cases -> cases.stream().map(facts -> {
            DmnDecisionTableResult result = ENGINE.evaluateDecisionTable(decision, facts);
            return result.isEmpty() ? Map.<String, Object>of() : result.get(0).getEntryMap();
        }).toList());
    }

    @Test
    void catalogueAndTableAgreeOnAllFortySevenInEveryVersion() {
        List<JsonNode> versions = LibraryFiles.versions("violations");
        assertThat(versions).hasSizeGreaterThan(1).allSatisfy(catalogue -> {
            assertThat(catalogue.path("violations").size()).isEqualTo(47);
            assertThat(differences(catalogue, TABLE)).isEmpty();
        });
    }

    /** Each number of the table is also one of the catalogue. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"&gt; 60|&gt; 61|V-TTHC-06", "&gt; 60|&gt; 59|V-TTHC-07", "&gt;= 3|&gt;= 4|V-CCV-02", "&gt; 45|&gt; 30|V-PVN-03",
        "&gt; 5<|&gt; 6<|V-TTHC-06", "\"GAIN\"</text>|\"NEGLECT\"</text>|V-CCV-07", "\"HARASSMENT\"</text>|\"GAIN\"</text>|V-TTHC-03"})
    void aTableThatSaysSomethingElseIsNamed(String said, String other, String violation) {
        List<JsonNode> versions = LibraryFiles.versions("violations");
        assertThat(TABLE).contains(said);
        assertThat(differences(versions.get(versions.size() - 1), TABLE.replace(said, other))).extracting(SeverityAgreement.Difference::violation)
            .contains(violation);
    }

    /** Decree 154/2026 counts for facts from the day on which it came into force. */
    @ParameterizedTest
    @CsvSource({"2026-06-30,1,,F3", "2026-07-01,1,,F4", "2026-07-01,0,45,F3", "2026-07-01,0,46,F4", "2026-06-30,0,46,F3"})
    void actsOfReceptionAreJudgedByTheDecreeOfTheDay(LocalDate factOn, int acts, Integer unhandled, String severity) {
        Map<String, Object> facts = new HashMap<>(Map.of("violation", "V-PVN-03", "defaultSeverity", "F3", "receptionActs", acts,
            "factOn", factOn.toString(), "repeated", false));
        facts.put("daysUnhandled", unhandled);
        assertThat(ENGINE.evaluateDecisionTable(ENGINE.parseDecision("finding-severity", new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8))),
            facts).get(0).<String>getEntry("severity")).isEqualTo(severity);
    }
}
