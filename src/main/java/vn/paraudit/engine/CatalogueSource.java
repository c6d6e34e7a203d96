package vn.paraudit.engine;

import java.util.Set;

/** Implemented by the modules whose names a model may use. */
public interface CatalogueSource {

    /** Keys of the deadline table. */
    Set<String> deadlines();
}
