package vn.paraudit.finding.model;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.evidence.EvidenceAccess;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Actor;

/** Proof of explanations and remedies; the id is the finding's. Seen by whoever sees the finding, until it has ended added by those whose turn it is. */
@Component
class FindingEvidence implements EvidenceAccess {

    private final FindingRepository findings;
    private final FindingAccess access;

    FindingEvidence(FindingRepository findings, FindingAccess access) {
        this.findings = findings;
        this.access = access;
    }

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public boolean mayRead(String subjectId, Actor actor) {
        return finding(subjectId).filter(finding -> access.mayRead(finding, actor)).isPresent();
    }

    @Override
    public boolean mayAdd(String subjectId, Actor actor) {
        return finding(subjectId).filter(finding -> access.mayProve(finding, actor)).isPresent();
    }

    @Override
    public boolean frozen(String subjectId) {
        return finding(subjectId).filter(finding -> finding.state().isEnded()).isPresent();
    }

    private Optional<Finding> finding(String subjectId) {
        return Ids.parse(subjectId).filter(id -> id.toString().equals(subjectId)).flatMap(findings::find);
    }
}
