package vn.paraudit.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All seats of the product: the roles of the office and what the modules grant. */
@Component
public class Seats {

    private static final String OFFICE = "@office";

    private final Map<String, SeatSource> bySeat = new HashMap<>();
    private final List<SeatSource> sources;
    private final Accounts accounts;

    Seats(List<SeatSource> sources, Accounts accounts) {
        this.sources = List.copyOf(sources);
        this.accounts = accounts;
        for (SeatSource source : sources) {
            for (String seat : source.seats()) {
                if (Roles.ALL.contains(seat) || bySeat.put(seat, source) != null) {
                    throw new IllegalStateException("The seat " + seat + " is granted twice");
                }
            }
        }
    }

    /** Names of all seats and roles. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(bySeat.keySet());
        names.addAll(Roles.ALL);
        return names;
    }

    /** The key of a seat in a scope; empty for an unknown seat or a scope that does not say which one is meant. */
    public Optional<String> keyOf(String seat, SeatScope scope) {
        if (Roles.ALL.contains(seat)) {
            return Optional.of(seat + OFFICE);
        }
        SeatSource source = bySeat.get(seat);
        return source == null ? Optional.empty() : source.keyOf(seat, scope);
    }

    /** Keys of all seats that somebody holds today. */
    public Set<String> heldBy(Actor actor) {
        Set<String> held = actor.roles().stream().map(role -> role + OFFICE).collect(Collectors.toCollection(HashSet::new));
        sources.forEach(source -> held.addAll(source.heldBy(actor.place())));
        return held;
    }

    /** Keys of the seats that modules grant to a person today; the roles of the office are not among them. */
    public Set<String> grantedTo(UUID person) {
        return sources.stream().flatMap(source -> source.heldBy(person).stream()).collect(Collectors.toSet());
    }

    /** The key of the seat that everybody with an office-wide role holds. */
    public static String ofOffice(String role) {
        return role + OFFICE;
    }

    /** Whether somebody holds the seat of a key today; asks only the module that grants it. */
    public boolean isHeld(Actor actor, String seatKey) {
        String seat = seatKey.substring(0, Math.max(0, seatKey.indexOf('@')));
        if (seatKey.endsWith(OFFICE)) {
            return actor.has(seat);
        }
        SeatSource source = bySeat.get(seat);
        return source != null && source.heldBy(actor.place()).contains(seatKey);
    }

    /** People who hold a seat today. */
    public Set<UUID> holdersOf(String seatKey) {
        return holdersOf(Set.of(seatKey)).getOrDefault(seatKey, Set.of());
    }

    /** People who hold each of these seats today; empty seats are missing. As many statements for one seat as for a thousand. */
    public Map<String, Set<UUID>> holdersOf(Collection<String> seatKeys) {
        Map<String, Set<UUID>> holders = new HashMap<>();
        Set<String> granted = new HashSet<>(seatKeys);
        for (String role : Roles.ALL) {
            if (granted.remove(role + OFFICE)) {
                holders.put(role + OFFICE, accounts.withRole(role).stream().map(Account::personId).collect(Collectors.toSet()));
            }
        }
        if (!granted.isEmpty()) {
            sources.forEach(source -> holders.putAll(source.holdersOf(granted)));
        }
        holders.values().removeIf(Set::isEmpty);
        return holders;
    }
}
