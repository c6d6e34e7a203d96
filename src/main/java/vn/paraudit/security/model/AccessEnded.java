package vn.paraudit.security.model;

import java.util.UUID;

/** Whatever an account was signed in with is void from now on. */
public record AccessEnded(UUID accountId, UUID personId) {
}
