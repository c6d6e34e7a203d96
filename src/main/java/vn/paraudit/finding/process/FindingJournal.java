package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.FindingReferred;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.worklist.CaseActs;

/** The history of findings, the day, and what others are told. */
@Component
class FindingJournal {

    private final CaseActs acts;
    private final TimeSource time;
    private final ApplicationEventPublisher events;

    FindingJournal(CaseActs acts, TimeSource time, ApplicationEventPublisher events) {
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
