package vn.paraudit.fence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What an element names by its id is there, and is what it should be. The engine refuses some of these at the release and leaves others without effect. */
final class References {

    private static final Set<String> ACTIVITIES = Set.of("userTask", "serviceTask", "sendTask", "businessRuleTask", "receiveTask", "subProcess",
        "callActivity");
    /** Attributes that name an element, with the kind that it must be of. */
    private static final Map<String, String> KINDS = Map.of("messageRef", "message", "signalRef", "signal", "errorRef", "error", "processRef",
        "process", "dataObjectRef", "dataObject", "dataStoreRef", "dataStore", "categoryValueRef", "categoryValue");
    /** Definitions of events that say nothing without the element that they name; an error may be caught whatever it is. */
    private static final Map<String, String> NEEDED = Map.of("messageEventDefinition", "messageRef", "signalEventDefinition", "signalRef");
    private static final Set<String> NAMED = Set.of("message", "signal");
    private static final Set<String> LINES = Set.of("association", "messageFlow");

    private final Map<String, XmlNode> byId = new HashMap<>();
    private final Refusals refusals;

    private References(XmlNode root, Refusals refusals) {
        this.refusals = refusals;
        root.walk(node -> {
            if (XmlFile.BPMN.equals(node.namespace) && !node.id().isEmpty()) {
                byId.put(node.id(), node);
            }
        });
    }

    static void check(XmlNode root, Refusals refusals) {
        References references = new References(root, refusals);
        root.walk(references::check);
    }

    private void check(XmlNode node) {
        if (!XmlFile.BPMN.equals(node.namespace)) {
            return;
        }
        KINDS.forEach((attribute, kind) -> checkKind(node, attribute, kind));
        String needed = "endEvent".equals(node.parent == null ? "" : node.parent.name) && "errorEventDefinition".equals(node.name) ? "errorRef"
            : NEEDED.get(node.name);
        if (needed != null && node.attribute(needed).isEmpty()) {
            refusals.add(node.place(), "reference-missing");
        }
        if (NAMED.contains(node.name) && node.attribute("name").isBlank()) {
            refusals.add(node.place(), "message-unnamed");
        }
        if (LINES.contains(node.name)) {
            checkEnd(node, "sourceRef");
            checkEnd(node, "targetRef");
        }
        switch (node.name) {
            case "boundaryEvent" -> checkHost(node);
            case "flowNodeRef", "incoming", "outgoing" -> checkNamed(node, node.text());
            default -> {
                // names nothing else
            }
        }
        String way = node.attribute("default");
        if (!way.isEmpty() && (!byId.containsKey(way) || !byId.get(way).attribute("sourceRef").equals(node.id()))
            && !Flow.SPLITS.contains(node.name)) {
            refusals.add(node.place(), "reference-unknown", "name", BpmnRules.shorten(way));
        }
    }

    private void checkKind(XmlNode node, String attribute, String kind) {
        String name = node.attribute(attribute);
        if (!name.isEmpty() && (!byId.containsKey(name) || !kind.equals(byId.get(name).name))) {
            refusals.add(node.place(), "reference-unknown", "name", BpmnRules.shorten(name));
        }
    }

    private void checkEnd(XmlNode line, String attribute) {
        checkNamed(line, line.attribute(attribute));
    }

    private void checkNamed(XmlNode node, String name) {
        if (!byId.containsKey(name)) {
            refusals.add(node.place(), "reference-unknown", "name", BpmnRules.shorten(name));
        }
    }

    /** An event stands on the border of a step of its own scope. */
    private void checkHost(XmlNode event) {
        if (!isOnStep(event)) {
            refusals.add(event.place(), "boundary-without-step", "name", BpmnRules.shorten(event.attribute("attachedToRef")));
        }
    }

    /** Whether an event on a border has a step there that can hold it. */
    static boolean isOnStep(XmlNode event) {
        return event.parent.children.stream().filter(node -> node.id().equals(event.attribute("attachedToRef")))
            .anyMatch(step -> ACTIVITIES.contains(step.name) && !"true".equals(step.attribute("triggeredByEvent")));
    }
}
