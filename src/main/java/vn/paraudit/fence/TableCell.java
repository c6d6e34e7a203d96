package vn.paraudit.fence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a decision table that tests plain values: a list of texts, numbers, truths, limits and ranges, or the negation of one. Every
 * other test is left to the table's own evaluation.
 */
final class TableCell {

    private static final String NUMBER = "(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)";
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern LIMIT = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern RANGE = Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\G\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\",]+)\\s*(,|$)");
    private static final Set<String> ANYTHING = Set.of("", "-");

    private final List<Object> values = new ArrayList<>();
    private Predicate<Object> test = value -> false;

    private TableCell() {
    }

    /** Empty when the cell tests something else than plain values. */
    static Optional<TableCell> read(String text) {
        if (text.length() > Expressions.MAX_LENGTH) {
            return Optional.empty();
        }
        TableCell cell = new TableCell();
        Matcher negation = NEGATION.matcher(text);
        if (ANYTHING.contains(text)) {
            cell.test = value -> true;
        } else if (!cell.readList(negation.matches() ? negation.group(1) : text)) {
            return Optional.empty();
        } else if (negation.matches()) {
            cell.test = cell.test.negate();
        }
        return Optional.of(cell);
    }

    private boolean readList(String text) {
        Matcher item = ITEM.matcher(text);
        int end = 0;
        boolean more = true;
        while (more && item.find()) {
            Predicate<Object> one = readItem(item.group(1).strip());
            if (one == null) {
                return false;
            }
            test = test.or(one);
            end = item.end();
            more = !item.group(2).isEmpty();
        }
        return !more && end == text.length();
    }

    private Predicate<Object> readItem(String text) {
        Matcher quoted = TEXT.matcher(text);
        Matcher limit = LIMIT.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (quoted.matches()) {
            return equal(quoted.group(1));
        }
        if (Set.of("true", "false").contains(text)) {
            return equal(Boolean.valueOf(text));
        }
        if (PLAIN.matcher(text).matches()) {
            return compare(text, "=");
        }
        if (limit.matches()) {
            return compare(limit.group(2), limit.group(1));
        }
        if (range.matches()) {
            return compare(range.group(2), "[".equals(range.group(1)) ? ">=" : ">").and(compare(range.group(3), "]".equals(range.group(4)) ? "<=" : "<"));
        }
        return null;
    }

    private Predicate<Object> equal(Object expected) {
        values.add(expected);
        return expected::equals;
    }

    private Predicate<Object> compare(String number, String how) {
        BigDecimal limit = new BigDecimal(number);
        values.add(limit);
        return value -> value instanceof BigDecimal given && switch (how) {
            case "<" -> given.compareTo(limit) < 0;
            case "<=" -> given.compareTo(limit) <= 0;
            case ">" -> given.compareTo(limit) > 0;
            case ">=" -> given.compareTo(limit) >= 0;
            default -> given.compareTo(limit) == 0;
        };
    }

    /** Texts, truths and numbers that the cell names. */
    List<Object> values() {
        return values;
    }

    boolean accepts(Object value) {
        return test.test(value);
    }
}
