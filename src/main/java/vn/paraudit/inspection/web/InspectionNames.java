package vn.paraudit.inspection.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Accounts;

/** InspectionNames and sentences. */
@Component
class InspectionNames {

    private final Units units;
    private final Accounts accounts;
    private final Texts texts;

    InspectionNames(Units units, Accounts accounts, Texts texts) {
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
    }

    Map<String, String> units(Set<String> codes) {
        return units.namesOf(codes);
    }

    Map<UUID, String> people(Set<UUID> ids) {
        return accounts.namesOf(ids);
    }

    String text(String key) {
        return texts.get(key, Map.of());
    }
}
