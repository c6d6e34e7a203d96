package vn.paraudit.security;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Implemented by a module that grants seats. A seat in a scope has a key, {@code <seat>@<kind>/<id>}, for example
 * {@code unit-head@unit/03646} or {@code member@section/0198…}. Tasks are stored with the key, people are found through it when
 * somebody asks, so a change of person moves the open tasks at once.
 */
public interface SeatSource {

    /** Names of the seats that this module grants; no two modules grant the same name. */
    Set<String> seats();

    /** The key of a seat of {@link #seats()} in a scope; empty when the scope does not say which unit, case or section is meant. */
    Optional<String> keyOf(String seat, SeatScope scope);

    /** Keys of all seats that a person holds today. */
    Set<String> heldBy(UUID personId);

    /** People who hold each of these seats today, asked for many at once; keys of other modules and empty seats are missing. */
    Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys);
}
