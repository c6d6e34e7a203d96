package vn.paraudit.engine;

import java.util.Set;

/** Implemented by the modules whose names a model may use. */
public interface CatalogueSource {

    /** Keys of the deadline table. */
    Set<String> deadlines();

    /** What people call a deadline, in the reader's language; the key of one that nobody knows. */
    String nameOfDeadline(String key);
}
