package vn.paraudit.engine;

import java.util.Map;
import java.util.UUID;

/**
 * A human task as the engine sees it at the moment of an event.
 *
 * @param id            engine id of the task
 * @param processKey    process, for example {@code inspection}
 * @param definitionId  deployed version of the process
 * @param instanceId    running process instance
 * @param elementId     element of the diagram, for example {@code UserTask_SignMinutes}
 * @param name          label in Vietnamese
 * @param help          the element's documentation: what to do, in one sentence
 * @param caseId        business key of the case
 * @param seat          seat or role that does it
 * @param formKey       id of the form; empty when the task has none
 * @param properties    the element's {@code camunda:property} values: deadline, fourEyes, returnTo, offline, label:en …
 * @param variables     routing variables visible at the task, the local ones winning; texts, numbers, booleans, lists of texts
 */
public record EngineTask(
    String id, String processKey, String definitionId, String instanceId, String elementId, String name, String help, UUID caseId,
    String seat, String formKey, Map<String, String> properties, Map<String, Object> variables) {
}
