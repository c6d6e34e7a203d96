package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.paraudit.finding.model.Facts;
import vn.paraudit.finding.model.Severities;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;

/** What a violation comes to, by the table and by the team. */
@Service
class SeverityJudgement {

    private final Severities severities;
    private final Violations violations;
    private final TimeSource time;

    SeverityJudgement(Severities severities, Violations violations, TimeSource time) {
        this.severities = severities;
        this.violations = violations;
        this.time = time;
    }

    record Verdict(Severities.Proposal proposal, String severity, String reason) {
    }

    Verdict judge(String unitCode, Facts facts, LocalDate detectedOn, UUID self) {
        LocalDate occurredOn = facts.occurredOn() == null ? detectedOn : facts.occurredOn();
        facts.requireSound(violations.find(facts.violation(), occurredOn).isPresent(), time.today());
        Severities.Proposal proposal = severities.propose(unitCode, facts, detectedOn, self);
        boolean own = facts.severity() != null && !facts.severity().equals(proposal.severity());
        if (own && (facts.severityReason() == null || facts.severityReason().isBlank())) {
            throw RuleViolation.of("severity-without-reason", Map.of("proposed", proposal.severity()));
        }
        return new Verdict(proposal, own ? facts.severity() : proposal.severity(), own ? facts.severityReason().strip() : null);
    }
}
