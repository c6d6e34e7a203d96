package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.worklist.CaseActs;

/** What the diagram of the inspection calls. */
@Component
class InspectionActions {

    private final InspectionRepository inspections;
    private final CaseActs acts;
    private final InspectionDocuments documents;
    private final Deadlines deadlines;
    private final FindingRegister findings;
    private final CurrentUser currentUser;

    InspectionActions(InspectionRepository inspections, CaseActs acts, InspectionDocuments documents, Deadlines deadlines,
            FindingRegister findings, CurrentUser currentUser) {
        this.inspections = inspections;
        this.acts = acts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.findings = findings;
        this.currentUser = currentUser;
    }

    @ProcessAction("sendInspectionNotice")
    void sendInspectionNotice(UUID caseId) {
        acts.add(caseId, "notice-sent", Map.of(), currentUser.get());
    }

    @ProcessAction("issueConclusion")
    void issueConclusion(UUID caseId) {
        UUID signer = Ids.parse(String.valueOf(acts.last(caseId, "conclusion-approved").get("by"))).orElse(Actor.SYSTEM.personId());
        String number = documents.issueConclusion(caseId, conclusion(caseId), signer);
        inspections.conclude(caseId, number, documents.today());
        deadlines.recordEvent(caseId, "conclusion issued", documents.today());
        acts.add(caseId, "conclusion-issued", Map.of("number", number), currentUser.get());
        findings.conclude(caseId);
    }

    /** The report as it was approved: what is demanded for each finding may have been changed last. */
    private Map<String, Object> conclusion(UUID caseId) {
        Map<String, Object> body = new HashMap<>(acts.last(caseId, "report-written"));
        body.put("remedies", acts.last(caseId, "conclusion-approved").getOrDefault("remedies", List.of()));
        return body;
    }
}
