package vn.paraudit.form.model;

import java.util.List;
import java.util.regex.Pattern;

/** Regular expressions of forms, stopped when they take too many steps. */
public final class BoundedPattern {

    /** Characters that may be read while matching one value; a sound pattern reads each a few times. */
    private static final long MAX_STEPS = 2_000_000;
    private static final long MAX_PROBE_STEPS = 200_000;
    private static final char PRIVATE_USE = '\uE000';
    private static final List<String> PROBES = List.of("a".repeat(60) + "!", "0".repeat(60) + "!", " ".repeat(60) + "!", "ab".repeat(30) + "!",
        "-".repeat(60) + "!", "a ".repeat(30) + "!", "a0".repeat(30) + "!");
    /** A choice that never applies and refers to a group of its own. */
    private static final String REFERRING_BACK = "|(?!)(?<probe>)\\k<probe>";
    /** What Java reads otherwise than browsers do, or they not at all. */
    private static final Pattern FOREIGN = Pattern.compile("\\\\[pPAzZGQEhHRXN]|\\(\\?[a-zA-Z-]+[:)]|[*+?}]\\+|&&");

    private BoundedPattern() {
    }

    /** Whether browsers understand the pattern as Java does. */
    static boolean isShared(String pattern) {
        return !FOREIGN.matcher(pattern).find();
    }

    /** Whether the pattern is found in the text; a pattern that runs away counts as not found. */
    public static boolean find(String pattern, String text) {
        try {
            return compiled(pattern).matcher(new Counted(units(text), new long[] {MAX_STEPS})).find();
        } catch (TooManySteps runaway) {
            return false;
        }
    }

    /**
     * Whether the pattern answers quickly for texts made to lead patterns astray, in browsers too: Java remembers where loops have failed,
     * which browsers do not, and forgets it where a pattern refers back.
     */
    static boolean isHarmless(String pattern) {
        try {
            Pattern compiled = compiled(pattern + REFERRING_BACK);
            PROBES.forEach(probe -> compiled.matcher(new Counted(probe, new long[] {MAX_PROBE_STEPS})).find());
            return true;
        } catch (TooManySteps | StackOverflowError runaway) {
            return false;
        }
    }

    /** The pattern as browsers understand it: an end is the very end, and a sign outside of the basic plane counts as two. */
    private static Pattern compiled(String pattern) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            if (sign == '\\' && at + 1 < pattern.length()) {
                java.append(sign).append(pattern.charAt(++at));
                continue;
            }
            inClass = sign == '[' || inClass && sign != ']';
            java.append(sign == '$' && !inClass ? "\\z" : sign);
        }
        return Pattern.compile(units(java.toString()));
    }

    /** Halves of signs moved to where Java takes each for a sign of its own. */
    private static String units(String text) {
        StringBuilder units = new StringBuilder(text);
        for (int at = 0; at < units.length(); at++) {
            if (Character.isSurrogate(units.charAt(at))) {
                units.setCharAt(at, (char) (units.charAt(at) - Character.MIN_SURROGATE + PRIVATE_USE));
            }
        }
        return units.toString();
    }

    private static final class TooManySteps extends RuntimeException {
    }

    /** Text that counts how often it is read. */
    private record Counted(CharSequence text, long[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
