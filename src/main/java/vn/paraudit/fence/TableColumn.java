package vn.paraudit.fence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One input of a decision table as a finite list of cases: the values that it can have, or for numbers the limits that its cells name and
 * one number beside each. Says for every cell which of the cases it accepts.
 */
final class TableColumn {

    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");
    private static final Set<String> WHOLE = Set.of("integer", "long");
    /** Stands for every text that no cell names. */
    private static final String OTHER = "…";

    private final String name;
    private final List<Object> cases;
    private final BitSet judged = new BitSet();
    private final List<BitSet> accepted = new ArrayList<>();
    private final List<String> texts;

    /**
     * @param input  the input with its type and, where given, its values
     * @param texts  the column's cells, one per rule
     */
    TableColumn(XmlNode input, List<String> texts) {
        this.texts = texts;
        name = nameOf(input);
        List<Optional<TableCell>> cells = texts.stream().map(TableCell::read).toList();
        Set<Object> named = new LinkedHashSet<>();
        cells.forEach(cell -> cell.ifPresent(readable -> named.addAll(readable.values())));
        List<Object> declared = input.children("inputValues").stream().flatMap(values -> values.children("text").stream())
            .map(values -> TableCell.read(values.text())).flatMap(Optional::stream).flatMap(values -> values.values().stream()).toList();
        String type = input.children("inputExpression").stream().map(expression -> expression.attribute("typeRef").toLowerCase(Locale.ROOT))
            .findFirst().orElse("");
        cases = cases(type, named, declared);
        judge(type, named, declared);
        cells.forEach(cell -> accepted.add(cell.map(this::acceptedBy).orElse(null)));
    }

    private static List<Object> cases(String type, Set<Object> named, List<Object> declared) {
        if ("boolean".equals(type)) {
            return List.of(true, false);
        }
        if (NUMBERS.contains(type)) {
            return numbers(named, WHOLE.contains(type));
        }
        List<Object> cases = new ArrayList<>(declared.isEmpty() ? named : declared);
        if (declared.isEmpty()) {
            cases.add(OTHER);
        }
        return cases;
    }

    /** Every limit, something between each two neighbours, and something beyond both ends. */
    private static List<Object> numbers(Set<Object> named, boolean whole) {
        TreeSet<BigDecimal> limits = new TreeSet<>();
        named.stream().filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast).forEach(limits::add);
        if (limits.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        List<Object> cases = new ArrayList<>(List.of(limits.first().subtract(BigDecimal.ONE)));
        for (BigDecimal limit : limits) {
            if (!whole || limit.stripTrailingZeros().scale() <= 0) {
                cases.add(limit);
            }
            BigDecimal next = limits.higher(limit);
            BigDecimal following = limit.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            if (next == null) {
                cases.add(following);
            } else if (!whole) {
                cases.add(limit.add(next).divide(BigDecimal.valueOf(2)));
            } else if (following.compareTo(next) < 0) {
                cases.add(following);
            }
        }
        return cases;
    }

    /** Which cases need a rule: all that are declared or named; of numbers those from the lowest limit to the highest. */
    private void judge(String type, Set<Object> named, List<Object> declared) {
        judged.set(0, cases.size());
        if (NUMBERS.contains(type) && cases.size() > 1) {
            judged.clear(0);
            judged.clear(cases.size() - 1);
        } else if (!"boolean".equals(type) && declared.isEmpty() && !named.isEmpty()) {
            judged.clear(cases.indexOf(OTHER));
        }
    }

    /** The cases that a cell accepts; {@code null} when it asks for something else than cases of this column. */
    private BitSet acceptedBy(TableCell cell) {
        BitSet bits = new BitSet();
        for (int i = 0; i < cases.size(); i++) {
            bits.set(i, cell.accepts(cases.get(i)));
        }
        boolean foreign = cell.values().stream().anyMatch(value -> !(value instanceof BigDecimal) && !cases.contains(value));
        return foreign ? null : bits;
    }

    boolean isReadable() {
        return accepted.stream().allMatch(bits -> bits != null);
    }

    /** Whether two rules surely accept a common case in this column. */
    boolean overlap(int rule, int other) {
        BitSet one = accepted.get(rule);
        BitSet two = accepted.get(other);
        if (one != null && two != null) {
            return one.intersects(two);
        }
        return texts.get(rule).equals(texts.get(other)) || isAnything(one) || isAnything(two);
    }

    private boolean isAnything(BitSet bits) {
        return bits != null && bits.cardinality() == cases.size();
    }

    BitSet judged() {
        return judged;
    }

    /** The cases that need a rule and get this one. */
    BitSet judgedOf(int rule) {
        BitSet bits = (BitSet) accepted.get(rule).clone();
        bits.and(judged);
        return bits;
    }

    /** A case with the column's name. */
    String named(int which) {
        return name + " = " + cases.get(which);
    }

    /** What two rules that overlap both accept in this column; empty where they accept everything. */
    Optional<String> shared(int rule, int other) {
        BitSet one = accepted.get(rule);
        BitSet two = accepted.get(other);
        if (one == null || two == null) {
            String text = texts.get(one == null ? rule : other);
            return Optional.of(name + " = " + text);
        }
        if (isAnything(one) && isAnything(two)) {
            return Optional.empty();
        }
        BitSet both = (BitSet) one.clone();
        both.and(two);
        int judgedCase = both.stream().filter(judged::get).findFirst().orElse(both.nextSetBit(0));
        return Optional.of(named(judgedCase));
    }

    /** As the table heads the column. */
    private static String nameOf(XmlNode input) {
        if (!input.attribute("label").isBlank()) {
            return input.attribute("label");
        }
        return input.children("inputExpression").stream().flatMap(expression -> expression.children("text").stream()).map(XmlNode::text).findFirst()
            .orElse("");
    }
}
