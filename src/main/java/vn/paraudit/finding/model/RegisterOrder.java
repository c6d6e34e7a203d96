package vn.paraudit.finding.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.RuleViolation;

/**
 * An order of the register; each walks an index of its own in either direction.
 *
 * @param name       as addresses name it
 * @param backwards  whether it is walked from its end
 */
public record RegisterOrder(String name, boolean backwards) {

    /** Sorts what has no limit yet behind everything that has one. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The order in which the register opens: oldest limit first. */
    public static final RegisterOrder BY_LIMIT = new RegisterOrder("due", false);

    private static final String BACKWARDS = "-";
    private static final Key LIMIT = new Key("coalesce(due_on, date '9999-12-31')", "date", finding -> limit(finding).toString());
    private static final Map<String, List<Key>> ORDERS = Map.of(
        "due", List.of(LIMIT),
        "severity", List.of(new Key("translate(severity, '12345', '54321')", "text", finding -> "F" + ('6' - finding.severity().charAt(1))), LIMIT),
        "detected", List.of(new Key("detected_on", "date", finding -> finding.detectedOn().toString())),
        "number", List.of(new Key("number", "bigint", finding -> Long.toString(finding.number()))));

    /** One value by which rows are ordered: how SQL computes it, its type, and the same of a row that was read. */
    private record Key(String sql, String type, Function<Finding, String> of) {
    }

    /**
     * An order by its name in an address: {@code due}, {@code severity}, {@code detected} or {@code number}, from its end with a minus
     * before it; oldest limit first when nothing is asked.
     */
    public static RegisterOrder named(String asked) {
        if (asked == null || asked.isBlank()) {
            return BY_LIMIT;
        }
        boolean backwards = asked.startsWith(BACKWARDS);
        String name = backwards ? asked.substring(BACKWARDS.length()) : asked;
        if (!ORDERS.containsKey(name)) {
            throw RuleViolation.malformed("request-invalid", Map.of("sort", asked));
        }
        return new RegisterOrder(name, backwards);
    }

    /** Where the page after a row begins. */
    public String placeAfter(Finding last) {
        return Cursor.of(Stream.concat(keys().stream().map(key -> key.of().apply(last)), Stream.of(last.id().toString())).toArray());
    }

    /** What a page begins after, one parameter {@code after0}, {@code after1} … for each key and {@code afterId}. */
    Map<String, Object> place(String cursor) {
        List<String> values = Cursor.parse(cursor, keys().size() + 1);
        Map<String, Object> place = new HashMap<>();
        for (int key = 0; key < keys().size(); key++) {
            place.put("after" + key, checked(keys().get(key), values.get(key)));
        }
        place.put("afterId", Cursor.id(values.get(keys().size())));
        return place;
    }

    private static Object checked(Key key, String value) {
        return switch (key.type()) {
            case "date" -> Cursor.day(value);
            case "bigint" -> Cursor.number(value);
            default -> value;
        };
    }

    String after() {
        StringBuilder sql = new StringBuilder("(");
        keys().forEach(key -> sql.append(key.sql()).append(", "));
        sql.append("id) ").append(backwards ? '<' : '>').append(" (");
        for (int key = 0; key < keys().size(); key++) {
            sql.append(":after").append(key).append("::").append(keys().get(key).type()).append(", ");
        }
        return sql.append(":afterId)").toString();
    }

    String orderBy() {
        String direction = backwards ? " desc" : "";
        StringBuilder sql = new StringBuilder();
        keys().forEach(key -> sql.append(key.sql()).append(direction).append(", "));
        return sql.append("id").append(direction).toString();
    }

    private List<Key> keys() {
        return ORDERS.get(name);
    }

    private static LocalDate limit(Finding finding) {
        return finding.dueOn() == null ? NEVER : finding.dueOn();
    }
}
