package vn.paraudit.fence;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a step must say: who does it, until when, with which form; which action is taken, which table is asked. */
final class TaskRules {

    private static final Pattern ACTION = Pattern.compile("\\$\\{(\\w+)}");
    /** Words of the engine for what it makes of the result of a table. */
    private static final Set<String> RESULTS = Set.of("singleEntry", "singleResult", "collectEntries", "resultList");
    private static final Set<String> PROPERTIES = Set.of("deadline", "fourEyes", "returnTo", "offline", "label:en", "help:en");

    private final XmlNode root;
    private final Catalogue catalogue;
    private final Refusals refusals;

    TaskRules(XmlNode root, Catalogue catalogue, Refusals refusals) {
        this.root = root;
        this.catalogue = catalogue;
        this.refusals = refusals;
    }

    void checkProperty(XmlNode property) {
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

    void checkUserTask(XmlNode task) {
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
            refusals.add(task.id(), catalogue.hasFormElsewhere(form) ? "form-elsewhere" : "form-unknown", "name", BpmnRules.shorten(form));
        }
    }

    void checkTable(XmlNode task) {
        CallRules.checkDecision(task, catalogue, refusals);
        String mapper = task.attribute("camunda:mapDecisionResult");
        if (!mapper.isEmpty()) {
            require(task, RESULTS, mapper, "result-unknown");
            if (catalogue.decision(task.attribute("camunda:decisionRef")).filter(decision -> !DecisionRules.fits(decision, mapper)).isPresent()) {
                refusals.add(task.place(), "result-unfit", "name", BpmnRules.shorten(mapper));
            }
        }
        checkVariable(task, "camunda:resultVariable");
    }

    void checkVariable(XmlNode node, String attribute) {
        String name = node.attribute(attribute);
        if (!name.isEmpty() && !BpmnRules.VARIABLE.matcher(name).matches()) {
            refusals.add(node.place(), "variable-name", "name", BpmnRules.shorten(name));
        }
    }

    void checkServiceTask(XmlNode task) {
        var action = ACTION.matcher(task.attribute("camunda:delegateExpression"));
        if (!action.matches() || !catalogue.known().actions().contains(action.group(1))) {
            refusals.add(task.id(), "action-unknown", "name", task.attribute("camunda:delegateExpression"));
        }
    }

    static boolean namesDeadline(XmlNode step) {
        return step.children("extensionElements").stream().flatMap(extensions -> extensions.children("properties").stream())
            .flatMap(properties -> properties.children("property").stream()).anyMatch(property -> "deadline".equals(property.attribute("name")));
    }

    private void require(XmlNode node, Set<String> known, String name, String rule) {
        if (!known.contains(name)) {
            refusals.add(node.place(), rule, "name", BpmnRules.shorten(name));
        }
    }
}
