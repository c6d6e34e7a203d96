package vn.paraudit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tables for spreadsheets: UTF-8 with a byte order mark, quoted where needed, never read as formulas. */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

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
        String harmless = !(value instanceof Number) && !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> ",\";\n\r".indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
