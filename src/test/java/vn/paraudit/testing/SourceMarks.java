package vn.paraudit.testing;

import java.util.regex.Pattern;

/** How the libraries mark where a row comes from: words for those who keep the libraries, which nobody else is to read. */
public final class SourceMarks {

    /** The same expression for Java and for a page's script. */
    public static final String PATTERN = "\\b(MEMORY|DRAFTED|SOURCED|SOURCED_ANALOGUE|MEMORY_PARINDEX|INFERRED|UNCERTAIN|PARTLY|OPEN:)(?![\\w-])|ký ức|\\bverify\\)";

    private static final Pattern MARK = Pattern.compile(PATTERN);

    private SourceMarks() {
    }

    public static boolean in(String text) {
        return MARK.matcher(text).find();
    }
}
