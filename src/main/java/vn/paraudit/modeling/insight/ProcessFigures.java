package vn.paraudit.modeling.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.engine.CaseFigures;
import vn.paraudit.engine.DeployedModels;
import vn.paraudit.engine.DeployedModels.Model;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.worklist.WorkFigures;
import vn.paraudit.worklist.WorkFigures.Days;
import vn.paraudit.worklist.WorkFigures.Waiting;

/** Figures of a version of a process: tokens, durations in working days, overdue rates, and who waits longest. */
@Service
public class ProcessFigures {

    /** Older work says little of how it is done today. */
    private static final int MONTHS = 24;
    private static final int VERSIONS = 10;
    private static final int LONGEST = 12;

    private final DeployedModels models;
    private final CaseFigures cases;
    private final WorkFigures work;
    private final WorkingDays calendar;
    private final TimeSource time;

    ProcessFigures(DeployedModels models, CaseFigures cases, WorkFigures work, WorkingDays calendar, TimeSource time) {
        this.models = models;
        this.cases = cases;
        this.work = work;
        this.calendar = calendar;
        this.time = time;
    }

    /**
     * Figures of a step, or of a version as a whole.
     *
     * @param running       tokens that wait there now
     * @param done          tasks that were done
     * @param median        working days within which half of them were done, {@code null} when none was
     * @param ninety        the same for nine of ten
     * @param overduePercent  share that was or is late among those with a deadline, {@code null} when none had one
     * @param overdueNow    open tasks that are late
     */
    public record StepFigures(
        String element, long running, long done, @Nullable Integer median, @Nullable Integer ninety, @Nullable Integer overduePercent, long overdueNow) {
    }

    /** A version and its figures as a whole. */
    public record VersionFigures(String definitionId, int version, @Nullable String versionTag, StepFigures figures) {
    }

    /**
     * A case that waits.
     *
     * @param days  working days that it has waited
     * @param late  working days since its deadline, zero when it is in time
     */
    public record LongWait(Waiting task, int days, int late) {
    }

    /** @param hidden  open tasks of confidential cases, of which nothing else is told */
    public record Insight(Model model, List<StepFigures> steps, List<VersionFigures> versions, List<LongWait> waiting, long hidden) {
    }

    @Transactional(readOnly = true)
    public Insight of(String definitionId) {
        Model model = models.find(definitionId).orElseThrow(() -> new NotFound("model"));
        LocalDate today = time.today();
        List<VersionFigures> versions = models.versions(model.key(), VERSIONS).stream()
            .map(one -> new VersionFigures(one.definitionId(), one.version(), one.versionTag(), whole(one, today))).toList();
        List<LongWait> waiting = work.longestWaiting(definitionId, LONGEST).stream().map(task -> longWait(task, today)).toList();
        return new Insight(model, steps(definitionId, today), versions, waiting, work.confidentialOpen(definitionId));
    }

    private LongWait longWait(Waiting task, LocalDate today) {
        int late = task.dueOn() == null || !today.isAfter(task.dueOn()) ? 0 : calendar.between(task.dueOn(), today);
        return new LongWait(task, calendar.between(task.createdOn(), today), late);
    }

    private List<StepFigures> steps(String definitionId, LocalDate today) {
        Map<String, List<Days>> byStep = new TreeMap<>();
        days(definitionId, today).forEach(days -> byStep.computeIfAbsent(days.element(), none -> new ArrayList<>()).add(days));
        Map<String, Long> tokens = cases.tokens(definitionId);
        TreeSet<String> elements = new TreeSet<>(byStep.keySet());
        elements.addAll(tokens.keySet());
        return elements.stream().map(element -> figures(element, tokens.getOrDefault(element, 0L), byStep.getOrDefault(element, List.of()), today))
            .sorted(Comparator.comparingLong(StepFigures::running).reversed().thenComparing(StepFigures::element)).toList();
    }

    private StepFigures whole(Model model, LocalDate today) {
        return figures("", model.running(), days(model.definitionId(), today), today);
    }

    private List<Days> days(String definitionId, LocalDate today) {
        return work.days(definitionId, today.minusMonths(MONTHS));
    }

    private StepFigures figures(String element, long running, List<Days> all, LocalDate today) {
        Spread spread = new Spread();
        long due = 0;
        long late = 0;
        long lateNow = 0;
        for (Days days : all) {
            LocalDate until = days.closedOn() == null ? today : days.closedOn();
            if (days.closedOn() != null) {
                spread.add(calendar.between(days.createdOn(), days.closedOn()), days.tasks());
            }
            if (days.dueOn() != null) {
                due += days.tasks();
                boolean isLate = until.isAfter(days.dueOn());
                late += isLate ? days.tasks() : 0;
                lateNow += isLate && days.closedOn() == null ? days.tasks() : 0;
            }
        }
        return new StepFigures(element, running, spread.total(), spread.within(50), spread.within(90), due == 0 ? null : (int) Math.round(late * 100.0 / due),
            lateNow);
    }
}
