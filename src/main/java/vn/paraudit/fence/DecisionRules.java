package vn.paraudit.fence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes a decision complete: one logic, columns that have names and cells, a way of applying its rules, and decisions it needs that do not need it. */
final class DecisionRules {

    private static final Set<String> POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
    private static final Set<String> SINGLE = Set.of("UNIQUE", "FIRST", "ANY");
    private static final Set<String> AGGREGATIONS = Set.of("SUM", "COUNT", "MIN", "MAX");
    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");

    private final Map<String, XmlNode> decisions = new HashMap<>();
    private final Set<String> inputs = new HashSet<>();
    private final Refusals refusals;

    private DecisionRules(XmlNode root, Refusals refusals) {
        this.refusals = refusals;
        root.children("decision").forEach(decision -> decisions.put(decision.id(), decision));
        root.children("inputData").forEach(input -> inputs.add(input.id()));
    }

    static void check(XmlNode root, Refusals refusals) {
        DecisionRules rules = new DecisionRules(root, refusals);
        if (root.id().isEmpty()) {
            refusals.add(root.children("decision").stream().findFirst().map(XmlNode::place).orElse(""), "id-missing");
        }
        if (rules.decisions.isEmpty()) {
            refusals.add("", "decision-missing");
        }
        root.children("decision").forEach(rules::checkDecision);
        rules.checkCircles(root);
    }

    private void checkDecision(XmlNode decision) {
        XmlFile.checkHistory(decision, refusals);
        List<XmlNode> tables = decision.children("decisionTable");
        List<XmlNode> literals = decision.children("literalExpression");
        if (tables.size() + literals.size() != 1) {
            refusals.add(decision.place(), "decision-empty");
        }
        tables.forEach(this::checkTable);
        literals.forEach(literal -> {
            if (literal.children("text").stream().allMatch(text -> text.text().isEmpty())) {
                refusals.add(decision.place(), "decision-empty");
            } else if (decision.children("variable").stream().noneMatch(variable -> isName(variable.attribute("name")))) {
                refusals.add(decision.place(), "output-unnamed");
            }
        });
        for (XmlNode needed : decision.children("informationRequirement")) {
            needed.children.forEach(end -> checkNeeded(needed, end));
        }
    }

    private void checkNeeded(XmlNode needed, XmlNode end) {
        Set<String> known = "requiredDecision".equals(end.name) ? decisions.keySet() : inputs;
        if (!known.contains(named(end))) {
            refusals.add(needed.place(), "reference-unknown", "name", BpmnRules.shorten(end.attribute("href")));
        }
    }

    private static String named(XmlNode end) {
        return end.attribute("href").replaceFirst("^#", "");
    }

    private void checkTable(XmlNode table) {
        List<XmlNode> outputs = table.children("output");
        List<XmlNode> columns = table.children("input");
        List<XmlNode> rules = table.children("rule");
        if (outputs.isEmpty() || rules.isEmpty()) {
            refusals.add(place(table), "table-empty");
        }
        Set<String> names = new HashSet<>();
        for (XmlNode output : outputs) {
            String name = output.attribute("name");
            if (outputs.size() > 1 && name.isEmpty() || !name.isEmpty() && !isName(name)) {
                refusals.add(output.place(), "output-unnamed");
            } else if (!names.add(name)) {
                refusals.add(output.place(), "output-twice", "name", BpmnRules.shorten(name));
            }
        }
        for (XmlNode column : columns) {
            if (column.children("inputExpression").stream().flatMap(expression -> expression.children("text").stream())
                .allMatch(text -> text.text().isEmpty())) {
                refusals.add(column.place(), "input-unread");
            }
        }
        for (XmlNode part : table.children) {
            if (part.id().isEmpty() && Set.of("input", "output", "rule").contains(part.name)) {
                refusals.add(place(table), "id-missing");
            }
        }
        for (XmlNode rule : rules) {
            if (rule.children("inputEntry").size() != columns.size() || rule.children("outputEntry").size() != outputs.size()) {
                refusals.add(rule.place(), "cells-missing");
            }
        }
        checkPolicy(table, outputs);
    }

    private void checkPolicy(XmlNode table, List<XmlNode> outputs) {
        String policy = policy(table);
        String aggregation = table.attribute("aggregation");
        if (!POLICIES.contains(policy)) {
            refusals.add(place(table), "policy-unknown", "name", BpmnRules.shorten(policy));
        } else if (!aggregation.isEmpty()) {
            boolean number = "COUNT".equals(aggregation) || outputs.stream().allMatch(output -> NUMBERS.contains(output.attribute("typeRef")));
            if (!"COLLECT".equals(policy) || !AGGREGATIONS.contains(aggregation) || outputs.size() != 1 || !number) {
                refusals.add(place(table), "aggregation-unsound", "name", BpmnRules.shorten(aggregation));
            }
        }
    }

    private static String policy(XmlNode table) {
        return table.attribute("hitPolicy").isEmpty() ? "UNIQUE" : table.attribute("hitPolicy");
    }

    /** People know a table by its decision. */
    private static String place(XmlNode table) {
        return table.parent.id().isEmpty() ? table.place() : table.parent.id();
    }

    private static boolean isName(String name) {
        return BpmnRules.VARIABLE.matcher(name).matches();
    }

    private void checkCircles(XmlNode root) {
        Set<String> told = new HashSet<>();
        for (XmlNode decision : root.children("decision")) {
            Set<String> needed = neededBy(decision);
            if (needed.contains(decision.id()) && told.add(decision.id())) {
                refusals.add(decision.id(), "decision-circle");
                needed.stream().filter(other -> neededBy(decisions.get(other)).contains(decision.id())).forEach(told::add);
            }
        }
    }

    private Set<String> neededBy(XmlNode decision) {
        Set<String> found = new HashSet<>();
        Deque<XmlNode> open = new ArrayDeque<>(List.of(decision));
        while (!open.isEmpty()) {
            open.pop().children("informationRequirement").stream().flatMap(needed -> needed.children("requiredDecision").stream())
                .map(DecisionRules::named).filter(decisions::containsKey).filter(found::add).forEach(id -> open.push(decisions.get(id)));
        }
        return found;
    }

    /** Whether a step can make what it wants of what a decision gives: one value needs one column, and one row needs a table that gives one. */
    static boolean fits(XmlNode decision, String result) {
        if (decision.children("decisionTable").size() != 1) {
            return true;
        }
        XmlNode table = decision.children("decisionTable").get(0);
        boolean oneRow = SINGLE.contains(policy(table)) || !table.attribute("aggregation").isEmpty();
        boolean oneColumn = table.children("output").size() == 1;
        return switch (result) {
            case "singleEntry" -> oneRow && oneColumn;
            case "singleResult" -> oneRow;
            case "collectEntries" -> oneColumn;
            default -> true;
        };
    }
}
