package vn.paraudit.planning.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;

/** PlanNames in the reader's language. */
@Component
class PlanNames {

    private final Units units;
    private final Accounts accounts;
    private final Texts texts;

    PlanNames(Units units, Accounts accounts, Texts texts) {
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
    }

    String unit(String code) {
        return units.namesOf(List.of(code)).getOrDefault(code, code);
    }

    boolean isCommuneLevel(String code) {
        return units.find(code).map(Unit::kind).filter(kind -> kind.isCommuneLevel()).isPresent();
    }

    String person(UUID id) {
        return id == null ? null : accounts.namesOf(Set.of(id)).get(id);
    }

    String text(String key, Map<String, Object> facts) {
        return texts.get(key, facts);
    }
}
