package vn.paraudit.planning.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.paraudit.planning.PlanState;

/**
 * An annual plan without its lists.
 *
 * @param coverageReason  why it covers fewer units than it should, where it does
 * @param reception       one answer to all opinions, of plans that were drafted before each had one of its own
 */
public record Plan(
    UUID id, int year, String title, PlanState state, UUID amends, String purpose, String contents, String method, LocalDate periodFrom,
    LocalDate periodTo, int unannounced, String coverageReason, String reception, UUID documentId, String documentNumber, LocalDate issuedOn, UUID approvedBy, Instant approvedAt,
    String seal, String decisionReason, UUID createdBy, Instant createdAt) {
}
