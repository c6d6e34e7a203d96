package vn.paraudit.fence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.paraudit.form.Feels;

/**
 * What must be given so that a decision can be asked.
 *
 * @param decision  its key
 * @param name      as people call it
 * @param inputs    names that its columns read, and those of the decisions that it needs, in the order of the file
 */
public record TableQuestion(String decision, String name, List<Input> inputs) {

    /**
     * A name that is read.
     *
     * @param column  id of the column that reads it; empty where something else does
     * @param label   of the column that reads it, the name itself where several do
     * @param type    of that column in small letters, for example {@code number} or {@code date}; empty where any value may come
     * @param values  the texts that the column says to be possible; empty where it says nothing
     */
    public record Input(String name, String column, String label, String type, List<String> values) {
    }

    /** The columns of a file's tables that read one name each, by what people call the table. */
    public static Map<String, List<Input>> columns(byte[] file) {
        Map<String, List<Input>> columns = new LinkedHashMap<>();
        XmlFile.read(true, file, new Refusals("")).ifPresent(root -> root.children("decision").forEach(decision -> columns.put(nameOf(decision),
            decision.children("decisionTable").stream().flatMap(table -> table.children("input").stream()).flatMap(column ->
                column.children("inputExpression").stream().filter(expression -> names(expression).equals(Set.of(text(expression))))
                    .map(expression -> typed(text(expression), column, expression))).toList())));
        return columns;
    }

    /** The decisions of a file that can be read, the one that no other needs first. */
    public static List<TableQuestion> of(byte[] file) {
        return XmlFile.read(true, file, new Refusals("")).map(root -> {
            Map<String, XmlNode> decisions = new LinkedHashMap<>();
            root.children("decision").forEach(decision -> decisions.put(decision.id(), decision));
            List<TableQuestion> questions = new ArrayList<>();
            decisions.values().forEach(decision -> questions.add(of(decision, decisions)));
            Set<String> needed = new LinkedHashSet<>();
            decisions.values().forEach(decision -> neededBy(decision).forEach(needed::add));
            return Stream.concat(questions.stream().filter(question -> !needed.contains(question.decision())),
                questions.stream().filter(question -> needed.contains(question.decision()))).toList();
        }).orElse(List.of());
    }

    private static TableQuestion of(XmlNode decision, Map<String, XmlNode> decisions) {
        Map<String, XmlNode> asked = new LinkedHashMap<>(Map.of(decision.id(), decision));
        Deque<XmlNode> open = new ArrayDeque<>(asked.values());
        while (!open.isEmpty()) {
            neededBy(open.pop()).map(decisions::get).filter(other -> other != null && asked.putIfAbsent(other.id(), other) == null).forEach(open::push);
        }
        Map<String, Input> inputs = new LinkedHashMap<>();
        asked.values().forEach(one -> read(one, inputs));
        Set<String> given = new LinkedHashSet<>();
        asked.values().stream().filter(one -> one != decision).forEach(one -> given(one).forEach(given::add));
        inputs.keySet().removeAll(given);
        return new TableQuestion(decision.id(), nameOf(decision), List.copyOf(inputs.values()));
    }

    private static String nameOf(XmlNode decision) {
        String name = decision.attribute("name");
        return name.isEmpty() ? decision.id() : name;
    }

    private static Stream<String> neededBy(XmlNode decision) {
        return decision.children("informationRequirement").stream().flatMap(needed -> needed.children("requiredDecision").stream())
            .map(end -> end.attribute("href").replaceFirst("^#", ""));
    }

    /** Names under which a decision that is needed hands on what it says. */
    private static Stream<String> given(XmlNode decision) {
        return Stream.concat(Stream.of(decision.id()), Stream.concat(decision.children("variable").stream(),
            decision.children("decisionTable").stream().flatMap(table -> table.children("output").stream())).map(part -> part.attribute("name")));
    }

    private static void read(XmlNode decision, Map<String, Input> inputs) {
        decision.children("literalExpression").forEach(literal -> names(literal).forEach(name -> add(inputs, untyped(name))));
        for (XmlNode table : decision.children("decisionTable")) {
            for (XmlNode column : table.children("input")) {
                for (XmlNode expression : column.children("inputExpression")) {
                    boolean plain = names(expression).equals(Set.of(text(expression)));
                    names(expression).forEach(name -> add(inputs, plain ? typed(name, column, expression) : untyped(name)));
                }
            }
            table.children("rule").stream().flatMap(rule -> rule.children("outputEntry").stream()).flatMap(cell -> names(cell).stream())
                .forEach(name -> add(inputs, untyped(name)));
        }
    }

    private static Input typed(String name, XmlNode column, XmlNode expression) {
        String label = column.attribute("label");
        List<String> values = column.children("inputValues").stream().map(given -> TableCell.read(text(given))).flatMap(Optional::stream)
            .flatMap(given -> given.values().stream()).filter(String.class::isInstance).map(String.class::cast).distinct().toList();
        return new Input(name, column.id(), label.isEmpty() ? name : label, expression.attribute("typeRef").toLowerCase(Locale.ROOT), values);
    }

    private static Input untyped(String name) {
        return new Input(name, "", name, "", List.of());
    }

    /** What a column says of a name counts before what is only read somewhere. */
    private static void add(Map<String, Input> inputs, Input input) {
        inputs.merge(input.name(), input, (first, second) -> first.type().isEmpty() ? second : first);
    }

    private static Set<String> names(XmlNode expression) {
        return Feels.variables(text(expression));
    }

    private static String text(XmlNode expression) {
        return expression.children("text").stream().map(XmlNode::text).findFirst().orElse("");
    }
}
