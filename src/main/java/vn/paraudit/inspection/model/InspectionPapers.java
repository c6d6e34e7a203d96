package vn.paraudit.inspection.model;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.finding.Conclusions;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.security.Seats;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.CaseActs;

/** The minutes, reports and conclusions of inspections; their numbers are entered by the plan officers or the secretary of the team. */
@Component
public class InspectionPapers implements PaperSubjects {

    public static final String SUBJECT = "inspection";
    private static final String DECISION = "QĐ";
    private static final String MINUTES = "BB";
    private static final String CONCLUSION = "TB";

    private final InspectionRepository inspections;
    private final InspectionAccess access;
    private final Conclusions conclusions;
    private final Seats seats;
    private final CaseActs acts;

    InspectionPapers(InspectionRepository inspections, InspectionAccess access, Conclusions conclusions, Seats seats, CaseActs acts) {
        this.inspections = inspections;
        this.access = access;
        this.conclusions = conclusions;
        this.seats = seats;
        this.acts = acts;
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public String path(UUID inspectionId) {
        return "/inspections/" + inspectionId;
    }

    @Override
    public boolean mayRead(UUID inspectionId, Actor reader) {
        return access.mayRead(inspectionId, reader);
    }

    @Override
    public boolean mayNumber(UUID inspectionId, Actor actor) {
        return actor.has(Roles.PLAN_OFFICER) || seats.heldBy(actor).contains(AuditTeams.SECRETARY + "@inspection/" + inspectionId);
    }

    @Override
    public String keeper() {
        return Roles.PLAN_OFFICER;
    }

    @Override
    public void numbered(UUID inspectionId, Numbered change) {
        switch (change.type()) {
            case DECISION -> inspections.numberDecision(inspectionId, change.number());
            case MINUTES -> inspections.numberMinutes(inspectionId, change.number());
            case CONCLUSION -> {
                inspections.numberConclusion(inspectionId, change.number(), change.issuedOn());
                conclusions.number(inspectionId, change.number(), change.issuedOn());
            }
            default -> {
                // Reports stand in the register of papers alone.
            }
        }
        acts.record(AuditTrail.Subject.INSPECTION, inspectionId, change.act(), change.factsBefore(), change.facts());
    }
}
