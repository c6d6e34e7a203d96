package vn.paraudit.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks.
 *
 * @param personId  the person; {@link #SYSTEM} for what the product does by itself (timers, jobs)
 * @param name      as shown on the screen and in the audit trail
 * @param roles     office-wide roles, for example {@code plan-officer}
 */
public record Actor(UUID personId, String name, Set<String> roles) implements Serializable {

    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", Set.of());

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return SYSTEM.personId().equals(personId);
    }
}
