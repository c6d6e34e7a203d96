package vn.paraudit.finding.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.TimeSource;

/** The catalogue of violations. */
@RestController
@RequestMapping("/api/violations")
class ViolationController {

    private final Violations violations;

    private final TimeSource time;

    ViolationController(Violations violations, TimeSource time) {
        this.violations = violations;
        this.time = time;
    }

    /** @param on  day on which it occurred, as the catalogue was then; today's when it is not given */
    @GetMapping
    List<FindingViews.ViolationView> list(@RequestParam(required = false) @Nullable LocalDate on) {
        return violations.all(on == null ? time.today() : on).stream().map(violation -> new FindingViews.ViolationView(violation.code(),
            violation.nameFor(LocaleContextHolder.getLocale()), violation.criteria(), violation.defaultSeverity(), violation.countUnit(),
            violation.track(), violation.escalationFor(LocaleContextHolder.getLocale()), violation.asks(),
            violation.signs(), violation.legalBasis(), violation.source(), violation.lookedAt(),
            violation.source().isConfirmed())).toList();
    }
}
