package vn.paraudit.finding.process;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.paraudit.calendar.WorkingDays;
import vn.paraudit.finding.FindingRegister.Demand;
import vn.paraudit.finding.model.Conclusion;
import vn.paraudit.finding.model.ConclusionRepository;
import vn.paraudit.finding.model.DemandRepository;
import vn.paraudit.finding.model.Finding;
import vn.paraudit.finding.model.FindingRepository;
import vn.paraudit.finding.model.Severities;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** What the catalogue and the table of remedy times propose that a conclusion demands. */
@Component
class Remedies {

    private final FindingRepository findings;
    private final ConclusionRepository conclusions;
    private final DemandRepository demands;
    private final Severities severities;
    private final Violations violations;
    private final WorkingDays workingDays;
    private final TimeSource time;

    Remedies(FindingRepository findings, ConclusionRepository conclusions, DemandRepository demands, Severities severities,
            Violations violations, WorkingDays workingDays, TimeSource time) {
        this.findings = findings;
        this.conclusions = conclusions;
        this.demands = demands;
        this.severities = severities;
        this.violations = violations;
        this.workingDays = workingDays;
        this.time = time;
    }

    LocalDate today() {
        return time.today();
    }

    /** What was demanded before stays, with a new day where the old one has come; otherwise the usual remedy in the usual time from today. */
    Demand propose(Finding finding) {
        LocalDate usualDay = workingDays.plus(time.today(), severities.remedyDays(finding));
        if (finding.requirement() != null) {
            return new Demand(finding.id(), finding.requirement(), finding.dueOn().isAfter(time.today()) ? finding.dueOn() : usualDay,
                null, null, null);
        }
        boolean english = Texts.isReaderEnglish();
        String usual = violations.find(finding.violation(), finding.occurredOn()).map(known -> english ? known.remedyEn() : known.remedy()).orElse("");
        return new Demand(finding.id(), usual, usualDay, null, null, null);
    }

    /** Writes what the draft conclusion demands for a finding. */
    void demand(Finding finding, Demand demand) {
        if (!demand.dueOn().isAfter(time.today())) {
            throw RuleViolation.of("demand-in-the-past", Map.of("finding", finding.code(), "dueOn", demand.dueOn()));
        }
        Conclusion conclusion = conclusions.ofInspection(finding.inspectionId()).orElseThrow(() -> new NotFound("conclusion"));
        findings.demand(finding.id(), demand.requirement(), demand.dueOn());
        demands.write(conclusion.id(), demand, Boolean.TRUE.equals(demand.quick()));
    }
}
