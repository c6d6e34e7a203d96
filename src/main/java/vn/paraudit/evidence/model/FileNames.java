package vn.paraudit.evidence.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the name under which somebody sent a file safe to show and to save under: no folders, no invisible or direction-changing signs, no
 * name that a system reserves, and an ending that tells what the file is.
 */
final class FileNames {

    private static final int LONGEST_STEM = 100;
    private static final String NAMELESS = "evidence";
    /** Control, format (direction marks among them), private and unassigned signs, and what no file system takes. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*;%]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
        "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private FileNames() {
    }

    /** A safe name for what was sent under a name, which may be missing. */
    static String safe(String sent, FileType type) {
        String name = clean(sent == null ? "" : sent);
        int dot = name.lastIndexOf('.');
        boolean fits = dot > 0 && type.fits(name.substring(dot + 1));
        String stem = clean(fits ? name.substring(0, dot) : name);
        String ending = fits ? name.substring(dot) : "." + type.extension();
        if (stem.isEmpty()) {
            return NAMELESS + ending;
        }
        int firstDot = stem.indexOf('.');
        String first = (firstDot < 0 ? stem : stem.substring(0, firstDot)).strip();
        return (RESERVED.contains(first.toUpperCase(Locale.ROOT)) ? "_" : "") + shortened(stem) + ending;
    }

    private static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String base = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        return EDGES.matcher(BLANKS.matcher(UNSAFE.matcher(base).replaceAll("")).replaceAll(" ")).replaceAll("");
    }

    /** Cuts between signs, never inside one. */
    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST_STEM ? stem
            : EDGES.matcher(stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM))).replaceAll("");
    }
}
