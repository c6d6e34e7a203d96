package vn.paraudit.discipline.model;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.document.OfficialDocuments;
import vn.paraudit.document.PaperSubjects;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.Roles;
import vn.paraudit.worklist.CaseActs;

/** The papers of disciplinary cases; known to those only who may know of the case. */
@Component
public class CasePapers implements PaperSubjects {

    public static final String SUBJECT = "case";
    private static final String DECISION = "QĐ";

    private final CaseRepository cases;
    private final CaseAccess access;
    private final CaseActs acts;
    private final OfficialDocuments documents;

    CasePapers(CaseRepository cases, CaseAccess access, CaseActs acts, OfficialDocuments documents) {
        this.cases = cases;
        this.access = access;
        this.acts = acts;
        this.documents = documents;
    }

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public String path(UUID caseId) {
        return "/disciplinary-cases/" + caseId;
    }

    @Override
    public boolean mayRead(UUID caseId, Actor reader) {
        return cases.find(caseId).filter(one -> access.mayRead(one, reader)).isPresent();
    }

    @Override
    public boolean mayNumber(UUID caseId, Actor actor) {
        return cases.find(caseId).filter(one -> access.mayPrepare(one, actor)).isPresent();
    }

    @Override
    public String keeper() {
        return Roles.PERSONNEL_OFFICER;
    }

    /** The case itself knows the number of the decision that ended it, which is its last. */
    @Override
    public void numbered(UUID caseId, Numbered change) {
        List<UUID> decisions = documents.of(SUBJECT, caseId).stream().filter(paper -> DECISION.equals(paper.type())).map(OfficialDocuments.Document::id).toList();
        if (!decisions.isEmpty() && change.paperId().equals(decisions.get(decisions.size() - 1))) {
            cases.numberDecision(caseId, change.number());
        }
        acts.record(AuditTrail.Subject.CASE, caseId, change.act(), change.factsBefore(), change.facts());
    }
}
