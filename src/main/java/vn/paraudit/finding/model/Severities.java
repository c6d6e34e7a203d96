package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.Decisions;
import vn.paraudit.organization.Units;

/** How grave a violation is and how long its remedy takes, by the decision tables. */
@Component
public class Severities {

    private static final String SEVERITY = "finding-severity";
    private static final String REMEDY = "remediation-deadline";

    private final Decisions decisions;
    private final Violations violations;
    private final FindingRepository findings;
    private final Units units;

    Severities(Decisions decisions, Violations violations, FindingRepository findings, Units units) {
        this.decisions = decisions;
        this.violations = violations;
        this.findings = findings;
        this.units = units;
    }

    /**
     * A proposed severity.
     *
     * @param rule      row of the table that applied, key {@code finding.rule.<rule>}
     * @param repeatOf  earlier finding of the same violation in the unit, or {@code null}
     */
    public record Proposal(String severity, String rule, String article, String flag, UUID repeatOf) {
    }

    public Proposal propose(String unitCode, Facts facts, LocalDate detectedOn, UUID self) {
        LocalDate occurredOn = facts.occurredOn();
        UUID repeatOf = findings.earlier(units.withPredecessors(unitCode), facts.violation(), detectedOn.minusMonths(violations.thresholds(occurredOn).repeatMonths()), self)
            .orElse(null);
        Map<String, Object> input = new HashMap<>();
        input.put("defaultSeverity", violations.find(facts.violation(), occurredOn).map(Violations.Violation::defaultSeverity).orElse(null));
        input.put("violation", facts.violation());
        input.put("ratio", Finding.ratio(facts.numerator(), facts.denominator()));
        input.put("count", countOf(facts));
        input.put("repeated", repeatOf != null);
        input.put("factOn", occurredOn.toString());
        input.putAll((facts.circumstances() == null ? Circumstances.UNKNOWN : facts.circumstances()).asInput());
        Map<String, Object> row = decisions.first(SEVERITY, input, "severity", "reason");
        return new Proposal(text(row, "severity"), text(row, "reason"), text(row, "article"), text(row, "flag"), repeatOf);
    }

    private static Integer countOf(Facts facts) {
        BigDecimal counted = facts.numerator();
        return facts.cases() != null ? facts.cases() : counted == null ? null : counted.intValue();
    }

    /** Working days that the remedy of a finding takes. */
    public int remedyDays(Finding finding) {
        Map<String, Object> input = new HashMap<>();
        input.put("remedyClass", null);
        input.put("catalogueDays", violations.find(finding.violation(), finding.occurredOn())
            .map(Violations.Violation::remediationDays).orElse(null));
        input.put("severity", finding.severity());
        return ((Number) decisions.first(REMEDY, input, "days").get("days")).intValue();
    }

    private static String text(Map<String, Object> row, String output) {
        return String.valueOf(row.get(output));
    }
}
