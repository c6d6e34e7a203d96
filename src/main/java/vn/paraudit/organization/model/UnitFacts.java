package vn.paraudit.organization.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.security.FactNames;

/** Units in the trail by name. */
@Component
class UnitFacts implements FactNames {

    private static final Set<String> FACTS = Set.of("unit", "unitCode", "units", "from", "communes", "thematicUnits", "consultedUnits", "leadBody", "bodies");

    private final Units units;

    UnitFacts(Units units) {
        this.units = units;
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return FACTS.contains(fact) ? Optional.ofNullable(units.namesOf(List.of(code)).get(code)) : Optional.empty();
    }
}
