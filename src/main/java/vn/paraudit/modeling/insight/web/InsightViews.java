package vn.paraudit.modeling.insight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.paraudit.modeling.insight.ProcessFigures.StepFigures;
import vn.paraudit.modeling.insight.ProcessFigures.VersionFigures;

/** What the screens of a process are told of its cases. */
final class InsightViews {

    private InsightViews() {
    }

    /**
     * A task that waits long.
     *
     * @param days  working days that it has waited
     * @param late  working days since its deadline, zero when it is in time
     */
    record InsightWaiting(String element, String name, String title, @Nullable String path, @Nullable String unit, int days, @Nullable LocalDate dueOn, int late) {
    }

    /** @param hidden  open tasks of confidential cases */
    record InsightView(String definitionId, List<StepFigures> steps, List<VersionFigures> versions, List<InsightWaiting> waiting, long hidden) {
    }

    /**
     * @param title  the case, a word for a confidential one, or the name of the long work
     * @param path   screen of the case, if it has one and is not confidential
     */
    record FailedWorkView(
        String id, @Nullable String definitionId, @Nullable String process, @Nullable Integer version, String step, String title, @Nullable String path,
        Instant since, @Nullable String message) {
    }
}
