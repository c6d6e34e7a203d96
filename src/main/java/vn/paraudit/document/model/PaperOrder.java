package vn.paraudit.document.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.paraudit.platform.Conditions;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.RuleViolation;

/** Orders of the register of papers; each walks an index of its own in either direction. */
enum PaperOrder {

    SIGNED("signed_on", "id") {
        @Override
        String placeAfter(Paper last) {
            return Cursor.of(last.signedOn(), last.id());
        }

        @Override
        void after(Conditions where, String cursor, char sign) {
            List<String> place = Cursor.parse(cursor, 2);
            where.and("(signed_on, id) " + sign + " (:afterDay, :afterId)").with("afterDay", Cursor.day(place.get(0))).with("afterId", Cursor.id(place.get(1)));
        }
    },
    NUMBER("coalesce(symbol, '')", "year", "coalesce(sequence, 0)", "id") {
        @Override
        String placeAfter(Paper last) {
            PaperNumber number = last.number();
            return number == null ? Cursor.of("", last.year(), 0, last.id()) : Cursor.of(number.symbol(), last.year(), number.sequence(), last.id());
        }

        @Override
        void after(Conditions where, String cursor, char sign) {
            List<String> place = Cursor.parse(cursor, 4);
            where.and("(coalesce(symbol, ''), year, coalesce(sequence, 0), id) " + sign + " (:afterSymbol, :afterYear, :afterNumber, :afterId)")
                .with("afterSymbol", place.get(0)).with("afterYear", Cursor.number(place.get(1))).with("afterNumber", Cursor.number(place.get(2)))
                .with("afterId", Cursor.id(place.get(3)));
        }
    };

    private static final String BACKWARDS = "-";

    private final List<String> columns;

    PaperOrder(String... columns) {
        this.columns = List.of(columns);
    }

    /** An order and its direction. */
    record Directed(PaperOrder order, boolean backwards) {

        String sql() {
            String direction = backwards ? " desc" : "";
            return order.columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
        }

        void after(Conditions where, @Nullable String cursor) {
            if (cursor != null) {
                order.after(where, cursor, backwards ? '<' : '>');
            }
        }
    }

    /** By its name in an address: {@code signed} or {@code number}, from its end with a minus before it; the latest first when nothing is asked. */
    static Directed named(@Nullable String asked) {
        String name = asked == null || asked.isBlank() ? "-signed" : asked;
        boolean backwards = name.startsWith(BACKWARDS);
        return switch (backwards ? name.substring(1) : name) {
            case "signed" -> new Directed(SIGNED, backwards);
            case "number" -> new Directed(NUMBER, backwards);
            default -> throw RuleViolation.malformed("request-invalid", Map.of("sort", name));
        };
    }

    abstract String placeAfter(Paper last);

    abstract void after(Conditions where, String cursor, char sign);
}
