package vn.paraudit.finding.model;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    public Optional<String> referredTo(String severity) {
        if (violations.thresholds().toAuthority().contains(severity)) {
            return Optional.of(AUTHORITY);
        }
        return violations.thresholds().toDiscipline().contains(severity) ? Optional.of(DISCIPLINE) : Optional.empty();
    }

    /** Whether it is looked at again months after it was closed. */
    public boolean needsEffectCheck(String severity) {
        return violations.thresholds().effectChecked().contains(severity);
    }

    /** Why the head of the unit answers for the whole; empty when nothing calls for it. */
    public List<String> headAccountability(List<Finding> findings) {
        Violations.Thresholds thresholds = violations.thresholds();
        List<String> reasons = new ArrayList<>();
        if (findings.stream().anyMatch(finding -> thresholds.headAnswersFor().contains(finding.severity()))) {
            reasons.add("grave");
        }
        if (findings.stream().filter(finding -> "F3".equals(finding.severity())).count() >= thresholds.severalF3()) {
            reasons.add("several-f3");
        }
        if (findings.stream().anyMatch(finding -> isMuchOverdue(finding, thresholds))) {
            reasons.add("overdue");
        }
        return reasons;
    }

    private static boolean isMuchOverdue(Finding finding, Violations.Thresholds thresholds) {
        return finding.ratio() != null && thresholds.overdueViolations().contains(finding.violation())
            && finding.ratio().compareTo(BigDecimal.valueOf(thresholds.overduePercent())) > 0;
    }
}
