package vn.paraudit.inspection.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.team.AuditTeams;
import vn.paraudit.worklist.FormOptions;

/** InspectionPeople as options and rows. */
@Component
class InspectionPeople {

    private final Accounts accounts;
    private final Texts texts;

    InspectionPeople(Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    List<Map<String, Object>> options() {
        return accounts.enabled().stream().map(account -> FormOptions.option(account.personId(), account.name() + " – " + account.post())).toList();
    }

    String nameOf(UUID person) {
        return accounts.namesOf(new HashSet<>(List.of(person))).getOrDefault(person, "");
    }

    Map<String, Object> row(AuditTeams.Seat seat) {
        Account account = accounts.findByPerson(seat.personId()).orElseThrow();
        return Map.of("seat", texts.get("seat." + seat.seat(), Map.of()), "name", account.name(), "post", account.post());
    }
}
