package vn.paraudit.inspection.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.finding.FindingRegister;
import vn.paraudit.inspection.model.InspectionRepository;
import vn.paraudit.platform.NotFound;
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
    private final Conclusions conclusions;
    private final CurrentUser currentUser;

    InspectionActions(InspectionRepository inspections, CaseActs acts, InspectionDocuments documents, Deadlines deadlines,
            FindingRegister findings, Conclusions conclusions, CurrentUser currentUser) {
        this.inspections = inspections;
        this.acts = acts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.findings = findings;
        this.conclusions = conclusions;
        this.currentUser = currentUser;
    }

    @ProcessAction("sendInspectionNotice")
    void sendInspectionNotice(UUID caseId) {
        acts.add(caseId, "notice-sent", Map.of(), currentUser.get());
    }

    /** A unit that says nothing in its time has no objection to any finding. */
    @ProcessAction("recordSilence")
    void recordSilence(UUID caseId) {
        findings.explain(caseId, List.of(), false);
        acts.add(caseId, "not-explained", Map.of(), currentUser.get());
    }

    @ProcessAction("issueConclusion")
    void issueConclusion(UUID caseId) {
        Conclusions.Item approved = conclusions.ofInspection(caseId).orElseThrow(() -> new NotFound("conclusion"));
        String number = documents.issueConclusion(caseId, content(approved), approved);
        conclusions.issue(caseId, number, documents.today());
        inspections.conclude(caseId, number, documents.today());
        deadlines.recordEvent(caseId, "conclusion issued", documents.today());
        acts.add(caseId, "conclusion-issued", InspectionDocuments.told(number), currentUser.get());
        findings.conclude(caseId);
    }

    /** The report as it was approved: what is demanded for each finding may have been changed last. */
    private Map<String, Object> content(Conclusions.Item approved) {
        Map<String, Object> body = new HashMap<>(approved.body());
        body.put("remedies", approved.inspections().stream().flatMap(inspection -> findings.ofInspection(inspection).stream())
            .filter(item -> item.requirement() != null && item.dueOn() != null).map(item -> Map.of("finding", item.id().toString(),
                "requirement", item.requirement(), "dueOn", item.dueOn().toString())).toList());
        return body;
    }
}
