package vn.paraudit.finding.web;

import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.paraudit.finding.model.Violations;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.FactNames;

/** Violations in the trail by name, the code beside it. */
@Component
class ViolationFacts implements FactNames {

    private final Violations violations;
    private final TimeSource time;

    ViolationFacts(Violations violations, TimeSource time) {
        this.violations = violations;
        this.time = time;
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return "violation".equals(fact)
            ? violations.find(code, time.today()).map(known -> known.nameFor(LocaleContextHolder.getLocale()) + " (" + code + ")") : Optional.empty();
    }
}
