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
        @Nullable LocalDate servedOn, @Nullable LocalDate complaintUntil, @Nullable LocalDate effectUntil) {
    }

    record CanView(boolean prepare, boolean join, boolean pause, boolean extend, boolean resume, boolean complain, boolean withdraw) {
    }

    /** An act considered together with the first one. */
    record JoinedView(int position, String facts, LocalDate factOn, @Nullable String specialGround, String consequence) {
    }

    /** Which steps a case leaves out, on which ground, by which document. */
    record StepsView(String steps, String ground, String document) {
    }

    /** Why a case was late, who answers for it and what comes next. */
    record DelayView(LocalDate explainedOn, String reason, String responsible, String next) {
    }

    /** Facts of the course: acts joined, steps left out, the first vote of the council, delays answered for. */
    record CourseView(
        List<JoinedView> joined, @Nullable StepsView steps, List<BallotView> firstVote, @Nullable String tie, List<DelayView> delays) {
    }

    /**
     * A complaint: where it stands, its papers, who has it.
     *
     * @param clock    the clock of its settlement, {@code null} before it is accepted and after its end
     * @param dueOn    last day of what it waits for now
     * @param basis    where that day comes from and how it is known
     * @param papers   what was written, each with its day or number
     * @param holder   who has it now, {@code null} after its end
     */
    record ComplaintView(
        int round, String state, String stateText, LocalDate receivedOn, @Nullable LocalDate writtenOn, String text, @Nullable LocalDate answeredOn,
        @Nullable String refusal, @Nullable String complexGround, LegalClocks.@Nullable Clock clock, @Nullable LocalDate dueOn, @Nullable String basis,
        List<String> papers, @Nullable String holder, boolean paused, boolean open) {
    }

    record OptionView(String value, String label) {
    }

    record ChoicesView(List<OptionView> subjectTypes, List<OptionView> specialGrounds, List<OptionView> priorForms, List<OptionView> circumstances,
        List<OptionView> mitigating, List<OptionView> aggravating, List<OptionView> regimes,
        List<OptionView> grades, List<OptionView> wasteActs, List<OptionView> wasteSentences, List<OptionView> pauses) {
    }

    record DetailView(
        RowView one, Subject subject, @Nullable UUID findingId, @Nullable String findingCode, List<SeatView> seats, OutcomeView outcome,
        CourseView course, List<ComplaintView> complaints, List<ActView> acts, DeployedModels.@Nullable Progress progress, int revision, CanView can, Map<String, String> words) {
    }
}
