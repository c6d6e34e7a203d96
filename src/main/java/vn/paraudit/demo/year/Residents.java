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

    private static final String OFFICIAL = "official";

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
        String head = unit.kind().isCommuneLevel() ? names.communeHead() : names.departmentHead();
        seat(unit, new Arrival(People.HEAD, head, since), names, chance);
        seat(unit, new Arrival(People.CONTACT, names.contact(), since), names, chance);
    }

    /** What somebody comes for, and since when. */
    private record Arrival(String as, String post, LocalDate since) {
    }

    private void seat(Unit unit, Arrival arrival, Script.Names names, Random chance) {
        if (people.holder(unit.code(), arrival.as(), arrival.since()).isEmpty()) {
            people.appoint(unit.code(), arrival.as(), arrive(unit, arrival, names, chance), arrival.since());
        }
    }

    /** An official of a unit who answers for something. */
    UUID official(String unitCode, Script.Names names, LocalDate since, Random chance) {
        return arrive(units.find(unitCode).orElseThrow(), new Arrival(OFFICIAL, names.official(), since), names, chance);
    }

    private UUID arrive(Unit unit, Arrival arrival, Script.Names names, Random chance) {
        UUID id = Ids.next();
        String name = String.join(" ", one(names.surnames(), chance), one(names.middles(), chance), one(names.givens(), chance));
        String post = arrival.post().replace("{unit}", unit.name());
        people.add(id, name, unit.code(), post, arrival.since());
        accounts.createInvented(new Accounts.NewAccount(id, unit.code().toLowerCase(Locale.ROOT) + "." + arrival.as(), null, name, post, unit.code(), Set.of()));
        return id;
    }

    private static String one(List<String> among, Random chance) {
        return among.get(chance.nextInt(among.size()));
    }
}
