package vn.paraudit.organization;

import tools.jackson.databind.JsonNode;

/** How much is known of where a row of a library comes from. Only what was read in the text itself is confirmed. */
public enum SourceKind {

    /** The article itself was read. */
    READ_IN_TEXT,
    /** Known from other pages, or from the opening of the text. */
    READ_OF,
    /** Common practice. */
    PRACTICE,
    /** Set by the office itself. */
    OURS,
    /** Not known, or disputed. */
    OPEN;

    public boolean isConfirmed() {
        return this == READ_IN_TEXT;
    }

    /**
     * The kind that a row names; of rows of former versions, which named how sure they were instead, what that amounts to.
     *
     * @param field  name of the field, for example {@code source_kind}
     */
    public static SourceKind of(JsonNode row, String field) {
        if (row.path(field).isString()) {
            return valueOf(row.path(field).asString());
        }
        return switch (row.path("source_status").asString("")) {
            case "SOURCED" -> READ_OF;
            case "SOURCED_ANALOGUE" -> PRACTICE;
            case "DRAFTED" -> OURS;
            default -> OPEN;
        };
    }
}
