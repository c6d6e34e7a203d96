package vn.paraudit.security;

import java.util.Optional;

/** Implemented by a module whose codes stand in the facts of acts: what they are called. */
public interface FactNames {

    /**
     * What a code is called, in the reader's language.
     *
     * @param fact  what the act stores it under, for example {@code violation}
     * @return empty when the fact holds no code of this module, or nobody knows it
     */
    Optional<String> nameOf(String fact, String code);
}
