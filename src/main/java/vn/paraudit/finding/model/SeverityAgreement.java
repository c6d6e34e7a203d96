package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Holds the catalogue of violations against the table of severities: for every violation, with its own escalations and the general ones, each
 * just met and just missed, alone and together with a repetition, both give one answer.
 */
public final class SeverityAgreement {

    private static final int GRAVEST = 5;
    private static final BigDecimal HAIR = new BigDecimal("0.1");

    private final JsonNode catalogue;
    private final String factOn;

    /**
     * @param catalogue  a version of the library
     * @param factOn     day on which the facts occurred, one on which the version is in force
     */
    public SeverityAgreement(JsonNode catalogue, String factOn) {
        this.catalogue = catalogue;
        this.factOn = factOn;
    }

    /** A case in which the table says something else than the catalogue. */
    public record Difference(String violation, Map<String, Object> facts, String byCatalogue, String byTable) {
    }

    /** @param table  answers the severity for each of the facts that it is asked, in their order; {@code null} where no row applied */
    public List<Difference> differences(UnaryOperator<List<Map<String, Object>>> table) {
        List<Map<String, Object>> cases = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (JsonNode violation : catalogue.path("violations")) {
            for (Map<String, Object> facts : cases(violation)) {
                Map<String, Object> input = new HashMap<>(facts);
                input.put("violation", violation.path("code").asString());
                input.put("defaultSeverity", violation.path("default_severity").asString());
                input.put("factOn", factOn);
                cases.add(input);
                expected.add(expected(violation, facts));
            }
        }
        List<Map<String, Object>> answers = table.apply(cases);
        List<Difference> differences = new ArrayList<>();
        for (int at = 0; at < cases.size(); at++) {
            String severity = String.valueOf(answers.get(at).get("severity"));
            if (!expected.get(at).equals(severity)) {
                differences.add(new Difference(String.valueOf(cases.get(at).get("violation")), cases.get(at), expected.get(at), severity));
            }
        }
        return differences;
    }

    private List<Map<String, Object>> cases(JsonNode violation) {
        List<Map<String, Object>> triggers = new ArrayList<>();
        triggers.add(Map.of());
        general().forEach((fact, limits) -> limits.forEach(value -> triggers.add(Map.of(fact, value))));
        violation.path("escalations").forEach(row -> values(row).forEach(value -> triggers.add(Map.of(row.path("fact").asString(), value))));
        List<Map<String, Object>> cases = new ArrayList<>();
        for (Map<String, Object> trigger : triggers) {
            for (Map<String, Object> other : triggers) {
                for (boolean repeated : new boolean[] {false, true}) {
                    Map<String, Object> facts = new LinkedHashMap<>(other);
                    facts.putAll(trigger);
                    facts.put("repeated", repeated);
                    cases.add(facts);
                }
            }
        }
        return cases.stream().distinct().toList();
    }

    private Map<String, List<Object>> general() {
        JsonNode rule = catalogue.path("general_escalations");
        int cases = rule.path("cases_at_least").asInt();
        BigDecimal ratio = rule.path("ratio_above").decimalValue();
        return Map.of("ratio", List.of(ratio.doubleValue(), ratio.add(HAIR).doubleValue()), "count", List.of(cases - 1, cases));
    }

    /** The value that just misses an escalation, and the one that just meets it. */
    private static List<Object> values(JsonNode row) {
        if (row.has("above")) {
            int limit = row.path("above").asInt();
            return "ratio".equals(row.path("fact").asString()) ? List.of((double) limit, limit + HAIR.doubleValue()) : List.of(limit, limit + 1);
        }
        if (row.has("at_least")) {
            return List.of(row.path("at_least").asInt() - 1, row.path("at_least").asInt());
        }
        return row.path("equals").isBoolean() ? List.of() : List.of(row.path("equals").asString());
    }

    private String expected(JsonNode violation, Map<String, Object> facts) {
        JsonNode rule = catalogue.path("general_escalations");
        int byDefault = grade(violation.path("default_severity").asString());
        int highest = grade(rule.path("highest").asString());
        int severity = byDefault;
        if (names(rule.path("raised")).contains("F" + byDefault) && (isAbove(facts.get("ratio"), rule.path("ratio_above").doubleValue())
                || isAbove(facts.get("count"), rule.path("cases_at_least").asInt() - 1))) {
            severity++;
        }
        for (JsonNode row : violation.path("escalations")) {
            if (byDefault < GRAVEST && isMet(row, facts.get(row.path("fact").asString()))) {
                severity = Math.max(severity, grade(row.path("to").asString()));
            }
        }
        if (Boolean.TRUE.equals(facts.get("repeated")) && severity < highest && severity == gradeBefore(severity, violation, facts)) {
            severity++;
        }
        return "F" + severity;
    }

    /** A repetition that the catalogue names itself is not counted twice. */
    private static int gradeBefore(int severity, JsonNode violation, Map<String, Object> facts) {
        return violation.path("escalations").valueStream().anyMatch(row -> "repeated".equals(row.path("fact").asString())
            && isMet(row, facts.get("repeated")) && grade(row.path("to").asString()) == severity) ? severity - 1 : severity;
    }

    private static boolean isMet(JsonNode row, Object value) {
        if (row.has("above")) {
            return isAbove(value, row.path("above").doubleValue());
        }
        if (row.has("at_least")) {
            return isAbove(value, row.path("at_least").asInt() - 1);
        }
        return row.path("equals").isBoolean() ? value instanceof Boolean said && said == row.path("equals").asBoolean()
            : row.path("equals").asString().equals(value);
    }

    private static boolean isAbove(Object value, double limit) {
        return value instanceof Number number && number.doubleValue() > limit;
    }

    private static int grade(String severity) {
        return Integer.parseInt(severity.substring(1));
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
