package vn.paraudit.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.organization.SourceKind;

/** What the screens show of deadlines. */
final class DeadlineViews {

    private DeadlineViews() {
    }

    /**
     * A version of a deadline.
     *
     * @param eventName  the event from whose day it counts, in words
     * @param sourceKind how much is known of the source
     * @param own        whether people of the office brought it into force
     */
    record DeadlineView(String key, String name, String nameEn, String fromEvent, String eventName, int amount, String unit, String endRule,
        boolean legal, boolean confirmed, String source, SourceKind sourceKind, boolean own, LocalDate validFrom) {
    }

    /**
     * A version in the history of a deadline.
     *
     * @param releasedBy  who brought it into force, with whose proposal and why; {@code null} for what came with the product
     */
    record VersionView(DeadlineView rule, @Nullable String proposedBy, @Nullable String releasedBy, @Nullable Instant releasedAt,
        @Nullable String reason) {
    }

    record ProposalView(UUID id, String key, String name, String nameEn, String fromEvent, String eventName, int amount, String unit, String endRule,
        boolean confirmed, String source, LocalDate validFrom, String reason, String state, String proposedBy, Instant proposedAt,
        @Nullable String decidedBy, String remark, boolean mayRelease) {
    }

    /**
     * A deadline with all that was ever said of it.
     *
     * @param versions  the newest first; empty while the first one is only proposed
     * @param proposal  the newest one that is not in force: it waits, or was given back
     */
    record DeadlineDetailView(String key, List<VersionView> versions, @Nullable ProposalView proposal) {
    }

    record EventView(String event, String name) {
    }

    /** @param skipped  days off that moved the end, weekends not listed */
    record ExampleView(LocalDate dueOn, List<LocalDate> skipped, boolean provisional) {
    }
}
