package vn.paraudit.form;

import java.util.regex.Pattern;

/** What can be said of a FEEL text before anything reads it: the reader itself would run out of stack. */
final class FeelText {

    private static final int LONGEST = 4_000;
    private static final int MOST_NESTED = 30;
    /** Of choices and loops, which nest without brackets, and of minus signs in a row. */
    private static final int MOST_BRANCHES = 100;
    private static final Pattern BRANCHES = Pattern.compile("\\b(?:if|for|some|every|function|else|return|satisfies)\\b|-\\s*(?=-)");

    private FeelText() {
    }

    static boolean isReadable(String text) {
        return text.length() <= LONGEST && nesting(text) <= MOST_NESTED && BRANCHES.matcher(text).results().limit(MOST_BRANCHES + 1L).count() <= MOST_BRANCHES;
    }

    /** Brackets outside of texts, quoted names and comments. */
    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"' || sign == '`') {
                at = endOfQuoted(text, at, sign);
            } else if (text.startsWith("//", at)) {
                at = endOf(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                at = endOf(text, "*/", at);
            } else {
                depth += "({[".indexOf(sign) >= 0 ? 1 : ")}]".indexOf(sign) >= 0 ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private static int endOfQuoted(String text, int start, char quote) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote == '"' ? 2 : 1;
        }
        return at;
    }

    private static int endOf(String text, String end, int start) {
        int at = text.indexOf(end, start + 2);
        return at < 0 ? text.length() : at + end.length() - 1;
    }
}
