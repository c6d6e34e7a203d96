package vn.paraudit.worklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.paraudit.calendar.DueDate;
import vn.paraudit.worklist.Remark;

/** The shapes in which the worklist answers. */
final class TaskViews {

    private TaskViews() {
    }

    record PersonView(UUID id, String name) {
    }

    /** One line of the list; days left are working days, negative when overdue, {@code null} when nothing is due. */
    record RowView(
        String id, String processKey, String elementId, String name, UUID caseId, String caseKind, @Nullable String caseTitle,
        @Nullable String unitCode, @Nullable String unitName, @Nullable LocalDate dueOn, @Nullable Integer daysLeft, boolean legal,
        boolean confirmed, boolean provisional, Instant createdAt, @Nullable Instant closedAt, String state,
        @Nullable PersonView assignee, boolean mine, boolean returned, boolean offline, @Nullable String path) {
    }

    /** Why this person has this task. */
    record WhyView(String seat, String seatName, String reason) {
    }

    /** An earlier step, and its form, to whose fields remarks can be pinned. */
    record StepView(String elementId, String name, @Nullable JsonNode form) {
    }

    record CanView(boolean claim, boolean release, boolean draft, boolean complete, boolean returnForCorrection) {
    }

    record HistoryView(Instant at, String who, String act, String text) {
    }

    /** @param basis  where the row of the deadline comes from; {@code null} for a date that somebody set */
    record DeadlineView(DueDate due, String text, @Nullable String basis) {
    }

    record DetailView(
        RowView task, @Nullable String help, @Nullable JsonNode form, Map<String, Object> context, Map<String, Object> data,
        @Nullable Instant draftSavedAt, int draftRevision, List<Remark> remarks, @Nullable String remarksBy, WhyView why, @Nullable DeadlineView deadline,
        @Nullable StepView returnTo, CanView can, List<HistoryView> history, int version, String definitionId,
        List<String> passedElements) {
    }
}
