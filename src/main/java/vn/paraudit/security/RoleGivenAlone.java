package vn.paraudit.security;

import java.util.UUID;

/**
 * The only administrator gave somebody a role that otherwise takes two.
 *
 * @param name  of the person
 */
public record RoleGivenAlone(UUID grantId, UUID personId, String name, String role) {
}
