package vn.paraudit.architecture.bad.web;

import java.util.Map;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Breaks the rule that the desk that acts refuses, so that another way to it is not open. */
public class RefusesAtTheDoor {

    void needed(Actor actor) {
        if (!actor.has(Roles.SUPERVISOR)) {
            throw new Forbidden("right-missing", Map.of());
        }
    }
}
