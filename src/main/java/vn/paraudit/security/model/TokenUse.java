package vn.paraudit.security.model;

import java.util.Set;
import java.util.UUID;
import vn.paraudit.platform.TokenScope;
import vn.paraudit.security.Actor;

/**
 * A request that came with an access token.
 *
 * @param id      of the token
 * @param name    as its owner called it
 * @param scopes  what it may be used for
 * @param owner   in whose name it acts
 */
public record TokenUse(UUID id, String name, Set<TokenScope> scopes, UUID accountId, Actor owner) {
}
