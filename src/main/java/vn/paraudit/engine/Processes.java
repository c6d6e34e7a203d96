package vn.paraudit.engine;

import java.util.Map;
import java.util.UUID;

/**
 * What a module's {@code XxxWorkflow} may ask of the engine. Variables are texts, numbers, booleans and lists of texts; dates travel as
 * ISO text. Everything happens in the caller's transaction.
 */
public interface Processes {

    /** Starts the newest version of a process for a case; the case id becomes the business key. Returns the process instance id. */
    String start(String processKey, UUID caseId, Map<String, Object> variables);

    /**
     * Hands a message to the step of a case that waits for it, in this process or in one that it calls. It never starts anything.
     *
     * @return whether a step was waiting for it
     */
    boolean correlate(String processKey, UUID caseId, String message, Map<String, Object> variables);

    /** Completes a human task. Only the worklist calls this. */
    void complete(String taskId, Map<String, Object> variables);

    /**
     * Sets routing variables of a running case.
     *
     * @throws vn.paraudit.platform.NotFound when this process does not run for the case
     */
    void setVariables(String processKey, UUID caseId, Map<String, Object> variables);

    /** Computes the timers of a case anew that wait for the end of a deadline; all others keep their moment. */
    void redateTimers(UUID caseId);

    /** The same for every case that runs, also for those that wait for nothing but a timer. */
    void redateAllTimers();

    /** Computes the timers of a case anew that read a routing variable, after that got another value. */
    void redateTimers(UUID caseId, String variable);

    /**
     * Ends the running process of a case; open tasks are withdrawn.
     *
     * @throws vn.paraudit.platform.NotFound when this process does not run for the case
     */
    void cancel(String processKey, UUID caseId, String reason);
}
