package vn.paraudit.platform;

import java.util.List;
import java.util.Map;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param detail  the sentence in the reader's language
 * @param code    stable name of what went wrong
 * @param facts   figures and names that the sentence uses
 * @param fields  what is wrong field by field
 */
public record ProblemBody(String type, String title, int status, String detail, String code, Map<String, Object> facts, List<FieldProblem> fields) {

    /** One field that cannot be accepted, with its sentence. */
    public record FieldProblem(String path, String label, String code, String message) {
    }
}
