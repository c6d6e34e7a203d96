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
    private final ConclusionRemedies course;
    private final Severities severities;
    private final Violations violations;
    private final WorkingDays workingDays;
    private final TimeSource time;

    Remedies(FindingRepository findings, ConclusionRepository conclusions, DemandRepository demands, ConclusionRemedies course,
            Severities severities, Violations violations, WorkingDays workingDays, TimeSource time) {
        this.findings = findings;
        this.conclusions = conclusions;
        this.demands = demands;
        this.course = course;
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
        LocalDate planDay = course.planDay(finding.inspectionId());
        if (finding.requirement() != null) {
            LocalDate day = finding.dueOn().isAfter(time.today()) ? finding.dueOn() : usualDay;
            return new Demand(finding.id(), finding.requirement(), day, null, null, !day.isAfter(planDay));
        }
        boolean english = Texts.isReaderEnglish();
        String usual = violations.find(finding.violation(), finding.occurredOn()).map(known -> english ? known.remedyEn() : known.remedy()).orElse("");
        return new Demand(finding.id(), usual, usualDay, null, null, !usualDay.isAfter(planDay));
    }

    /** Writes what the draft conclusion demands for a finding. */
    void demand(Finding finding, Demand demand) {
        if (!demand.dueOn().isAfter(time.today())) {
            throw RuleViolation.of("demand-in-the-past", Map.of("finding", finding.code(), "dueOn", demand.dueOn()));
        }
        Conclusion conclusion = conclusions.ofInspection(finding.inspectionId()).orElseThrow(() -> new NotFound("conclusion"));
        LocalDate planDay = course.planDay(finding.inspectionId());
        boolean early = !demand.dueOn().isAfter(planDay) && course.needsPlan(finding.severity());
        if (early && Boolean.FALSE.equals(demand.quick())) {
            throw RuleViolation.of("demand-before-plan", Map.of("finding", finding.code(), "dueOn", demand.dueOn(), "planDay", planDay));
        }
        findings.demand(finding.id(), demand.requirement(), demand.dueOn());
        demands.write(conclusion.id(), demand, demand.quick() == null ? !demand.dueOn().isAfter(planDay) : demand.quick());
    }
}
