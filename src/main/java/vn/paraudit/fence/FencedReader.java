package vn.paraudit.fence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.form.Feels;

/** Reads models with the reader of the fence: nothing outside of the file is followed, whatever it says. */
@Component
class FencedReader implements ModelReader {

    private static final Set<String> ROOTS = Set.of("process", "decision");
    private static final Set<String> PARTS_OF_TABLES = Set.of("decision", "input", "output", "rule");
    /** Lines between steps and what draws them say nothing beside the steps. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("id", "name", "camunda:modelerTemplate", "camunda:modelerTemplateVersion");
    /** Attributes by which a diagram names a variable that it makes itself. */
    private static final List<String> GIVING = List.of("camunda:resultVariable", "camunda:elementVariable");
    private static final String SEPARATOR = " | ";

    @Override
    public List<String> keys(String file, byte[] content) {
        return read(file, content).map(FencedReader::keys).orElse(List.of());
    }

    /** A pool that is only drawn beside the process that runs defines nothing. */
    private static List<String> keys(XmlNode root) {
        List<XmlNode> defined = root.children.stream().filter(child -> ROOTS.contains(child.name)).toList();
        boolean runs = defined.stream().anyMatch(BpmnRules::isExecutable);
        return defined.stream().filter(child -> !runs || BpmnRules.isExecutable(child)).map(XmlNode::id).toList();
    }

    @Override
    public List<Part> parts(String file, byte[] content) {
        List<Part> parts = new ArrayList<>();
        boolean table = isTable(file);
        read(file, content).ifPresent(root -> root.walk(node -> {
            if (table ? PARTS_OF_TABLES.contains(node.name) : isPartOfDiagram(node)) {
                parts.add(new Part(node.place(), node.name, node.attribute("name"), table ? tableFacts(node) : diagramFacts(node)));
            }
        }));
        return parts;
    }

    @Override
    public Set<String> calls(String file, byte[] content) {
        return read(file, content).stream().flatMap(root -> root.children("process").stream()).flatMap(process -> CallRules.calledBy(process).stream())
            .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Set<String>> handedBack(String file, byte[] content) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        read(file, content).ifPresent(root -> root.walk(node -> {
            if ("out".equals(node.name)) {
                names.computeIfAbsent(node.around("callActivity").attribute("calledElement"), key -> new TreeSet<>()).add(node.attribute("source"));
            }
        }));
        return names;
    }

    @Override
    public Variables variables(String file, byte[] content) {
        Variables variables = new Variables(new LinkedHashMap<>(), new HashSet<>());
        read(file, content).ifPresent(root -> root.walk(node -> {
            Set<String> names = isTable(file) ? inputNames(node) : NamesRead.ofElement(node);
            names.removeAll(NamesRead.WITHOUT_GIVER);
            if (!names.isEmpty()) {
                variables.read().computeIfAbsent(node.place(), place -> new TreeSet<>()).addAll(names);
            }
            given(node).filter(name -> !name.isEmpty()).forEach(variables.given()::add);
        }));
        return variables;
    }

    @Override
    public Names names(String file, byte[] content) {
        NamesRead read = isTable(file) ? NamesRead.ofTable(content) : NamesRead.ofProcess(content);
        return new Names(read.names(), read.decisions());
    }

    @Override
    public Set<String> boundTables(byte[] diagram) {
        return NamesRead.boundTables(diagram);
    }

    /** What is handed to a called process or back by it is given where it arrives; a table gives its results to those that need it. */
    private static Stream<String> given(XmlNode node) {
        if (Set.of("in", "out").contains(node.name)) {
            return Stream.of(node.attribute("target"));
        }
        if (Set.of("output", "variable").contains(node.name) && XmlFile.DMN.equals(node.namespace)) {
            return Stream.of(node.attribute("name"));
        }
        return GIVING.stream().map(node::attribute);
    }

    private static Set<String> inputNames(XmlNode node) {
        return "text".equals(node.name) && "inputExpression".equals(node.parent.name) ? Feels.variables(node.text()) : new HashSet<>();
    }

    private static boolean isTable(String file) {
        return file.endsWith(".dmn");
    }

    private static Optional<XmlNode> read(String file, byte[] content) {
        return XmlFile.read(isTable(file), content, new Refusals(file));
    }

    private static boolean isPartOfDiagram(XmlNode node) {
        return XmlFile.BPMN.equals(node.namespace)
            && (BpmnRules.FLOW_NODES.contains(node.name) || Set.of("process", "sequenceFlow", "participant", "lane").contains(node.name));
    }

    private static Map<String, String> diagramFacts(XmlNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.attributes.forEach((name, value) -> {
            if (!SAID_ELSEWHERE.contains(name)) {
                facts.put(name.replace("camunda:", ""), value);
            }
        });
        for (XmlNode child : node.children) {
            switch (child.name) {
                case "documentation" -> facts.put("documentation", child.text());
                case "conditionExpression" -> facts.put("condition", child.text());
                case "extensionElements" -> properties(child, facts);
                case "multiInstanceLoopCharacteristics" -> facts.put("instances", several(child));
                default -> addEvent(child, facts);
            }
        }
        return facts;
    }

    private static void properties(XmlNode extensions, Map<String, String> facts) {
        extensions.walk(node -> {
            if ("property".equals(node.name)) {
                facts.put(node.attribute("name"), node.attribute("value"));
            }
        });
    }

    private static String several(XmlNode several) {
        String count = several.children.stream().map(XmlNode::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(SEPARATOR));
        return several.attribute("camunda:collection") + count;
    }

    private static void addEvent(XmlNode child, Map<String, String> facts) {
        if (child.name.endsWith("EventDefinition")) {
            String time = child.children.stream().map(XmlNode::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(SEPARATOR));
            String reference = child.attribute("messageRef") + child.attribute("signalRef") + child.attribute("errorRef");
            facts.put(child.name, time + reference);
        }
    }

    private static Map<String, String> tableFacts(XmlNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (node.name) {
            case "decision" -> node.children("decisionTable").forEach(table -> facts.put("hitPolicy", hitPolicy(table)));
            case "rule" -> {
                facts.put("inputs", cells(node, "inputEntry"));
                facts.put("outputs", cells(node, "outputEntry"));
                facts.put("annotation", node.children("description").stream().map(XmlNode::text).collect(Collectors.joining(SEPARATOR)));
            }
            default -> {
                facts.put("label", node.attribute("label"));
                facts.put("expression", node.children("inputExpression").stream().map(expression -> expression.children("text"))
                    .flatMap(List::stream).map(XmlNode::text).collect(Collectors.joining(SEPARATOR)));
                facts.put("typeRef", node.attribute("typeRef"));
            }
        }
        return facts;
    }

    private static String hitPolicy(XmlNode table) {
        String policy = table.attribute("hitPolicy");
        return (policy.isEmpty() ? "UNIQUE" : policy) + (table.attribute("aggregation").isEmpty() ? "" : " " + table.attribute("aggregation"));
    }

    private static String cells(XmlNode rule, String kind) {
        return rule.children(kind).stream().map(cell -> cell.children("text").stream().map(XmlNode::text).collect(Collectors.joining()))
            .map(text -> text.isEmpty() ? "-" : text).collect(Collectors.joining(SEPARATOR));
    }
}
