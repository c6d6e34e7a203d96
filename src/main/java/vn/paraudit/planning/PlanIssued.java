package vn.paraudit.planning;

import java.time.LocalDate;
import java.util.UUID;

/** A plan was approved and got its number; its targets are to be inspected. */
public record PlanIssued(UUID planId, int year, LocalDate issuedOn) {
}
