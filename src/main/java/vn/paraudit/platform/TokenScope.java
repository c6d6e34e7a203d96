package vn.paraudit.platform;

import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/** What a personal access token may be used for. Whoever is signed in needs none; a token has one or several. */
public enum TokenScope {

    /** Look at what its owner may see. */
    READ,
    /** Do its owner's work; reads as well. */
    WORK,
    /** Bring models and put them in force; reads as well, but does no other work. */
    DEPLOY;

    /**
     * The scope that an operation needs of a token. Reading needs {@link #READ}, every write {@link #WORK}, unless it says that it
     * {@linkplain DeploysModels deploys models}; empty for one that is {@linkplain SignedInOnly for people alone}.
     */
    public static Optional<TokenScope> neededBy(HandlerMethod operation, boolean reads) {
        if (operation.hasMethodAnnotation(SignedInOnly.class)) {
            return Optional.empty();
        }
        return Optional.of(operation.hasMethodAnnotation(DeploysModels.class) ? DEPLOY : ofMethod(reads));
    }

    /** The scope that an address needs for which no operation answers. */
    public static TokenScope ofMethod(boolean reads) {
        return reads ? READ : WORK;
    }

    /** Whether a token with these scopes may do what needs this one. */
    public boolean isWithin(Set<TokenScope> scopes) {
        return scopes.contains(this) || this == READ && !scopes.isEmpty();
    }
}
