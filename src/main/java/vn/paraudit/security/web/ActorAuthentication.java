package vn.paraudit.security.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.paraudit.security.Actor;

/** A signed-in person. The name is the person's id, so that all sessions of a person can be found. */
class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.personId().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActorAuthentication that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
