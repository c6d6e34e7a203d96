package vn.paraudit.finding.model;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.CaseActs;

/** The letters that urge a unit, and the report on it to the chair. */
@Component
public class RemedyPapers implements PaperSubjects {

    public static final String SUBJECT = "remedy";

    private final RemedyRepository remedies;
    private final DemandRepository demands;
    private final FindingRepository findings;
    private final FindingAccess access;
    private final CaseActs acts;

    RemedyPapers(RemedyRepository remedies, DemandRepository demands, FindingRepository findings, FindingAccess access, CaseActs acts) {
        this.remedies = remedies;
        this.demands = demands;
        this.findings = findings;
        this.access = access;
        this.acts = acts;
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public String path(UUID remedyId) {
        return "/remedies/" + remedyId;
    }

    @Override
    public boolean mayRead(UUID remedyId, Actor reader) {
        return demands.of(remedyId).stream().anyMatch(demand -> access.mayRead(findings.get(demand.findingId()), reader));
    }

    @Override
    public boolean mayNumber(UUID remedyId, Actor actor) {
        return actor.has(Roles.PLAN_OFFICER);
    }

    @Override
    public String keeper() {
        return Roles.PLAN_OFFICER;
    }

    @Override
    public void numbered(UUID remedyId, Numbered change) {
        remedies.numberLetter(change.paperId(), change.number());
        acts.record(AuditTrail.Subject.CONCLUSION, remedyId, change.act(), change.factsBefore(), change.facts());
    }
}
