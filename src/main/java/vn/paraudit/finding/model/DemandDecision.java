package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand is handed over to another unit, or ended.
 *
 * @param kind      TRANSFER or END
 * @param unitCode  unit that takes it over
 * @param document  number of the document; may come later
 */
public record DemandDecision(
    UUID findingId, String kind, @Nullable String unitCode, String reason, @Nullable String document, UUID decidedBy, LocalDate decidedOn) {

    public static final String TRANSFER = "TRANSFER";
    public static final String END = "END";
}
