package vn.paraudit.engine;

import java.util.Map;

/**
 * Why a file may not be deployed.
 *
 * @param file     name of the file in the bundle
 * @param element  id of the element, or its type where it has none; empty when the file as a whole is meant
 * @param rule     stable name of the rule, key of its sentence {@code fence.<rule>}
 * @param facts    what the sentence names
 */
public record Refusal(String file, String element, String rule, Map<String, Object> facts) {

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : " " + element) + ": " + rule + (facts.isEmpty() ? "" : " " + facts);
    }
}
