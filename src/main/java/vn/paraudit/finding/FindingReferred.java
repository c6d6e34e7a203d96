package vn.paraudit.finding;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A concluded finding is so grave that discipline has to be considered. The disciplinary clock runs from the day of detection.
 *
 * @param detectedOn  day on which the minutes state the violation
 */
public record FindingReferred(UUID findingId, UUID inspectionId, String unitCode, LocalDate detectedOn) {
}
