package vn.paraudit.inspection.process;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.engine.ProcessAction;
import vn.paraudit.inspection.InspectionConcluded;
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
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    InspectionActions(InspectionRepository inspections, CaseActs acts, InspectionDocuments documents, Deadlines deadlines, CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.inspections = inspections;
        this.acts = acts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.currentUser = currentUser;
        this.events = events;
    }

    @ProcessAction("sendInspectionNotice")
    void sendInspectionNotice(UUID caseId) {
        acts.add(caseId, "notice-sent", Map.of(), currentUser.get());
    }

    @ProcessAction("issueConclusion")
    void issueConclusion(UUID caseId) {
        UUID signer = Ids.parse(String.valueOf(acts.last(caseId, "conclusion-approved").get("by"))).orElse(Actor.SYSTEM.personId());
        String number = documents.issueConclusion(caseId, acts.last(caseId, "report-written"), signer);
        inspections.conclude(caseId, number, documents.today());
        deadlines.recordEvent(caseId, "conclusion issued", documents.today());
        acts.add(caseId, "conclusion-issued", Map.of("number", number), currentUser.get());
        events.publishEvent(new InspectionConcluded(caseId, inspections.get(caseId).unitCode(), documents.today()));
    }
}
