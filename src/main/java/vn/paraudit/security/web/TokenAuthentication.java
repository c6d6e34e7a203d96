package vn.paraudit.security.web;

import vn.paraudit.security.model.TokenUse;

/** Somebody in whose name an access token asks. No session keeps it. */
final class TokenAuthentication extends ActorAuthentication {

    private static final long serialVersionUID = 1;

    private final transient TokenUse use;

    TokenAuthentication(TokenUse use) {
        super(use.owner());
        this.use = use;
    }

    TokenUse use() {
        return use;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenAuthentication that && use.equals(that.use);
    }

    @Override
    public int hashCode() {
        return use.hashCode();
    }
}
