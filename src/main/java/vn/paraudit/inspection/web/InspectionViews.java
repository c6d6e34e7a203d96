package vn.paraudit.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.inspection.InspectionState;
import vn.paraudit.planning.VisitMode;

/** The shapes in which inspections are answered. */
final class InspectionViews {

    private InspectionViews() {
    }

    record RowView(UUID id, String title, String unitCode, String unitName, VisitMode mode, InspectionState state, Instant visitStartsAt,
                   String conclusionNumber, LocalDate concludedOn) {
    }

    record SeatView(String seat, String seatName, String person, String discipline) {
    }

    record ActView(String text, String who, Instant at, Map<String, Object> facts) {
    }

    record DocumentView(String number, String type, LocalDate issuedOn) {
    }

    record DetailView(
        RowView inspection, String decisionNumber, String minutesNumber, String cancelReason, UUID planId, List<SeatView> team,
        List<ActView> acts, List<DocumentView> documents, DeployedModels.Progress progress) {
    }
}
