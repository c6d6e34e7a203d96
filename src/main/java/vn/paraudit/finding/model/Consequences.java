package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the gravity of findings entails, by the thresholds of the violation library. */
@Component
public class Consequences {

    public static final String DISCIPLINE = "DISCIPLINE";
    public static final String AUTHORITY = "AUTHORITY";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Violations violations;

    Consequences(Violations violations) {
        this.violations = violations;
    }

    /** Whom the gravest findings are referred to; empty for all others. */
    public Optional<String> referredTo(Finding finding) {
        Violations.Thresholds thresholds = violations.thresholds(finding.occurredOn());
        if (thresholds.toAuthority().contains(finding.severity())) {
            return Optional.of(AUTHORITY);
        }
        return thresholds.toDiscipline().contains(finding.severity()) ? Optional.of(DISCIPLINE) : Optional.empty();
    }

    /** Whether it is looked at again months after it was closed. */
    public boolean needsEffectCheck(Finding finding) {
        return violations.thresholds(finding.occurredOn()).effectChecked().contains(finding.severity());
    }

    /** Why the head of the unit answers for the whole; empty when nothing calls for it. */
    public List<String> headAccountability(List<Finding> findings) {
        List<String> reasons = new ArrayList<>();
        if (findings.stream().anyMatch(finding -> violations.thresholds(finding.occurredOn()).headAnswersFor().contains(finding.severity()))) {
            reasons.add("grave");
        }
        List<Finding> grave = findings.stream().filter(finding -> "F3".equals(finding.severity())).toList();
        if (grave.stream().map(Finding::occurredOn).max(Comparator.naturalOrder())
                .filter(last -> grave.size() >= violations.thresholds(last).severalF3()).isPresent()) {
            reasons.add("several-f3");
        }
        List<Finding> overdue = findings.stream().filter(finding -> violations.thresholds(finding.occurredOn()).overdueViolations()
            .contains(finding.violation())).toList();
        if (isMuch(overdue)) {
            reasons.add("overdue");
        }
        return reasons;
    }

    /** Many late dossiers, however they were counted: their share of a whole, those with and without a result together, or their number alone. */
    private boolean isMuch(List<Finding> overdue) {
        if (overdue.isEmpty()) {
            return false;
        }
        Violations.Thresholds thresholds = violations.thresholds(overdue.stream().map(Finding::occurredOn).max(Comparator.naturalOrder()).orElseThrow());
        BigDecimal dossiers = overdue.stream().map(Consequences::dossiers).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<BigDecimal, BigDecimal> late = overdue.stream().filter(finding -> finding.denominator() != null && finding.denominator().signum() > 0)
            .collect(Collectors.toMap(finding -> finding.denominator().stripTrailingZeros(), Finding::numerator, BigDecimal::add));
        return thresholds.overdueCases() > 0 && dossiers.compareTo(BigDecimal.valueOf(thresholds.overdueCases())) >= 0
            || late.entrySet().stream().anyMatch(share -> share.getValue().multiply(HUNDRED)
                .compareTo(share.getKey().multiply(BigDecimal.valueOf(thresholds.overduePercent()))) > 0);
    }

    private static BigDecimal dossiers(Finding finding) {
        if (finding.cases() != null) {
            return BigDecimal.valueOf(finding.cases());
        }
        return finding.numerator() == null ? BigDecimal.ZERO : finding.numerator();
    }
}
