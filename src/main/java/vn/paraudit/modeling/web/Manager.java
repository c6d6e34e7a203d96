package vn.paraudit.modeling.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.Roles;

/** Lets process managers in and nobody else. */
@Component
public class Manager {

    private final CurrentUser currentUser;

    Manager(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    /** @throws Forbidden for anybody else */
    public void needed() {
        currentUser.get().require(Roles.PROCESS_MANAGER, "process-manager-needed");
    }

    public boolean isAsking() {
        return currentUser.get().has(Roles.PROCESS_MANAGER);
    }

    /** The id that an address names; what belongs to managers is unknown to everybody else. */
    public UUID named(String id, String what) {
        return Ids.parse(id).filter(known -> isAsking()).orElseThrow(() -> new NotFound(what));
    }
}
