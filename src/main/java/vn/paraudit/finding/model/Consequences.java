package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the gravity of findings entails, by the thresholds of the violation library. */
@Component
public class Consequences {

    public static final String DISCIPLINE = "DISCIPLINE";
    public static final String AUTHORITY = "AUTHORITY";

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
        if (findings.stream().anyMatch(finding -> isMuchOverdue(finding, violations.thresholds(finding.occurredOn())))) {
            reasons.add("overdue");
        }
        return reasons;
    }

    private static boolean isMuchOverdue(Finding finding, Violations.Thresholds thresholds) {
        return finding.ratio() != null && thresholds.overdueViolations().contains(finding.violation())
            && finding.ratio().compareTo(BigDecimal.valueOf(thresholds.overduePercent())) > 0;
    }
}
