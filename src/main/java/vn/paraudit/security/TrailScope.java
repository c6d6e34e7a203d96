package vn.paraudit.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Implemented by a module whose subjects have a trail of acts: who may read it, and how a subject is called and found. */
public interface TrailScope {

    /** How much of a trail somebody sees. */
    enum Sight {
        /** Nothing: for this reader the subject does not exist. */
        NONE,
        /** Who did what and when, without what was written. */
        ACTS,
        /** Everything. */
        ALL
    }

    /**
     * A subject as the screens call it.
     *
     * @param path  address of its screen
     */
    record Named(UUID id, String name, @Nullable String path) {
    }

    AuditTrail.Subject subject();

    Sight sightOf(UUID subjectId, Actor reader);

    Optional<Named> named(UUID subjectId);

    /** Subjects that a few words of their names find, newest first; only what the reader may see. */
    List<Named> find(String words, Actor reader, int most);
}
