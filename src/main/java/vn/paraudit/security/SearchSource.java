package vn.paraudit.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Implemented by a module whose things are found by words from everywhere; it gives only what the reader may see anyway. */
public interface SearchSource {

    /**
     * Something that was found.
     *
     * @param kind    task, inspection, finding, plan, document or person
     * @param label   what it is called
     * @param detail  what it belongs to
     * @param path    screen that it opens
     */
    record Hit(String kind, String label, @Nullable String detail, String path) {
    }

    /**
     * The best that is found for words.
     *
     * @param words  as typed, with or without diacritics, or a code or number
     * @param most   so many at the most
     */
    List<Hit> search(String words, Actor reader, int most);
}
