package vn.paraudit.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes in which notices are answered. */
final class NoticeViews {

    private NoticeViews() {
    }

    /**
     * One notice.
     *
     * @param rung             working days before (negative) or after the last day
     * @param mine             whether it is the reader's own work
     * @param as               seat as whose holder the reader was told, in words
     * @param dueThen          last day as it was when the notice was sent; {@code dueOn} is what it is now
     * @param daysLeft         working days left now, negative when late; {@code null} once the work is done
     * @param with             who has the work now, at most a few names; empty where nobody has it
     * @param withSeat         their seat, in words
     * @param confirmed        whether the source of the deadline is confirmed
     * @param ladderConfirmed  whether it is confirmed whom this rung tells
     * @param path             screen that it opens, or {@code null}
     * @param askedBy          who asked for a decision; {@code null} where the notice is about a task
     */
    record NoticeView(
        UUID id, int rung, LocalDate sentOn, boolean read, boolean mine, String as, String taskName, String caseTitle, String caseKind,
        @Nullable String unitCode, @Nullable String unitName, @Nullable LocalDate dueOn, @Nullable LocalDate dueThen, @Nullable Integer daysLeft,
        boolean open, List<String> with, String withSeat, boolean confirmed, boolean ladderConfirmed, @Nullable String path, @Nullable String askedBy) {
    }

    /**
     * Something that waits for the reader's decision.
     *
     * @param sentence  what is asked for, in words
     * @param path      screen on which it is decided
     */
    record RequestView(UUID id, String sentence, String askedBy, Instant askedAt, String path) {
    }

    record UnreadView(int unread) {
    }

    /**
     * One rung of a task.
     *
     * @param day     the day on which it stands
     * @param sentOn  the day on which it was sent, {@code null} before
     * @param missed  why it was not sent although it lies behind, {@code null} otherwise
     * @param tells   people that were told, or seats that will be, in words
     */
    record RungView(int rung, LocalDate day, @Nullable LocalDate sentOn, @Nullable String missed, List<String> tells) {
    }

    /** The reminders of a task: sent ones, and those to come while it is open. */
    record TaskRemindersView(List<RungView> rungs, boolean confirmed) {
    }
}
