package vn.paraudit.security;

import java.util.function.Supplier;

/** Who is asking right now. */
public interface CurrentUser {

    /** The signed-in person; {@link Actor#SYSTEM} inside jobs and timers. */
    Actor get();

    /** Runs work in the name of somebody; used by jobs that act for a person and by the demo. */
    <T> T as(Actor actor, Supplier<T> work);
}
