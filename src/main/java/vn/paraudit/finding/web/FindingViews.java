package vn.paraudit.finding.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.Circumstances;
import vn.paraudit.organization.SourceKind;

/** The shapes in which findings are answered. */
final class FindingViews {

    private FindingViews() {
    }

    /**
     * A line of the register.
     *
     * @param daysLeft  working days, negative when late, {@code null} when nothing is due
     * @param nextStep  name of the steps that wait
     */
    record RowView(
        UUID id, String code, UUID inspectionId, String unitCode, String unitName, @Nullable String criterion, String violation,
        String violationName, String description, String severity, FindingState state, @Nullable LocalDate dueOn,
        @Nullable Integer daysLeft, boolean overdue, LocalDate detectedOn, @Nullable String nextStep) {
    }

    record ChoiceView(String code, String name) {
    }

    /** What the register can be narrowed to besides units, violations and plans. */
    record ChoicesView(List<ChoiceView> areas, List<ChoiceView> people) {
    }

    record ResponsibleView(String level, String levelName, @Nullable UUID personId, @Nullable String person, String post) {
    }

    record ActView(String act, String text, String who, Instant at, Map<String, Object> facts) {
    }

    record RefView(UUID id, String code) {
    }

    /** The facts and how the severity came out. */
    record FactsView(
        @Nullable UUID sectionId, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal ratio,
        @Nullable Integer cases, LocalDate occurredOn, String proposed, String rule, @Nullable String severityReason,
        @Nullable RefView repeatOf, @Nullable Circumstances circumstances, String legalBasis, SourceKind source, @Nullable LocalDate lookedAt, String track, boolean confirmed,
        String escalation) {
    }

    /** @param remedyId  the plan and report that it belongs to; {@code null} where it has its own */
    record RemedyView(
        @Nullable String requirement, @Nullable LocalDate concludedOn, @Nullable LocalDate reportedOn, @Nullable LocalDate closedOn,
        @Nullable String referredTo, @Nullable String endReason, @Nullable RefView movedFrom, @Nullable UUID remedyId) {
    }

    /** What the reader may do. */
    record CanView(boolean change, boolean extend, boolean decide, boolean prove) {
    }

    record DetailView(
        RowView finding, String inspectionTitle, FactsView facts, List<ResponsibleView> responsible, @Nullable String opinionReason,
        @Nullable String opinionProof, RemedyView remedy, List<ActView> acts, DeployedModels.@Nullable Progress progress, int revision,
        CanView can) {
    }

    /**
     * A row of the catalogue.
     *
     * @param asks      names of the circumstances that make it graver, to be noted where they are known
     * @param signs     the signs that do
     * @param source    how much is known of the legal basis
     * @param lookedAt  day on which it was last looked at
     */
    record ViolationView(String code, String name, List<String> criteria, String severity, String countUnit, String track, String escalation,
                         List<String> asks, List<String> signs, String legalBasis, SourceKind source, @Nullable LocalDate lookedAt, boolean confirmed) {
    }
}
