package vn.paraudit.planning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.planning.model.Coverage;
import vn.paraudit.planning.model.Wave;

/** The shapes in which plans are answered. */
final class PlanViews {

    private PlanViews() {
    }

    record RowView(UUID id, int year, String title, PlanState state, String documentNumber, LocalDate issuedOn, UUID amends, Instant createdAt) {
    }

    record ReasonView(String text, int points) {
    }

    record TargetView(String unitCode, String unitName, boolean communeLevel, VisitMode mode, Integer wave, int riskScore,
                      List<ReasonView> reasons, String pickReason) {
    }

    record OpinionView(String unitCode, String unitName, boolean agrees, String text, Instant givenAt) {
    }

    record ProblemView(String code, String text) {
    }

    record GapView(String unitCode, String unitName, int riskScore) {
    }

    record DetailView(
        RowView plan, String purpose, String contents, String method, LocalDate periodFrom, LocalDate periodTo, int unannounced,
        String approvedBy, Instant approvedAt, String seal, String decisionReason, Coverage.Both coverage, List<TargetView> targets,
        List<Wave> waves, List<OpinionView> opinions, List<ProblemView> problems, List<GapView> gaps, DeployedModels.Progress progress) {
    }
}
