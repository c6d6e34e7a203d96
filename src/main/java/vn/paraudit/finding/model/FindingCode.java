package vn.paraudit.finding.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of findings, as people read them and as they type them when they look for one. */
final class FindingCode {

    /** The findings that a text means: by their words, or by the number that it gives. */
    static final String FOUND = "(finding.words @@ words_sought(:text) or finding.number = :number::bigint)";

    private static final Pattern TYPED = Pattern.compile("\\s*(?:KN\\s*-?\\s*)?0*(\\d{1,15})\\s*", Pattern.CASE_INSENSITIVE);

    private FindingCode() {
    }

    static String of(long number) {
        return "KN-%06d".formatted(number);
    }

    /** The number in what somebody typed: {@code KN-000012}, {@code kn 12} and {@code 12} are the same; {@code null} where it is no code. */
    static @Nullable Long numberIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher code = TYPED.matcher(text);
        return code.matches() ? Long.valueOf(code.group(1)) : null;
    }
}
