package vn.paraudit.planning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.planning.PlanState;

/** An annual plan without its lists. */
public record Plan(
    UUID id, int year, String title, PlanState state, UUID amends, String purpose, String contents, String method, LocalDate periodFrom,
    LocalDate periodTo, int unannounced, UUID documentId, String documentNumber, LocalDate issuedOn, UUID approvedBy, Instant approvedAt,
    String seal, String decisionReason, UUID createdBy, Instant createdAt) {
}
