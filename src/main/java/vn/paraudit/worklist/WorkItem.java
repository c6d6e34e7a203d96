package vn.paraudit.worklist;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A human task as the modules see it.
 *
 * @param caseId     plan, inspection, finding or disciplinary case
 * @param variables  routing variables at the task when it was created
 */
public record WorkItem(
    String id, String processKey, String definitionId, String elementId, String instanceId, UUID caseId, Map<String, Object> variables) {

    /** A text variable, for example {@code unitCode}; empty when it is not set. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(Object::toString).filter(value -> !value.isBlank());
    }
}
