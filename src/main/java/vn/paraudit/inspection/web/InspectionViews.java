package vn.paraudit.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.planning.VisitMode;

/** The shapes in which inspections are answered. */
final class InspectionViews {

    private InspectionViews() {
    }

    record RowView(
        UUID id, String title, String unitCode, String unitName, VisitMode mode, InspectionState state, Instant visitStartsAt,
        @Nullable String conclusionNumber, @Nullable LocalDate concludedOn) {
    }

    record SeatView(String seat, String seatName, String person, @Nullable String discipline) {
    }

    record ActView(String text, String who, Instant at, Map<String, Object> facts) {
    }

    /** What the reader may do. */
    record CanView(boolean cancel) {
    }

    /** The unit refused to sign the minutes; witnesses are not named in cases of earlier models. */
    record RefusalView(LocalDate refusedOn, String reason, @Nullable String firstWitness, @Nullable String secondWitness) {
    }

    /** @param teamDecisionId  decision by which the people of the inspection sit in it */
    record DetailView(
        RowView inspection, @Nullable String decisionNumber, @Nullable UUID teamDecisionId, @Nullable String minutesNumber,
        @Nullable RefusalView minutesRefusal, @Nullable String cancelReason, @Nullable UUID planId, List<SeatView> team, List<ActView> acts,
        DeployedModels.@Nullable Progress progress, CanView can) {
    }
}
