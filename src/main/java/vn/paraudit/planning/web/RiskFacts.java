package vn.paraudit.planning.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.FactNames;

/** Why a unit is a risk, by name. */
@Component
class RiskFacts implements FactNames {

    private final Texts texts;

    RiskFacts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        String key = "planning.risk." + code;
        return "reason".equals(fact) && texts.has(key) ? Optional.of(texts.get(key, Map.of())) : Optional.empty();
    }
}
