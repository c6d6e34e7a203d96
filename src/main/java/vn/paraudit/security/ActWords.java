package vn.paraudit.security;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Implemented by a module that knows acts of its own: what their facts are called there, in the reader's language. */
public interface ActWords {

    /**
     * Words for the facts of an act; a fact inside of rows stands under the path of its list, for example {@code targets[].reason}.
     *
     * @param labels   what a fact is called, by path
     * @param choices  what a value is called, by path and value
     * @param given    the same for what was chosen from a list that the form is filled with; may ask the database
     */
    record Words(Map<String, String> labels, Map<String, Map<String, String>> choices, BiFunction<String, String, Optional<String>> given) {

        /** No words but the product's own. */
        public static final Words NONE = new Words(Map.of(), Map.of(), (path, value) -> Optional.empty());
    }

    /**
     * The words of an act.
     *
     * @param subjectId  the subject in whose trail the act stands
     * @return empty when the act is none of this module's
     */
    Optional<Words> of(UUID subjectId, AuditEntry entry);
}
