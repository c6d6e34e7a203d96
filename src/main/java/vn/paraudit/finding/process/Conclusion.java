package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.Deadlines;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.finding.model.Consequences;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** What becomes of findings on the day their conclusion is issued. */
@Component
class Conclusion {

    private final FindingRepository findings;
    private final Consequences consequences;
    private final RemediationWorkflow workflow;
    private final Deadlines deadlines;
    private final Journal journal;

    Conclusion(FindingRepository findings, Consequences consequences, RemediationWorkflow workflow, Deadlines deadlines, Journal journal) {
        this.findings = findings;
        this.consequences = consequences;
        this.workflow = workflow;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    void conclude(Finding finding) {
        String referredTo = consequences.referredTo(finding).orElse(null);
        findings.conclude(finding.id(), journal.today(), referredTo);
        deadlines.set(finding.id(), RemediationActions.REMEDY, finding.dueOn(), "date in the conclusion");
        journal.note(finding, "finding-concluded", Map.of("dueOn", finding.dueOn().toString(), "severity", finding.severity()));
        startRemedy(finding);
        if (Consequences.DISCIPLINE.equals(referredTo)) {
            journal.publish(new FindingReferred(finding.id(), finding.inspectionId(), finding.unitCode(), finding.detectedOn()));
        }
    }

    void startRemedy(Finding finding) {
        workflow.findingConcluded(finding, consequences.needsEffectCheck(finding));
    }

    /** The history of findings, the day, and what others are told. */
    @Component
    static class Journal {

        private final CaseActs acts;
        private final TimeSource time;
        private final ApplicationEventPublisher events;

        Journal(CaseActs acts, TimeSource time, ApplicationEventPublisher events) {
            this.acts = acts;
            this.time = time;
            this.events = events;
        }

        LocalDate today() {
            return time.today();
        }

        void note(Finding finding, String act, Map<String, Object> facts) {
            acts.record(AuditTrail.Subject.FINDING, finding.id(), act, facts);
        }

        void publish(FindingReferred referred) {
            events.publishEvent(referred);
        }
    }
}
