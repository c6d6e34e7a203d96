package vn.paraudit.planning.model;

/**
 * One line of the risk table that applied.
 *
 * @param code    key of its sentence, {@code planning.risk.<code>}
 * @param points  points it added
 */
public record RiskReason(String code, int points) {
}
