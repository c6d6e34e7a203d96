package vn.paraudit.security;

import java.util.Map;
import java.util.Optional;

/**
 * Where a seat is looked for: the case of a human task and the routing variables visible at it, the local ones winning.
 *
 * @param processKey  process the task belongs to, for example {@code inspection}
 * @param caseId      business key: id of the plan, inspection, finding or disciplinary case
 * @param variables   text variables such as {@code unitCode}, {@code sectionId}, {@code inspectionId}
 */
public record SeatScope(String processKey, String caseId, Map<String, String> variables) {

    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
