package vn.paraudit.planning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.planning.PlanState;
import vn.paraudit.planning.VisitMode;
import vn.paraudit.planning.model.Coverage;
import vn.paraudit.planning.model.Wave;

/** The shapes in which plans are answered. */
final class PlanViews {

    private PlanViews() {
    }

    record RowView(
        UUID id, int year, String title, PlanState state, @Nullable String documentNumber, @Nullable LocalDate issuedOn,
        @Nullable UUID amends, Instant createdAt) {
    }

    record ReasonView(String text, int points) {
    }

    record TargetView(
        String unitCode, String unitName, boolean communeLevel, VisitMode mode, @Nullable Integer wave, int riskScore,
        List<ReasonView> reasons, @Nullable String pickReason) {
    }

    /** @param givenAt  nothing for a body that was asked and said nothing: silence until the deadline is agreement */
    record OpinionView(
        String unitCode, String unitName, boolean agrees, @Nullable String text, @Nullable Instant givenAt, @Nullable String answer) {
    }

    record ProblemView(String code, String text) {
    }

    record GapView(String unitCode, String unitName, int riskScore) {
    }

    record RefView(UUID id, String title, PlanState state) {
    }

    /** What the reader may do. */
    record CanView(boolean amend) {
    }

    /**
     * @param coverageReason  why fewer units are covered than should be
     * @param reception       one answer to all opinions, of plans drafted by earlier forms
     * @param amended    the plan that this one changes
     * @param amendment  the one that changes this plan, as far as the reader may see it
     */
    record DetailView(
        RowView plan, @Nullable String purpose, @Nullable String contents, @Nullable String method, @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo, int unannounced, @Nullable String coverageReason, @Nullable String reception, @Nullable String approvedBy, @Nullable Instant approvedAt, @Nullable String seal,
        @Nullable String decisionReason, Coverage.Both coverage, List<TargetView> targets, List<Wave> waves, List<OpinionView> opinions,
        List<ProblemView> problems, List<GapView> gaps, DeployedModels.@Nullable Progress progress,
        @Nullable RefView amended, @Nullable RefView amendment, CanView can) {
    }
}
