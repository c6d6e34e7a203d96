package vn.paraudit.team.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.People;
import vn.paraudit.security.TwoPersons;

/** Looks for people who may not inspect a unit, because they or those who count as them served there. */
@Component
class ServedUnits {

    private final People people;
    private final TwoPersons twoPersons;
    private final TeamSettings settings;

    ServedUnits(People people, TwoPersons twoPersons, TeamSettings settings) {
        this.people = people;
        this.twoPersons = twoPersons;
        this.settings = settings;
    }

    Set<UUID> concerned(Collection<UUID> team, String unitCode, LocalDate visit) {
        Set<UUID> served = people.workedIn(twoPersons.today(team), unitCode, visit.minusYears(settings.conflictYears()));
        if (served.isEmpty()) {
            return Set.of();
        }
        Set<UUID> behindThem = twoPersons.today(served);
        return team.stream().filter(behindThem::contains).collect(Collectors.toSet());
    }
}
