package vn.paraudit.form;

import java.util.Map;

/**
 * What a form calls its fields and their choices, in one language.
 *
 * @param labels   label by path, for example {@code targets[].reason}; of lists and groups too
 * @param choices  by path: label by value
 */
public record FormWords(Map<String, String> labels, Map<String, Map<String, String>> choices) {
}
