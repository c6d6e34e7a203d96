package vn.paraudit.architecture.bad.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import vn.paraudit.security.Actor;
import vn.paraudit.security.Roles;

/** Breaks the rule that what changes something asks who may behind the door: it asks at the door, and the desk asks nobody. */
public abstract class AsksNobody {

    /** A desk that writes for whoever comes. */
    abstract static class Desk {

        abstract void end(UUID id);
    }

    Desk desk;

    @PostMapping
    void end(UUID id, Actor actor) {
        if (actor.has(Roles.SUPERVISOR)) {
            desk.end(id);
        }
    }
}
