package vn.paraudit.discipline.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a rule of the library stands.
 *
 * @param article  article of the text, in the words of the library
 * @param source   how it is known: read, read-of, practice, ours or open
 * @param seenOn   day on which somebody looked, dd/MM/yyyy
 */
public record Basis(String article, String source, String seenOn) {

    private static final Basis UNKNOWN = new Basis("", "open", "");

    static Basis of(@Nullable JsonNode read) {
        return read == null || read.isMissingNode() ? UNKNOWN
            : new Basis(read.path("article").asString(), read.path("source").asString(), read.path("seen").asString());
    }

    /** Whether it was read in the text itself. */
    public boolean confirmed() {
        return "read".equals(source);
    }
}
