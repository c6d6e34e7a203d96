package vn.paraudit.fence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.paraudit.engine.runtime.DeadlineTimers;
import vn.paraudit.engine.runtime.InstanceLimit;

/** What a process may contain. */
final class BpmnRules {

    private static final int MAX_NODES = 500;
    static final Set<String> FLOW_NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "sendTask", "businessRuleTask", "receiveTask",
        "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "boundaryEvent", "intermediateCatchEvent",
        "intermediateThrowEvent", "subProcess", "callActivity");
    private static final Set<String> OTHERS = Set.of("definitions", "process", "sequenceFlow", "documentation", "extensionElements", "incoming",
        "outgoing", "conditionExpression", "message", "signal", "error", "collaboration", "participant", "laneSet", "lane", "flowNodeRef",
        "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "terminateEventDefinition",
        "timeDate", "timeDuration", "timeCycle", "multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition",
        "dataObject", "dataObjectReference", "dataStoreReference", "textAnnotation", "association", "text", "group", "category",
        "categoryValue");
    private static final Set<String> DRAWING = Set.of("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge", "BPMNLabel", "BPMNLabelStyle", "Font",
        "Bounds", "waypoint");
    private static final Set<String> PLAIN_ATTRIBUTES = Set.of("id", "name", "targetNamespace", "exporter", "exporterVersion", "isExecutable",
        "isClosed", "processType", "sourceRef", "targetRef", "default", "attachedToRef", "cancelActivity", "isInterrupting", "triggeredByEvent",
        "calledElement", "messageRef", "signalRef", "errorRef", "errorCode", "isSequential", "gatewayDirection", "eventGatewayType", "processRef",
        "dataObjectRef", "dataStoreRef", "isCollection", "categoryValueRef", "value", "textFormat", "associationDirection");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("camunda:versionTag", "camunda:historyTimeToLive", "camunda:candidateGroups",
        "camunda:formRef", "camunda:formRefBinding", "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive",
        "camunda:delegateExpression", "camunda:decisionRef", "camunda:decisionRefBinding", "camunda:mapDecisionResult",
        "camunda:resultVariable", "camunda:collection", "camunda:elementVariable", "camunda:calledElementBinding", "camunda:modelerTemplate",
        "camunda:modelerTemplateVersion");
    private static final Set<String> EXTENSIONS = Set.of("properties", "property", "in");
    private static final Pattern ACTION = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<String> PROPERTIES = Set.of("deadline", "fourEyes", "returnTo", "offline", "label:en", "help:en");

    private final XmlNode root;
    private final Catalogue catalogue;
    private final Refusals refusals;

    BpmnRules(XmlNode root, Catalogue catalogue, Refusals refusals) {
        this.root = root;
        this.catalogue = catalogue;
        this.refusals = refusals;
    }

    void check() {
        int[] count = {0};
        root.walk(node -> {
            count[0] += FLOW_NODES.contains(node.name) ? 1 : 0;
            checkNode(node);
        });
        if (count[0] > MAX_NODES) {
            refusals.add("", "too-many-nodes", "max", MAX_NODES);
            return;
        }
        if (root.children.stream().noneMatch(child -> "BPMNDiagram".equals(child.name))) {
            refusals.add("", "diagram-missing");
        }
        root.children("process").forEach(this::checkProcess);
    }

    private void checkProcess(XmlNode process) {
        if (process.attribute("camunda:historyTimeToLive").isEmpty()) {
            refusals.add(process.id(), "history-missing");
        }
        process.walk(node -> {
            if ("process".equals(node.name) || "subProcess".equals(node.name)) {
                Flow.check(node, refusals);
            }
        });
    }

    private void checkNode(XmlNode node) {
        if (!isKnown(node)) {
            refusals.add(node.place(), "element-forbidden", "type", node.name);
            return;
        }
        if (XmlFile.CAMUNDA.equals(node.namespace)) {
            checkExtension(node);
        }
        node.attributes.keySet().stream().filter(name -> isForbidden(node, name))
            .forEach(name -> refusals.add(node.place(), "attribute-forbidden", "attribute", name));
        checkPlainTexts(node);
        if (EventRules.isEvent(node)) {
            EventRules.forbiddenKinds(node).forEach(kind -> refusals.add(node.id(), "event-forbidden", "type", kind));
        }
        switch (node.name) {
            case "userTask" -> checkUserTask(node);
            case "serviceTask", "sendTask" -> checkServiceTask(node);
            case "businessRuleTask" -> CallRules.checkDecision(node, catalogue, refusals);
            case "callActivity" -> CallRules.checkCall(node, catalogue, refusals);
            case "error" -> checkErrorCode(node);
            case "conditionExpression", "loopCardinality", "completionCondition" -> checkExpression(node, node.text());
            case "multiInstanceLoopCharacteristics" -> checkSeveral(node);
            case "timeDate", "timeDuration", "timeCycle" -> checkTimer(node);
            default -> {
                // the allow-lists above say all there is to say
            }
        }
    }

    /** The engine looks at local names only, so the other namespaces may hold nothing but the drawing. */
    private static boolean isKnown(XmlNode node) {
        return switch (node.namespace) {
            case XmlFile.BPMN -> FLOW_NODES.contains(node.name) || OTHERS.contains(node.name);
            case XmlFile.CAMUNDA -> true;
            default -> DRAWING.contains(node.name);
        };
    }

    private static boolean isForbidden(XmlNode node, String attribute) {
        if (attribute.startsWith("camunda:")) {
            return !CAMUNDA_ATTRIBUTES.contains(attribute)
                || "camunda:delegateExpression".equals(attribute) && !Set.of("serviceTask", "sendTask").contains(node.name);
        }
        return XmlFile.BPMN.equals(node.namespace) && attribute.indexOf(':') < 0 && !PLAIN_ATTRIBUTES.contains(attribute);
    }

    private void checkExtension(XmlNode node) {
        boolean businessKey = "in".equals(node.name) && Expressions.isBusinessKey(node.attribute("businessKey")) && node.attributes.size() == 1;
        if (!EXTENSIONS.contains(node.name) || "in".equals(node.name) && !businessKey) {
            refusals.add(node.place(), "extension-forbidden", "type", node.name);
        }
        if ("property".equals(node.name)) {
            checkProperty(node);
        }
    }

    private void checkProperty(XmlNode property) {
        String value = property.attribute("value");
        require(property, PROPERTIES, property.attribute("name"), "property-unknown");
        switch (property.attribute("name")) {
            case "deadline" -> require(property, catalogue.known().deadlines(), value, "deadline-unknown");
            case "fourEyes", "returnTo" -> require(property, humanTasks(), value, "step-unknown");
            default -> {
                // a text or a mark, bounded like every attribute
            }
        }
    }

    private Set<String> humanTasks() {
        Set<String> ids = new HashSet<>();
        root.walk(node -> {
            if ("userTask".equals(node.name)) {
                ids.add(node.id());
            }
        });
        return ids;
    }

    /** Names, help, groups and dates are read by people; an expression in them would run for the engine. */
    private void checkPlainTexts(XmlNode node) {
        boolean help = "documentation".equals(node.name);
        if (help && node.text().length() > XmlFile.MAX_HELP) {
            refusals.add(node.place(), "help-too-long", "max", XmlFile.MAX_HELP);
        }
        node.attributes.forEach((name, value) -> {
            boolean mayBeExpression = Set.of("camunda:delegateExpression", "camunda:collection", "businessKey").contains(name);
            if (!mayBeExpression && (value.contains("${") || value.contains("#{"))) {
                refusals.add(node.place(), "expression-in-text", "attribute", name);
            }
        });
        if (help && (node.text().contains("${") || node.text().contains("#{"))) {
            refusals.add(node.place(), "expression-in-text", "attribute", "documentation");
        }
    }

    private void checkUserTask(XmlNode task) {
        String seat = task.attribute("camunda:candidateGroups");
        if (seat.isEmpty()) {
            refusals.add(task.place(), "seat-missing");
        } else {
            require(task, catalogue.known().seats(), seat, "seat-unknown");
        }
        if (!namesDeadline(task)) {
            refusals.add(task.id(), "deadline-missing");
        }
        if (task.attribute("name").isBlank()) {
            refusals.add(task.id(), "name-missing");
        }
        String form = task.attribute("camunda:formRef");
        if (form.isEmpty() || !"deployment".equals(task.attribute("camunda:formRefBinding"))) {
            refusals.add(task.id(), "form-missing");
        } else if (!catalogue.hasForm(task.around("process").id(), form)) {
            refusals.add(task.id(), catalogue.hasFormElsewhere(form) ? "form-elsewhere" : "form-unknown", "name", shorten(form));
        }
    }

    /** The engine compares a code with the names of Java exceptions too: a model could go on where the transaction must be undone. */
    private void checkErrorCode(XmlNode error) {
        if (!ERROR_CODE.matcher(error.attribute("errorCode")).matches()) {
            refusals.add(error.place(), "error-code-unsound");
        }
    }

    private void checkServiceTask(XmlNode task) {
        var action = ACTION.matcher(task.attribute("camunda:delegateExpression"));
        if (!action.matches() || !catalogue.known().actions().contains(action.group(1))) {
            refusals.add(task.id(), "action-unknown", "name", task.attribute("camunda:delegateExpression"));
        }
    }

    private void checkSeveral(XmlNode several) {
        String collection = several.attribute("camunda:collection");
        if (!collection.isEmpty()) {
            checkExpression(several, collection);
        }
        if (instances(several.parent) > InstanceLimit.MAX_INSTANCES) {
            refusals.add(several.place(), "too-many-instances", "max", InstanceLimit.MAX_INSTANCES);
        }
        if (collection.isEmpty() && several.children("loopCardinality").isEmpty()) {
            refusals.add(several.place(), "instances-unbounded");
        }
    }

    /** Instances of a step as far as the diagram says their number, multiplied by those of the steps around it. */
    private static double instances(XmlNode step) {
        double count = step.parent == null ? 1 : instances(step.parent);
        for (XmlNode several : step.children("multiInstanceLoopCharacteristics")) {
            for (XmlNode number : several.children("loopCardinality")) {
                count *= number.text().matches("[0-9]+") ? Double.parseDouble(number.text()) : 1;
            }
        }
        return count;
    }

    private void checkExpression(XmlNode node, String text) {
        boolean number = "loopCardinality".equals(node.name) && text.matches("[0-9]+");
        if (!number) {
            Expressions.refusal(text).ifPresent(rule -> refusals.add(node.place(), rule, "text", shorten(text)));
        }
    }

    private void checkTimer(XmlNode timer) {
        String text = timer.text();
        boolean reads = EventRules.mayReadVariable(timer) && (text.startsWith("${") || text.startsWith("#{"));
        if (reads) {
            checkExpression(timer, text);
            if (Expressions.refusal(text).isEmpty() && DeadlineTimers.readsDeadline(text) && !namesDeadline(EventRules.stepOf(timer))) {
                refusals.add(timer.place(), "timer-without-deadline");
            }
        } else if (!EventRules.isSound(timer)) {
            refusals.add(timer.place(), "timer-unsound", "text", shorten(text));
        }
    }

    private static boolean namesDeadline(XmlNode step) {
        return step.children("extensionElements").stream().flatMap(extensions -> extensions.children("properties").stream())
            .flatMap(properties -> properties.children("property").stream()).anyMatch(property -> "deadline".equals(property.attribute("name")));
    }

    private void require(XmlNode node, Set<String> known, String name, String rule) {
        if (!known.contains(name)) {
            refusals.add(node.place(), rule, "name", shorten(name));
        }
    }

    static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
