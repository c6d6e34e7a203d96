package vn.paraudit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tables for spreadsheets: UTF-8 with a byte order mark, quoted where needed, never read as formulas. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** Also the wide forms, which spreadsheets in East Asian settings read as the narrow ones. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String QUOTED = ",\";\t\n\r";

    private Csv() {
    }

    /** A table with its heads; {@code null} cells stay empty. */
    public static String of(List<String> heads, List<Object[]> rows) {
        return BYTE_ORDER_MARK + line(heads.toArray()) + rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static String line(Object[] cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        String text = Objects.toString(value, "");
        String harmless = !(value instanceof Number) && startsAFormula(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** Spreadsheets look past blanks and signs without a width, and so does this. */
    private static boolean startsAFormula(String text) {
        int first = text.codePoints().filter(sign -> STARTS_A_FORMULA.indexOf(sign) >= 0 || !isPassedOver(sign)).findFirst().orElse(' ');
        return STARTS_A_FORMULA.indexOf(first) >= 0;
    }

    private static boolean isPassedOver(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT
            || Character.getType(sign) == Character.CONTROL;
    }
}
