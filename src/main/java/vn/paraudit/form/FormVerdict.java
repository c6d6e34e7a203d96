package vn.paraudit.form;

import java.util.List;
import java.util.Map;
import vn.paraudit.platform.FieldError;

/**
 * What the server says of a submission.
 *
 * @param errors    what is wrong, in the order of the form; empty when it is accepted
 * @param accepted  what may be stored: the declared, visible fields with their converted values
 */
public record FormVerdict(List<FieldError> errors, Map<String, Object> accepted) {

    /** Code of a value that the form does not ask for, or not now. */
    public static final String UNKNOWN = "unknown";

    public boolean isAccepted() {
        return errors.isEmpty();
    }
}
