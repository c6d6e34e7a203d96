package vn.paraudit.planning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit that an issued plan inspects.
 *
 * @param visitFrom  first day of the wave in which it is visited
 * @param visitTo    last day of that wave
 */
public record PlanTarget(UUID id, UUID planId, String unitCode, VisitMode mode, LocalDate visitFrom, LocalDate visitTo) {
}
