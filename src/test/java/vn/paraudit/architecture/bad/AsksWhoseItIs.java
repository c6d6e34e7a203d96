package vn.paraudit.architecture.bad;

import java.util.UUID;
import vn.paraudit.security.Actor;

/** Breaks the rule that whose something is matters in few places. */
public class AsksWhoseItIs {

    boolean isOwnWork(UUID author, Actor by) {
        return by.is(author);
    }
}
