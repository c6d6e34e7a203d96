package vn.paraudit.worklist.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.model.CaseDirectories;
import vn.paraudit.worklist.model.InboxTask;

/** Writes what was done with a task into the audit trail of its case. */
@Component
class TrailOfCase {

    private static final Map<String, AuditTrail.Subject> SUBJECTS = Map.of("plan", AuditTrail.Subject.PLAN, "team", AuditTrail.Subject.TEAM,
        "inspection", AuditTrail.Subject.INSPECTION, "finding", AuditTrail.Subject.FINDING, "case", AuditTrail.Subject.CASE,
        "remedy", AuditTrail.Subject.CONCLUSION);

    private final AuditTrail trail;
    private final CaseDirectories cases;

    TrailOfCase(AuditTrail trail, CaseDirectories cases) {
        this.trail = trail;
        this.cases = cases;
    }

    void record(InboxTask task, String act, Map<String, Object> facts) {
        record(task, act, Map.of(), facts);
    }

    /** The same for a step that was done before: what was written then and what is written now. */
    void record(InboxTask task, String act, Map<String, Object> before, Map<String, Object> facts) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("task", task.elementId());
        after.put("name", task.name());
        after.putAll(facts);
        record(task.processKey(), task.caseId(), act, before, after);
    }

    void record(String processKey, UUID caseId, String act, Map<String, Object> before, Map<String, Object> after) {
        trail.record(SUBJECTS.getOrDefault(cases.kind(processKey), AuditTrail.Subject.MODEL), caseId, act, before, after);
    }
}
