package vn.paraudit.inspection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;
import vn.paraudit.team.AuditTeams;

/** Refuses people who may not inspect a unit. */
@Service
class InterestConflicts {

    private final AuditTeams teams;
    private final Units units;
    private final Accounts accounts;

    InterestConflicts(AuditTeams teams, Units units, Accounts accounts) {
        this.teams = teams;
        this.units = units;
        this.accounts = accounts;
    }

    void refuse(List<UUID> team, String unitCode, LocalDate visit) {
        teams.concerned(team, unitCode, visit).stream().findFirst().ifPresent(person -> {
            throw RuleViolation.of("conflict-of-interest", Map.of("person", accounts.namesOf(Set.of(person)).getOrDefault(person, ""),
                "unit", units.find(unitCode).map(Unit::name).orElse(unitCode)));
        });
    }

    boolean isCommuneLevel(String unitCode) {
        return units.find(unitCode).map(Unit::kind).filter(kind -> kind.isCommuneLevel()).isPresent();
    }
}
