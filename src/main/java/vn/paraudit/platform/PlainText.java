package vn.paraudit.platform;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as people type them when they search: without diacritics and in lower case, like the database's {@code plain_text}. */
public final class PlainText {

    private PlainText() {
    }

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('\u0111', 'd').replace('\u0110', 'D').toLowerCase(Locale.ROOT);
    }
}
