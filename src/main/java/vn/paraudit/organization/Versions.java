package vn.paraudit.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The versions of a thing that the law or the office changes from a day on; none is in force before its day. */
public final class Versions<T> {

    private final NavigableMap<LocalDate, T> byFirstDay;

    /** @param byFirstDay  each version by the day from which it is in force, at least one */
    public Versions(Map<LocalDate, T> byFirstDay) {
        if (byFirstDay.isEmpty()) {
            throw new IllegalArgumentException("There is no version");
        }
        this.byFirstDay = new TreeMap<>(byFirstDay);
    }

    /** The version in force on a day. Of a day before the first version nothing older is known, so the first one stands for it. */
    public T on(LocalDate day) {
        return Optional.ofNullable(byFirstDay.floorEntry(Objects.requireNonNull(day))).orElseGet(byFirstDay::firstEntry).getValue();
    }

    /** Every version, the newest first, also those whose day is still to come. */
    public Collection<T> all() {
        return Collections.unmodifiableCollection(byFirstDay.descendingMap().values());
    }
}
