package vn.paraudit.inspection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.TwoPersons;

/** Looks for people who may not inspect a unit. */
@Service
class InterestConflicts {

    private final People people;
    private final Units units;
    private final Accounts accounts;
    private final TwoPersons twoPersons;
    private final InspectionSettings settings;

    InterestConflicts(People people, Units units, Accounts accounts, TwoPersons twoPersons, InspectionSettings settings) {
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.twoPersons = twoPersons;
        this.settings = settings;
    }

    void refuse(List<UUID> team, String unitCode, LocalDate visit) {
        LocalDate since = visit.minusYears(settings.conflictYears());
        Set<UUID> concerned = people.workedIn(twoPersons.today(team), unitCode, since);
        if (!concerned.isEmpty()) {
            UUID person = team.stream().filter(concerned::contains).findFirst().orElseGet(() -> concerned.iterator().next());
            throw RuleViolation.of("conflict-of-interest", Map.of("person", accounts.namesOf(Set.of(person)).getOrDefault(person, ""),
                "unit", units.find(unitCode).map(Unit::name).orElse(unitCode)));
        }
    }

    boolean isCommuneLevel(String unitCode) {
        return units.find(unitCode).map(Unit::kind).filter(kind -> kind.isCommuneLevel()).isPresent();
    }
}
