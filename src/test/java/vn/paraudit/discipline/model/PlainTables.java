package vn.paraudit.discipline.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.Decisions;
import vn.paraudit.engine.runtime.TableEngines;

/** The tables and the book of discipline as they come with the product, read without a database. */
final class PlainTables implements Decisions {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DmnEngine ENGINE = TableEngines.build();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    static RuleBook book() {
        return RuleBook.of(read(Path.of("src/main/resources/library/discipline/2026-12.json")));
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<List<Map<String, Object>>> evaluateEach(String decisionId, List<Map<String, Object>> inputs) {
        DmnDecision table = tables.computeIfAbsent(decisionId, PlainTables::parsed);
        return inputs.stream().map(input -> ENGINE.evaluateDecisionTable(table, input).getResultList()).toList();
    }

    private static DmnDecision parsed(String id) {
        try (InputStream file = Files.newInputStream(Path.of("bpmn", id + ".dmn"))) {
            return ENGINE.parseDecision(id, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
