package vn.paraudit.team.model;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.paraudit.document.IssuingBody;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.team.TeamsInForce;
import vn.paraudit.worklist.CaseActs;

/** The papers by which teams are founded and changed. */
@Component
class TeamPapers implements PaperSubjects {

    private static final String SUBJECT = "team";
    private static final String DECISION = "QĐ";

    private final OfficialDocuments documents;
    private final TeamDecisions decisions;
    private final CaseActs acts;

    TeamPapers(OfficialDocuments documents, TeamDecisions decisions, CaseActs acts) {
        this.documents = documents;
        this.decisions = decisions;
        this.acts = acts;
    }

    /** Keeps a decision as the paper that was signed, with the number where the records office has given it already. */
    @EventListener
    void signed(TeamsInForce inForce) {
        TeamDecision signed = decisions.get(inForce.decisionId());
        OfficialDocuments.Document paper = documents.issue(new OfficialDocuments.Draft(DECISION, IssuingBody.PROVINCE, signed.title(), null, SUBJECT,
            signed.id(), signed.signedBy(), Map.of("decision", signed)), signed.number(), signed.dated());
        if (paper.number() != null) {
            decisions.store(signed, signed.numbered(paper.number(), paper.issuedOn()));
        }
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public String path(UUID decisionId) {
        return "/teams/" + decisionId;
    }

    @Override
    public boolean mayRead(UUID decisionId, Actor reader) {
        return decisions.find(decisionId).filter(decision -> TeamAccess.mayRead(decision, reader)).isPresent();
    }

    @Override
    public boolean mayNumber(UUID decisionId, Actor actor) {
        return TeamAccess.mayKeep(actor);
    }

    @Override
    public String keeper() {
        return Roles.PLAN_OFFICER;
    }

    @Override
    public void numbered(UUID decisionId, Numbered change) {
        TeamDecision decision = decisions.get(decisionId);
        decisions.store(decision, decision.numbered(change.number(), change.issuedOn()));
        acts.record(AuditTrail.Subject.TEAM, decisionId, change.act(), change.factsBefore(), change.facts());
    }
}
