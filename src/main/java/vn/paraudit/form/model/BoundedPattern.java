package vn.paraudit.form.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.paraudit.form.OverBudget;

/** Regular expressions of forms, stopped when they take too many steps. */
public final class BoundedPattern {

    /** Characters that may be read while matching one value; a sound pattern reads each a few times. */
    private static final long MAX_STEPS = 2_000_000;
    private static final long MAX_PROBE_STEPS = 200_000;
    private static final int LONGEST = 1_000;
    private static final int MOST_NESTED = 40;
    /** Repetitions of repetitions; those of nothing read no character and would not be counted. */
    private static final long MOST_REPEATED = 10_000;
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final char PRIVATE_USE = '\uE000';
    private static final List<String> PROBES = List.of("a".repeat(60) + "!", "0".repeat(60) + "!", " ".repeat(60) + "!", "ab".repeat(30) + "!",
        "-".repeat(60) + "!", "a ".repeat(30) + "!", "a0".repeat(30) + "!");
    /** A choice that never applies and refers to a group of its own. */
    private static final String REFERRING_BACK = "|(?!)(?<probe>)\\k<probe>";
    private static final String BLANKS = "\\s\\x0b\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    /** What Java reads otherwise than browsers do, or they not at all. */
    private static final Pattern FOREIGN = Pattern.compile("\\\\[pPAzZGQEhHRXNae]|\\(\\?[a-zA-Z-]+[:)]|\\(\\?>|[*+?}]\\+|&&|\\[(?:[^\\]\\\\]|\\\\.)*(?:\\[|\\\\[SBb])");

    private BoundedPattern() {
    }

    /** Whether browsers understand the pattern as Java does. */
    static boolean isShared(String pattern) {
        return !FOREIGN.matcher(pattern).find();
    }

    /** How often a pattern was found, and how many characters were read meanwhile. */
    public record Found(long count, long steps) {
    }

    /**
     * Finds a pattern of FEEL as often as it occurs; one that cannot be read is found nowhere.
     *
     * @param flags  among {@code i}, {@code s}, {@code m}, {@code x}
     * @throws OverBudget  when it is too large or reads too much
     */
    public static Found findAll(String pattern, String flags, String text) {
        long[] left = {MAX_STEPS};
        long count = 0;
        try {
            if (!isModest(pattern)) {
                throw new OverBudget("of a pattern", "");
            }
            Matcher matcher = Pattern.compile(pattern, bits(flags)).matcher(new Counted(text, left));
            while (matcher.find()) {
                count++;
            }
        } catch (TooManySteps | StackOverflowError runaway) {
            throw new OverBudget("steps of a pattern", "");
        } catch (PatternSyntaxException unreadable) {
            return new Found(0, 0);
        }
        return new Found(count, MAX_STEPS - left[0]);
    }

    private static int bits(String flags) {
        return flags.chars().map(flag -> switch (flag) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'x' -> Pattern.COMMENTS;
            default -> 0;
        }).reduce(0, (some, one) -> some | one);
    }

    /** Whether the pattern itself is of a size that can be read and tried. */
    static boolean isModest(String pattern) {
        int depth = 0;
        int deepest = 0;
        for (char sign : pattern.toCharArray()) {
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        long repeated = 1;
        for (Matcher each = REPETITION.matcher(pattern); each.find() && repeated <= MOST_REPEATED;) {
            String most = each.group(2) == null || each.group(2).isEmpty() ? each.group(1) : each.group(2);
            repeated *= most.length() > 5 ? MOST_REPEATED + 1 : Math.max(1, Long.parseLong(most));
        }
        return pattern.length() <= LONGEST && deepest <= MOST_NESTED && repeated <= MOST_REPEATED;
    }

    /** Whether the pattern is found in the text; a pattern that runs away counts as not found. */
    public static boolean find(String pattern, String text) {
        try {
            return isModest(pattern) && compiled(pattern).matcher(new Counted(units(text), new long[] {MAX_STEPS})).find();
        } catch (TooManySteps | StackOverflowError runaway) {
            return false;
        }
    }

    /**
     * Whether the pattern answers quickly for texts made to lead patterns astray, in browsers too: Java remembers where loops have failed,
     * which browsers do not, and forgets it where a pattern refers back.
     */
    public static boolean isHarmless(String pattern) {
        if (!isModest(pattern)) {
            return false;
        }
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
                java.append(asInBrowsers(pattern.charAt(++at), inClass));
                continue;
            }
            inClass = sign == '[' || inClass && sign != ']';
            java.append(sign == '$' && !inClass ? "\\z" : sign);
        }
        return Pattern.compile(units(java.toString()));
    }

    /** Browsers know more blanks than Java, and only plain letters at the end of a word. */
    private static String asInBrowsers(char escaped, boolean inClass) {
        return switch (escaped) {
            case 's' -> inClass ? BLANKS : "[" + BLANKS + "]";
            case 'S' -> "[^" + BLANKS + "]";
            case 'b' -> "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
            case 'B' -> "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";
            default -> "\\" + escaped;
        };
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
