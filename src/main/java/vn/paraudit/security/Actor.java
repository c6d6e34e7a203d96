package vn.paraudit.security;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.Forbidden;

/**
 * Who asks.
 *
 * @param personId   the person; {@link #SYSTEM} for what the product does by itself (timers, jobs)
 * @param name       as shown on the screen and in the audit trail
 * @param roles      office-wide roles, for example {@code plan-officer}; those of the other while somebody acts for another
 * @param actingFor  in whose place, {@code null} in one's own
 */
public record Actor(UUID personId, String name, Set<String> roles, @Nullable UUID actingFor) implements Serializable {

    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", Set.of());

    /** Somebody in their own place. */
    public Actor(UUID personId, String name, Set<String> roles) {
        this(personId, name, roles, null);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /**
     * Refuses whoever lacks a role.
     *
     * @throws Forbidden with this code
     */
    public void require(String role, String refusal) {
        if (!has(role)) {
            throw new Forbidden(refusal, Map.of());
        }
    }

    public boolean isSystem() {
        return SYSTEM.personId().equals(personId);
    }

    /** Whose seats count: one's own, or those of the person in whose place one acts. */
    public UUID place() {
        return actingFor == null ? personId : actingFor;
    }

    /** Whether this is the very person, for what belongs to somebody; two people who must differ are compared by {@link TwoPersons}. */
    public boolean is(@Nullable UUID person) {
        return personId.equals(person);
    }

    /** Whether somebody did an act oneself or had it done by oneself, so that one may look at it again. */
    public boolean isBehind(@Nullable UUID person) {
        return person != null && people().contains(person);
    }

    /** Everybody who stands behind an act: who does it, and in whose place. */
    public Set<UUID> people() {
        return actingFor == null ? Set.of(personId) : Set.of(personId, actingFor);
    }
}
