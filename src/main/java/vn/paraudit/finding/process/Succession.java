package vn.paraudit.finding.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingState;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** A unit that succeeds another takes over what is still to be remedied, with its date. */
@Component
class Succession {

    private final FindingRepository findings;
    private final ConcludedFindings concluded;
    private final Deadlines deadlines;
    private final CaseActs acts;
    private final TimeSource time;

    Succession(FindingRepository findings, ConcludedFindings concluded, Deadlines deadlines, CaseActs acts, TimeSource time) {
        this.findings = findings;
        this.concluded = concluded;
        this.deadlines = deadlines;
        this.acts = acts;
        this.time = time;
    }

    void carryOn(Finding former, String unitCode) {
        Finding taken = new Finding(Ids.next(), 0, former.inspectionId(), former.sectionId(), former.criterion(), former.violation(), unitCode,
            former.description(), former.numerator(), former.denominator(), former.cases(), former.occurredOn(), former.detectedOn(),
            former.proposed(), former.severityRule(), former.severity(), former.severityReason(), former.repeatOf(), FindingState.DRAFT,
            former.opinionReason(), former.opinionProof(), former.requirement(), former.dueOn(), null, null, null, null, null, former.id(), 1,
            former.recordedBy(), time.now());
        findings.add(taken);
        findings.conclude(taken.id(), former.concludedOn(), former.referredTo());
        deadlines.set(taken.id(), RemediationActions.REMEDY, former.dueOn(), "date in the conclusion");
        acts.record(AuditTrail.Subject.FINDING, taken.id(), "finding-taken-over", Map.of("from", former.unitCode(), "finding", former.code()));
        concluded.takenOver(taken);
    }
}
