package vn.paraudit.finding.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.finding.FindingState;

/** The shapes in which the remedies of conclusions are answered. */
final class RemedyViews {

    private RemedyViews() {
    }

    /**
     * What is demanded, planned and reported of one finding.
     *
     * @param daysLeft  working days, negative when late, {@code null} when nothing is due
     * @param check     how it was judged last
     * @param mayProve  whether the reader may bring proof
     */
    record DemandView(
        UUID findingId, String code, String violationName, String severity, String requirement, @Nullable String responsible, @Nullable String product,
        boolean quick, LocalDate dueOn, @Nullable Integer daysLeft, boolean overdue, FindingState state, List<MeasureView> measures,
        @Nullable ReportView report, @Nullable CheckView check, boolean mayProve) {
    }

    /** @param minutes  signed or refused by the unit; {@code null} at the desk */
    record CheckView(String kind, String text, @Nullable LocalDate visitedOn, @Nullable String present, @Nullable String minutes, @Nullable String witnesses) {
    }

    record MeasureView(String measure, String product, String responsible, LocalDate dueOn) {
    }

    record ReportView(String outcome, @Nullable LocalDate doneOn, @Nullable String proof, @Nullable String obstacle, Instant reportedAt) {
    }

    record LetterView(String kind, @Nullable String number, @Nullable String consequence, String signedBy, LocalDate signedOn) {
    }

    /** @param delegate  whether the reader may have somebody else decide in their place */
    record RemedyCanView(boolean reportEarly, boolean delegate) {
    }

    record RemedyDetailView(
        UUID id, String unitCode, String unitName, String state, @Nullable String number, @Nullable LocalDate issuedOn, String signer,
        Conclusions.@Nullable Capacity capacity, UUID inspectionId, @Nullable String causeText, @Nullable String prevention, List<DemandView> demands,
        List<LetterView> letters, DeployedModels.@Nullable Progress progress, RemedyCanView can) {
    }
}
