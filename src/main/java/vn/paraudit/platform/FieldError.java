package vn.paraudit.platform;

import java.util.Map;

/**
 * One field that cannot be accepted.
 *
 * @param path   where the field stands, for example {@code targets[2].reason}
 * @param label  the field's label as the reader knows it; may be empty
 * @param code   stable code, key of the sentence {@code field.<code>}
 * @param facts  figures that the sentence names, for example {@code min=1}
 */
public record FieldError(String path, String label, String code, Map<String, Object> facts) {

    public FieldError(String path, String code) {
        this(path, "", code, Map.of());
    }
}
