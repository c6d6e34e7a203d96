package vn.paraudit.form;

/**
 * A field that a form declares.
 *
 * @param path   where its value stands, for example {@code targets[].reason}
 * @param holds  what its value is
 */
public record FormField(String path, String type, String label, Holds holds) {

    /** What kind of value a field holds; {@link #ANY} where that depends on the case. */
    public enum Holds { TEXT, NUMBER, BOOLEAN, LIST, DAY, MOMENT, TIME, ANY }

    /** Name of the variable that a diagram or a table reads: of a list or a group the whole. */
    public String variable() {
        return path.split("[.\\[]", 2)[0];
    }
}
