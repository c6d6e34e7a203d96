package vn.paraudit.modeling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes sets of models at random, by a seed: what people and other tools do to them, in the whole vocabulary of diagrams, tables and forms. */
final class Mutations {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final List<String> ELEMENTS = List.of("startEvent", "endEvent", "userTask", "serviceTask", "sendTask", "receiveTask", "businessRuleTask",
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "boundaryEvent", "intermediateCatchEvent",
        "intermediateThrowEvent", "subProcess", "callActivity", "sequenceFlow", "textAnnotation", "dataObjectReference", "dataStoreReference",
        "scriptTask", "manualTask", "task", "transaction", "adHocSubProcess", "complexGateway", "group", "association");
    private static final List<String> CHILDREN = List.of("timerEventDefinition", "messageEventDefinition", "signalEventDefinition",
        "errorEventDefinition", "terminateEventDefinition", "escalationEventDefinition", "conditionalEventDefinition", "compensateEventDefinition",
        "linkEventDefinition", "cancelEventDefinition", "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "ioSpecification",
        "property", "documentation", "extensionElements", "incoming", "outgoing", "conditionExpression", "timeDuration", "timeDate", "timeCycle",
        "loopCardinality", "completionCondition", "laneSet", "dataInputAssociation", "dataOutputAssociation", "monitoring", "auditing");
    private static final List<String> ATTRIBUTES = List.of("id", "name", "sourceRef", "targetRef", "default", "attachedToRef", "cancelActivity",
        "isInterrupting", "triggeredByEvent", "calledElement", "messageRef", "signalRef", "errorRef", "isSequential", "gatewayDirection", "processRef",
        "isExecutable", "isClosed", "processType", "eventGatewayType", "instantiate", "isForCompensation", "startQuantity", "completionQuantity",
        "implementation", "isImmediate", "dataObjectRef", "hitPolicy", "aggregation", "typeRef", "label", "expressionLanguage", "href", "namespace");
    private static final List<String> OF_ENGINE = List.of("asyncBefore", "asyncAfter", "exclusive", "historyTimeToLive", "versionTag", "formRef",
        "formRefBinding", "candidateGroups", "mapDecisionResult", "decisionRefBinding", "decisionRef", "resultVariable", "collection",
        "elementVariable", "calledElementBinding", "jobPriority", "priority", "isStartableInTasklist", "initiator", "delegateExpression");
    private static final List<String> VALUES = List.of("", " ", "true", "false", "maybe", "P1D", "PT1H", "P2W", "R3/PT1H", "2027-01-01T00:00:00Z", "${x}",
        "${severity == 'F4'}", "x", "member", "deployment", "latest", "version", "singleEntry", "collectEntries", "UNIQUE", "COLLECT", "RULE ORDER",
        "PRIORITY", "SUM", "COUNT", "string", "number", "date", "nonsense", "0", "-1", "99999999999", "P3650D", "x".repeat(300), "x".repeat(70),
        "#nowhere", "Exclusive", "Diverging", "Kiểm tra");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The set with one to three changes. */
    Map<String, byte[]> of(Map<String, byte[]> files) throws Exception {
        Map<String, byte[]> changed = new TreeMap<>(files);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            String file = pick(new ArrayList<>(changed.keySet()));
            changed.put(file, file.endsWith(".form") ? form(changed.get(file)) : xml(changed.get(file)));
        }
        return changed;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private byte[] xml(byte[] content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 1; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        change(pick(elements), elements, document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private void change(Element element, List<Element> all, Document document) {
        switch (random.nextInt(9)) {
            case 0 -> element.getParentNode().removeChild(element);
            case 1 -> element.getParentNode().insertBefore(element.cloneNode(true), element);
            case 2 -> element.setAttribute(pick(ATTRIBUTES), value(all));
            case 3 -> element.setAttributeNS(CAMUNDA, "camunda:" + pick(OF_ENGINE), value(all));
            case 4 -> removeAttribute(element);
            case 5 -> document.renameNode(element, element.getNamespaceURI(), prefix(element) + pick(ELEMENTS));
            case 6 -> {
                Element child = document.createElementNS(BPMN, (BPMN.equals(element.getNamespaceURI()) ? prefix(element) : "bpmn:") + pick(CHILDREN));
                if (random.nextBoolean()) {
                    child.setTextContent(pick(VALUES));
                }
                element.insertBefore(child, random.nextBoolean() ? element.getFirstChild() : null);
            }
            case 7 -> pick(all).appendChild(element.cloneNode(true));
            default -> changeAttribute(element, all);
        }
    }

    private static String prefix(Element element) {
        return element.getPrefix() == null ? "" : element.getPrefix() + ":";
    }

    private String value(List<Element> all) {
        return random.nextInt(3) == 0 ? pick(all).getAttribute("id") : pick(VALUES);
    }

    private void removeAttribute(Element element) {
        Attr attribute = anyAttribute(element);
        if (attribute != null) {
            element.removeAttributeNode(attribute);
        }
    }

    private void changeAttribute(Element element, List<Element> all) {
        Attr attribute = anyAttribute(element);
        if (attribute != null) {
            attribute.setValue(value(all));
        }
    }

    private Attr anyAttribute(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                attributes.add(attribute);
            }
        }
        return attributes.isEmpty() ? null : pick(attributes);
    }

    private byte[] form(byte[] content) {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode form = (ObjectNode) json.readTree(new String(content, StandardCharsets.UTF_8));
        List<ObjectNode> components = new ArrayList<>();
        collect(form, components);
        ObjectNode component = components.isEmpty() ? form : pick(components);
        List<String> names = List.of("type", "key", "id", "label", "path", "readonly", "disabled", "defaultValue", "valuesExpression", "expression",
            "defaultRepetitions", "conditional", "validate", "values", "source", "text", "columns", "dataSource");
        switch (random.nextInt(4)) {
            case 0 -> component.remove(pick(names));
            case 1 -> component.put(pick(names), pick(VALUES));
            case 2 -> component.putObject(pick(List.of("conditional", "validate"))).put(pick(List.of("hide", "min", "pattern", "required")), pick(List.of(
                "=x", "= x +", "=1 > 2", "[0-9]+", "(a+)+", "true", "=" + "(".repeat(20))));
            default -> ((ArrayNode) form.withArray("components")).add(component.deepCopy());
        }
        return json.writeValueAsBytes(form);
    }

    private static void collect(JsonNode node, List<ObjectNode> components) {
        node.path("components").forEach(child -> {
            components.add((ObjectNode) child);
            collect(child, components);
        });
    }
}
