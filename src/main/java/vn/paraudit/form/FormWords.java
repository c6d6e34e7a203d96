package vn.paraudit.form;

import java.util.Map;

/**
 * What a form calls its fields and their choices, in one language; paths are like {@code targets[].reason}.
 *
 * @param labels   label by path, of lists and groups too
 * @param choices  by path: label by value, of the choices that the form brings with it
 * @param lists    by path: the name of the list that the form is filled with and chooses from
 */
public record FormWords(Map<String, String> labels, Map<String, Map<String, String>> choices, Map<String, String> lists) {
}
