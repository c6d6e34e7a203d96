package vn.paraudit.security.model;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;

/** Takes the current user from the request's security context. */
@Component
class SecurityContextUser implements CurrentUser {

    private final ThreadLocal<Actor> replaced = new ThreadLocal<>();

    @Override
    public Actor get() {
        Actor actor = replaced.get();
        if (actor != null) {
            return actor;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor signedIn ? signedIn : Actor.SYSTEM;
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = replaced.get();
        replaced.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                replaced.remove();
            } else {
                replaced.set(before);
            }
        }
    }
}
