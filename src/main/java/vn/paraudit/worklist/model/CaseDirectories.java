package vn.paraudit.worklist.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.security.Actor;
import vn.paraudit.worklist.CaseDirectory;

/** Knows for every process which module can say what its cases are called. */
@Component
public class CaseDirectories {

    private final Map<String, CaseDirectory> byProcess = new HashMap<>();

    CaseDirectories(List<CaseDirectory> directories) {
        for (CaseDirectory directory : directories) {
            byProcess.put(directory.processKey(), directory);
        }
    }

    /** The title of a task's case; empty for a process that no module owns, one that a manager made. */
    public String title(String processKey, UUID caseId, Map<String, Object> variables) {
        CaseDirectory directory = byProcess.get(processKey);
        return directory == null ? "" : directory.title(caseId, variables);
    }

    public String kind(String processKey) {
        CaseDirectory directory = byProcess.get(processKey);
        return directory == null ? "other" : directory.kind();
    }

    /** The address of the case's screen, or {@code null} when it has none. */
    public String path(String processKey, UUID caseId) {
        CaseDirectory directory = byProcess.get(processKey);
        return directory == null ? null : directory.path(caseId);
    }

    /** Whether a case is confidential now. */
    public boolean isConfidential(String processKey, UUID caseId) {
        return confidential(processKey, List.of(caseId)).containsKey(caseId);
    }

    /** The confidential ones among the cases of a process. */
    public Set<UUID> confidentialAmong(String processKey, Collection<UUID> caseIds) {
        return confidential(processKey, caseIds).keySet();
    }

    /** Whether somebody may not know of a case, whatever they hold. */
    public boolean isKeptFrom(String processKey, UUID caseId, Actor actor) {
        CaseDirectory.Insiders insiders = confidential(processKey, List.of(caseId)).get(caseId);
        return insiders != null && insiders.never().stream().anyMatch(actor::isBehind);
    }

    /** Whether somebody may work on a case at all, whatever they hold. */
    public boolean mayHandle(String processKey, UUID caseId, Actor actor) {
        CaseDirectory directory = byProcess.get(processKey);
        return directory == null || directory.mayHandle(caseId, actor);
    }

    /** The confidential ones among the cases of a process, with those who may know of them. */
    Map<UUID, CaseDirectory.Insiders> confidential(String processKey, Collection<UUID> caseIds) {
        CaseDirectory directory = byProcess.get(processKey);
        return directory == null ? Map.of() : directory.confidential(caseIds);
    }
}
