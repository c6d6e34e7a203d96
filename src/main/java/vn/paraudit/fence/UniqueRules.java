package vn.paraudit.fence;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of which exactly one rule may apply. As far as its inputs can be enumerated, no two rules accept the same case and no case is left
 * without a rule: the engine would stop the process at the first and route blindly at the second.
 */
final class UniqueRules {

    private final XmlNode table;
    private final List<XmlNode> rules;
    private final List<TableColumn> columns = new ArrayList<>();
    private final Refusals refusals;

    private UniqueRules(XmlNode table, Refusals refusals) {
        this.table = table;
        this.rules = table.children("rule");
        this.refusals = refusals;
        List<XmlNode> inputs = table.children("input");
        for (int i = 0; i < inputs.size(); i++) {
            int place = i;
            columns.add(new TableColumn(inputs.get(i), rules.stream().map(rule -> cell(rule, place)).toList()));
        }
    }

    private static String cell(XmlNode rule, int place) {
        List<XmlNode> cells = rule.children("inputEntry");
        return place >= cells.size() ? "" : String.join("", cells.get(place).children("text").stream().map(XmlNode::text).toList());
    }

    static void check(XmlNode table, Refusals refusals) {
        String policy = table.attribute("hitPolicy");
        if (!policy.isEmpty() && !"UNIQUE".equals(policy) || table.children("rule").isEmpty() || table.children("input").isEmpty()) {
            return;
        }
        UniqueRules unique = new UniqueRules(table, refusals);
        if (!unique.findOverlaps() && unique.columns.stream().allMatch(TableColumn::isReadable)) {
            unique.findGap();
        }
    }

    private boolean findOverlaps() {
        boolean found = false;
        for (int rule = 1; rule < rules.size(); rule++) {
            for (int earlier = 0; earlier < rule; earlier++) {
                if (overlap(rule, earlier)) {
                    refuse(rule, earlier);
                    found = true;
                    break;
                }
            }
        }
        return found;
    }

    private boolean overlap(int rule, int earlier) {
        return columns.stream().allMatch(column -> column.overlap(rule, earlier));
    }

    /** Names a case that both rules accept, as the columns show it; rows are numbered as in the table, from 1. */
    private void refuse(int rule, int earlier) {
        String shared = columns.stream().map(column -> column.shared(rule, earlier)).flatMap(Optional::stream).collect(Collectors.joining("; "));
        refusals.add(rules.get(rule).place(), shared.isEmpty() ? "rules-overlap-always" : "rules-overlap",
            Map.of("row", rule + 1, "other", earlier + 1, "case", BpmnRules.shorten(shared)));
    }

    /** Rules that do not overlap cover as many cases as they have together, so counting finds a gap without trying every case. */
    private void findGap() {
        List<Integer> all = IntStream.range(0, rules.size()).boxed().toList();
        if (isComplete(0, all)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        List<Integer> left = all;
        for (int place = 0; place < columns.size(); place++) {
            BitSet cases = columns.get(place).judged();
            for (int which = cases.nextSetBit(0); which >= 0; which = cases.nextSetBit(which + 1)) {
                List<Integer> matching = matching(place, which, left);
                if (!isComplete(place + 1, matching)) {
                    missing.add(columns.get(place).named(which));
                    left = matching;
                    break;
                }
            }
        }
        refusals.add(table.place(), "rules-gap", "case", BpmnRules.shorten(String.join("; ", missing)));
    }

    private List<Integer> matching(int place, int which, List<Integer> among) {
        return among.stream().filter(rule -> columns.get(place).judgedOf(rule).get(which)).toList();
    }

    /** Whether these rules leave no case of the columns from a place on. */
    private boolean isComplete(int from, List<Integer> among) {
        BigInteger needed = BigInteger.ONE;
        for (TableColumn column : columns.subList(from, columns.size())) {
            needed = needed.multiply(BigInteger.valueOf(column.judged().cardinality()));
        }
        BigInteger covered = BigInteger.ZERO;
        for (int rule : among) {
            BigInteger cases = BigInteger.ONE;
            for (TableColumn column : columns.subList(from, columns.size())) {
                cases = cases.multiply(BigInteger.valueOf(column.judgedOf(rule).cardinality()));
            }
            covered = covered.add(cases);
        }
        return covered.compareTo(needed) >= 0;
    }
}
