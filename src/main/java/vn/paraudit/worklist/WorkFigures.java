package vn.paraudit.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures of the human tasks of a process, for whoever wants to see where its cases wait. */
public interface WorkFigures {

    /**
     * Tasks of one step with the same days.
     *
     * @param closedOn  {@code null} while they are open
     * @param dueOn     {@code null} where nothing is due
     */
    record Days(String element, LocalDate createdOn, @Nullable LocalDate closedOn, @Nullable LocalDate dueOn, long tasks) {
    }

    /**
     * An open task.
     *
     * @param path  screen of its case, if it has one
     * @param unit  name of the unit that it is about, if it is about one
     */
    record Waiting(
        String taskId, String element, String name, UUID caseId, String title, @Nullable String path, @Nullable String unit, LocalDate createdOn,
        @Nullable LocalDate dueOn) {
    }

    /** Tasks of a version that came since a day and were done or are open; withdrawn ones say nothing of how long work takes. */
    List<Days> days(String definitionId, LocalDate since);

    /** Open tasks of a version that all may know of who oversee the work, the longest waiting first. */
    List<Waiting> longestWaiting(String definitionId, int most);

    /** How many open tasks of a version are confidential. */
    long confidentialOpen(String definitionId);
}
