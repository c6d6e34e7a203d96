package vn.paraudit.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The place in a list where the next page starts: the sort values of the last row, opaque to the caller. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {
    }

    public static String of(Object... sortValues) {
        StringBuilder text = new StringBuilder();
        for (Object value : sortValues) {
            text.append(text.isEmpty() ? "" : SEPARATOR).append(value);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort values that a cursor holds.
     *
     * @throws RuleViolation {@code cursor-malformed} when the text is not a cursor with that many values
     */
    public static List<String> parse(String cursor, int values) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == values) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer as a wrong number of values
        }
        throw malformed();
    }

    /** A moment among the sort values of a cursor. */
    public static Instant instant(String value) {
        return read(value, Instant::parse);
    }

    /** A day among the sort values of a cursor. */
    public static LocalDate day(String value) {
        return read(value, LocalDate::parse);
    }

    /** An id among the sort values of a cursor. */
    public static UUID id(String value) {
        return Ids.parse(value).orElseThrow(Cursor::malformed);
    }

    /** A whole number among the sort values of a cursor. */
    public static int number(String value) {
        return read(value, Integer::valueOf);
    }

    private static <T> T read(String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw malformed();
        }
    }

    private static RuleViolation malformed() {
        return RuleViolation.malformed("cursor-malformed", Map.of());
    }
}
