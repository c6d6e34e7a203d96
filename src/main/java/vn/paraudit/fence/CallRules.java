package vn.paraudit.fence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a process may call: tables and processes that there are, and no process that would come to call it again. */
final class CallRules {

    private CallRules() {
    }

    /** Whether what goes into a called process or comes back from it is the case number, or one variable under plain names. */
    static boolean isPlainHandOver(XmlNode node) {
        XmlNode around = node.parent.parent;
        boolean call = around != null && "callActivity".equals(around.name);
        if (!call || node.attributes.containsKey("businessKey")) {
            return call && "in".equals(node.name) && node.attributes.size() == 1 && Expressions.isBusinessKey(node.attribute("businessKey"));
        }
        return node.attributes.size() == 2 && BpmnRules.VARIABLE.matcher(node.attribute("source")).matches()
            && BpmnRules.VARIABLE.matcher(node.attribute("target")).matches();
    }

    /** Keys of the processes that a process calls. */
    static Set<String> calledBy(XmlNode process) {
        Set<String> called = new HashSet<>();
        process.walk(node -> {
            if ("callActivity".equals(node.name)) {
                called.add(node.attribute("calledElement"));
            }
        });
        return called;
    }

    static void checkDecision(XmlNode task, Catalogue catalogue, Refusals refusals) {
        String decision = task.attribute("camunda:decisionRef");
        if (!catalogue.hasDecision(decision, task.attribute("camunda:decisionRefBinding"))) {
            refusals.add(task.place(), "decision-unknown", "name", BpmnRules.shorten(decision));
        }
    }

    static void checkCall(XmlNode call, Catalogue catalogue, Refusals refusals) {
        String called = call.attribute("calledElement");
        if (!catalogue.hasProcess(called, call.attribute("camunda:calledElementBinding"))) {
            refusals.add(call.place(), "process-unknown", "name", BpmnRules.shorten(called));
        } else if (catalogue.comesBack(called, call.around("process").id())) {
            refusals.add(call.place(), "call-circle", "name", called);
        }
    }

    /** A message begins one process only, in the bundle and among those in force. */
    static void checkStarts(XmlNode process, Catalogue catalogue, Map<String, String> startedBy, Refusals refusals) {
        Map<String, String> messages = new HashMap<>();
        process.parent.children("message").forEach(message -> messages.put(message.id(), message.attribute("name")));
        for (XmlNode start : process.children("startEvent")) {
            for (XmlNode definition : start.children("messageEventDefinition")) {
                String message = messages.getOrDefault(definition.attribute("messageRef"), "");
                String inForce = catalogue.known().startedBy().get(message);
                String other = inForce != null && !inForce.equals(process.id()) ? inForce : startedBy.put(message, process.id());
                if (other != null && !message.isEmpty()) {
                    refusals.add(start.place(), "message-taken", "name", other);
                }
            }
        }
    }
}
