package vn.paraudit.modeling.moving;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Lets process managers through and nobody else. */
@Component
public class ManagerOnly {

    private final CurrentUser currentUser;

    ManagerOnly(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws Forbidden {@code right-missing} for everybody else */
    public Actor require() {
        Actor actor = currentUser.get();
        if (!actor.has(Roles.PROCESS_MANAGER)) {
            throw new Forbidden("right-missing", Map.of());
        }
        return actor;
    }
}
