package vn.paraudit.security;

import java.util.Set;
import java.util.UUID;

/**
 * A local account. The password is never part of it.
 *
 * @param post      what the person is, for example "Phó Giám đốc Sở Nội vụ"
 * @param unitCode  unit the person works in, or {@code null}
 */
public record Account(UUID id, UUID personId, String username, String name, String post, String unitCode, boolean enabled, Set<String> roles) {

    public Actor actor() {
        return new Actor(personId, name, roles);
    }
}
