package vn.paraudit.finding.web;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.model.Violations;

/** The catalogue of violations. */
@RestController
@RequestMapping("/api/violations")
class ViolationController {

    private final Violations violations;

    ViolationController(Violations violations) {
        this.violations = violations;
    }

    @GetMapping
    List<FindingViews.ViolationView> list() {
        return violations.all().stream().map(violation -> new FindingViews.ViolationView(violation.code(),
            violation.nameFor(LocaleContextHolder.getLocale()), violation.criteria(), violation.defaultSeverity(), violation.countUnit(),
            violation.track(), violation.escalation(), "SOURCED".equals(violation.sourceStatus()))).toList();
    }
}
