package vn.paraudit.discipline.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.calendar.LegalClocks;
import vn.paraudit.discipline.CaseState;
import vn.paraudit.discipline.model.Subject;
import vn.paraudit.engine.DeployedModels;

/** The shapes in which cases are answered. */
final class CaseViews {

    private CaseViews() {
    }

    record RowView(
        UUID id, String code, String unitCode, String unitName, String person, String post, CaseState state,
        LegalClocks.@Nullable Clock clock, @Nullable String decided, Instant openedAt) {
    }

    record SeatView(String seat, String person, @Nullable String represents) {
    }

    record ActView(String text, String who, Instant at) {
    }

    record BallotView(String form, int votes) {
    }

    /**
     * What a table says, in words.
     *
     * @param source  how it is known
     * @param seenOn  day on which somebody looked, dd/MM/yyyy
     * @param regime  regime that gave it, where there is one
     */
    record ProposalView(
        String outcome, String reason, String article, boolean confirmed, String source, String seenOn, @Nullable String regime) {
    }

    /** When the limitation ends for a light and for a grave form. */
    record LimitationView(String form, @Nullable LocalDate endsOn, ProposalView screening) {
    }

    /** Proposed and decided side by side. */
    record OutcomeView(
        @Nullable ProposalView screening, List<LimitationView> limitations, @Nullable ProposalView proposed, List<ProposalView> compared,
        @Nullable String consequence, @Nullable String recommended,
        List<BallotView> ballots, @Nullable String decided, @Nullable LocalDate effectiveOn, @Nullable String decisionNumber,
        @Nullable LocalDate servedOn, @Nullable LocalDate complaintUntil) {
    }

    record CanView(boolean prepare, boolean extend, boolean resume, boolean complain) {
    }

    record OptionView(String value, String label) {
    }

    record ChoicesView(List<OptionView> subjectTypes, List<OptionView> specialGrounds, List<OptionView> priorForms, List<OptionView> circumstances,
        List<OptionView> mitigating, List<OptionView> aggravating, List<OptionView> regimes) {
    }

    record DetailView(
        RowView one, Subject subject, @Nullable UUID findingId, @Nullable String findingCode, List<SeatView> seats, OutcomeView outcome,
        List<ActView> acts, DeployedModels.@Nullable Progress progress, int revision, CanView can, Map<String, String> words) {
    }
}
