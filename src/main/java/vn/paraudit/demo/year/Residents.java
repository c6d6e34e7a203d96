package vn.paraudit.demo.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Unit;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.Accounts;

/** Invented people in the inspected units. They act in the records; none of them can sign in. */
@Component
class Residents {

    private final People people;
    private final Accounts accounts;
    private final Units units;

    Residents(People people, Accounts accounts, Units units) {
        this.people = people;
        this.accounts = accounts;
        this.units = units;
    }

    /** Gives a unit a head and a contact where it has none. */
    void settle(String unitCode, Script.Names names, LocalDate since, Random chance) {
        Unit unit = units.find(unitCode).orElseThrow(() -> new IllegalStateException("No unit " + unitCode));
        seat(unit, People.HEAD, unit.kind().isCommuneLevel() ? names.communeHead() : names.departmentHead(), names, since, chance);
        seat(unit, People.CONTACT, names.contact(), names, since, chance);
    }

    private void seat(Unit unit, String seat, String post, Script.Names names, LocalDate since, Random chance) {
        if (people.holder(unit.code(), seat, since).isEmpty()) {
            people.appoint(unit.code(), seat, arrive(unit, post, names, since, chance), since);
        }
    }

    /** An official of a unit who answers for something. */
    UUID official(String unitCode, Script.Names names, LocalDate since, Random chance) {
        return arrive(units.find(unitCode).orElseThrow(), names.official(), names, since, chance);
    }

    private UUID arrive(Unit unit, String post, Script.Names names, LocalDate since, Random chance) {
        UUID id = Ids.next();
        String name = String.join(" ", one(names.surnames(), chance), one(names.middles(), chance), one(names.givens(), chance));
        String postThere = post.replace("{unit}", unit.name());
        people.add(id, name, unit.code(), postThere, since);
        accounts.create(new Accounts.NewAccount(id, unit.code().toLowerCase(Locale.ROOT) + "." + id, null, name, postThere, unit.code(), Set.of()));
        return id;
    }

    private static String one(List<String> among, Random chance) {
        return among.get(chance.nextInt(among.size()));
    }
}
