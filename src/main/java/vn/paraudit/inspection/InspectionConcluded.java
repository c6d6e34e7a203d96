package vn.paraudit.inspection;

import java.time.LocalDate;
import java.util.UUID;

/** The notice of conclusions of an inspection was issued. */
public record InspectionConcluded(UUID inspectionId, String unitCode, LocalDate concludedOn) {
}
