package vn.paraudit.team.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.UnitKind;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.worklist.FormOptions;

/** Names of people, units and seats in the reader's language. */
@Component
public class TeamNames {

    private final Units units;
    private final Accounts accounts;
    private final Texts texts;
    private final TimeSource time;

    TeamNames(Units units, Accounts accounts, Texts texts, TimeSource time) {
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
        this.time = time;
    }

    public String unit(String code) {
        return units.namesOf(List.of(code)).getOrDefault(code, code);
    }

    public Map<String, String> units(Collection<String> codes) {
        return units.namesOf(codes);
    }

    public @Nullable String person(@Nullable UUID id) {
        return id == null ? null : people(List.of(id)).getOrDefault(id, "");
    }

    public Map<UUID, String> people(Collection<UUID> ids) {
        return accounts.namesOf(ids);
    }

    /** Those who use the product, by person. */
    public Map<UUID, Account> accounts() {
        return accounts.enabled().stream().collect(Collectors.toMap(Account::personId, Function.identity()));
    }

    public String text(String key) {
        return texts.get(key, Map.of());
    }

    public String discipline(@Nullable String code) {
        return code == null ? "" : text("inspection.discipline." + code);
    }

    public List<Map<String, Object>> departments() {
        return units.existingOn(time.today()).stream().filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
            .map(unit -> FormOptions.option(unit.code(), unit(unit.code()))).toList();
    }

    public List<Map<String, Object>> officials() {
        return accounts.enabled().stream().map(TeamNames::option).toList();
    }

    public List<Map<String, Object>> officialsOf(String unitCode) {
        return accounts.enabled().stream().filter(account -> unitCode.equals(account.unitCode())).map(TeamNames::option).toList();
    }

    private static Map<String, Object> option(Account account) {
        return FormOptions.option(account.personId(), account.post() == null ? account.name() : account.name() + " – " + account.post());
    }
}
