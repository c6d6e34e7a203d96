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
    static final Set<String> OTHERS = Set.of("definitions", "process", "sequenceFlow", "documentation", "extensionElements", "incoming",
        "outgoing", "conditionExpression", "message", "signal", "error", "collaboration", "participant", "laneSet", "lane", "flowNodeRef",
        "timerEventDefinition", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition", "terminateEventDefinition",
        "timeDate", "timeDuration", "timeCycle", "multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition",
        "dataObject", "dataObjectReference", "dataStoreReference", "textAnnotation", "association", "text", "group", "category",
        "categoryValue", "messageFlow", "sourceRef", "targetRef", "dataStore", "property", "dataInputAssociation", "dataOutputAssociation");
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
        "camunda:modelerTemplateVersion", "camunda:isStartableInTasklist", "camunda:diagramRelationId");
    private static final Set<String> EXTENSIONS = Set.of("properties", "property", "in", "out");
    static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final XmlNode root;
    private final Catalogue catalogue;
    private final Refusals refusals;
    private final TaskRules tasks;

    BpmnRules(XmlNode root, Catalogue catalogue, Refusals refusals) {
        this.root = root;
        this.catalogue = catalogue;
        this.refusals = refusals;
        this.tasks = new TaskRules(root, catalogue, refusals);
    }

    void check() {
        int[] count = {0};
        root.walk(node -> {
            count[0] += FLOW_NODES.contains(node.name) ? 1 : 0;
            if (!isDrawnOnly(node)) {
                checkNode(node);
            }
        });
        if (count[0] > MAX_NODES) {
            refusals.add("", "too-many-nodes", "max", MAX_NODES);
            return;
        }
        if (root.children("process").isEmpty()) {
            refusals.add("", "process-missing");
        }
        if (root.children.stream().noneMatch(child -> "BPMNDiagram".equals(child.name))) {
            refusals.add("", "diagram-missing");
        }
        References.check(root, refusals);
        Drawing.check(root, refusals);
        root.children("process").stream().filter(process -> !isDrawnOnly(process)).forEach(this::checkProcess);
    }

    /** What happens in a pool beside the process that runs: people read it, the engine leaves it aside. */
    private static boolean isDrawnOnly(XmlNode node) {
        XmlNode process = "process".equals(node.name) ? node : node.around("process");
        return "process".equals(process.name) && !isExecutable(process)
            && process.parent.children("process").stream().anyMatch(BpmnRules::isExecutable);
    }

    static boolean isExecutable(XmlNode process) {
        return "true".equals(process.attribute("isExecutable"));
    }

    private void checkProcess(XmlNode process) {
        XmlFile.checkHistory(process, refusals);
        if (!isExecutable(process)) {
            refusals.add(process.id(), "not-executable");
        }
        process.walk(node -> {
            if ("process".equals(node.name) || "subProcess".equals(node.name)) {
                Ways.check(node, refusals);
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
            case "userTask" -> tasks.checkUserTask(node);
            case "serviceTask", "sendTask" -> tasks.checkServiceTask(node);
            case "businessRuleTask" -> tasks.checkTable(node);
            case "callActivity" -> CallRules.checkCall(node, catalogue, refusals);
            case "error" -> checkErrorCode(node);
            case "conditionExpression", "loopCardinality", "completionCondition" -> checkExpression(node, node.text());
            case "multiInstanceLoopCharacteristics" -> checkSeveral(node);
            case "timeDate", "timeDuration", "timeCycle" -> checkTimer(node);
            case "timerEventDefinition" -> require(node, EventRules.saysWhen(node), "timer-unset");
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
        boolean handsOver = Set.of("in", "out").contains(node.name);
        if (!EXTENSIONS.contains(node.name) || handsOver && !CallRules.isPlainHandOver(node)) {
            refusals.add(node.place(), "extension-forbidden", "type", node.name);
        }
        if ("property".equals(node.name)) {
            tasks.checkProperty(node);
        }
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

    /** The engine compares a code with the names of Java exceptions too: a model could go on where the transaction must be undone. */
    private void checkErrorCode(XmlNode error) {
        if (!ERROR_CODE.matcher(error.attribute("errorCode")).matches()) {
            refusals.add(error.place(), "error-code-unsound");
        }
    }

    private void checkSeveral(XmlNode several) {
        String collection = several.attribute("camunda:collection");
        if (!collection.isEmpty() && !VARIABLE.matcher(collection).matches()) {
            checkExpression(several, collection);
        }
        tasks.checkVariable(several, "camunda:elementVariable");
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
            if (Expressions.refusal(text).isEmpty() && DeadlineTimers.readsDeadline(text) && !TaskRules.namesDeadline(EventRules.stepOf(timer))) {
                refusals.add(timer.place(), "timer-without-deadline");
            }
        } else if (!EventRules.isSound(timer)) {
            refusals.add(timer.place(), "timer-unsound", "text", shorten(text));
        }
    }

    private void require(XmlNode node, boolean sound, String rule) {
        if (!sound) {
            refusals.add(node.place(), rule);
        }
    }

    static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
