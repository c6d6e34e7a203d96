package vn.paraudit.form;

/**
 * A field that a form declares.
 *
 * @param path  where its value stands, for example {@code targets[].reason}
 */
public record FormField(String path, String type, String label) {
}
