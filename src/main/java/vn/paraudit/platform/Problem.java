package vn.paraudit.platform;

import java.util.List;
import java.util.Map;

/**
 * A request that cannot be fulfilled, in a form that a person can be told. The {@link #code()} is stable: it is part of the API
 * and the key of the sentence in the message files ({@code problem.<code>}), whose named placeholders are the {@link #facts()}.
 */
public abstract class Problem extends RuntimeException {

    private final String code;
    private final int status;
    private final transient Map<String, Object> facts;
    private final transient List<FieldError> fields;

    protected Problem(String code, int status, Map<String, Object> facts, List<FieldError> fields) {
        super(code + (facts.isEmpty() ? "" : " " + facts) + (fields.isEmpty() ? "" : " " + fields));
        this.code = code;
        this.status = status;
        this.facts = Map.copyOf(facts);
        this.fields = List.copyOf(fields);
    }

    public String code() {
        return code;
    }

    /** HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** What is wrong field by field; empty when the problem is not about fields. */
    public List<FieldError> fields() {
        return fields;
    }
}
