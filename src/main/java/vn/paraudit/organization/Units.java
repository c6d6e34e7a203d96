package vn.paraudit.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of the province. */
public interface Units {

    Optional<Unit> find(String code);

    /** Names by code in the reader's language; unknown codes are missing. */
    Map<String, String> namesOf(Collection<String> codes);

    /**
     * Units by code, former ones included.
     *
     * @param words  a part of the name, with or without diacritics; {@code null} for all
     * @param kind   {@code null} for all
     * @param after  code of the last unit before those that are wanted; {@code null} to begin with
     */
    List<Unit> find(@Nullable String words, @Nullable UnitKind kind, @Nullable String after, int most);

    /** The units that took over from one, by code. */
    List<Unit> successorsOf(String code);

    /** The units that one took over from, by code. */
    List<Unit> predecessorsOf(String code);

    /** A unit and all those that it took over from, directly or through others: what they did counts as its own. */
    default Set<String> withPredecessors(String code) {
        Set<String> codes = new LinkedHashSet<>(Set.of(code));
        Deque<String> open = new ArrayDeque<>(codes);
        while (!open.isEmpty()) {
            predecessorsOf(open.poll()).stream().map(Unit::code).filter(codes::add).forEach(open::add);
        }
        return codes;
    }

    /** Units that exist on a day, communes and wards by name, departments in the province's order. */
    List<Unit> existingOn(LocalDate day);
}
