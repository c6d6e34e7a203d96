package vn.paraudit.worklist.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The shapes in which everybody's open work is answered. */
final class OpenWorkViews {

    private OpenWorkViews() {
    }

    /**
     * In whose hands work lies.
     *
     * @param key   names the holder in an address
     * @param seat  the seat that has the work, where the name is a person's
     * @param group whether nobody of several has taken it
     */
    record HolderView(String key, String name, @Nullable String seat, boolean group) {
    }

    record WorkView(TaskViews.RowView task, HolderView holder) {
    }

    /**
     * So much open work of one holder or about one unit.
     *
     * @param key     names it in an address; empty for work that is about no unit
     * @param group   whether it waits for one of a group to take it
     * @param oldest  soonest day on which any of it is or was due
     */
    record HeapView(String key, String name, @Nullable String seat, boolean group, long open, long overdue, @Nullable LocalDate oldest) {
    }
}
