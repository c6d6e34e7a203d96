package vn.paraudit.team.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;

/** Names and sentences in the reader's language. */
@Component
class TeamNames {

    private final Units units;
    private final Accounts accounts;
    private final Texts texts;

    TeamNames(Units units, Accounts accounts, Texts texts) {
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
    }

    String unit(String code) {
        return units.namesOf(List.of(code)).getOrDefault(code, code);
    }

    @Nullable String person(@Nullable UUID id) {
        return id == null ? null : people(List.of(id)).getOrDefault(id, "");
    }

    Map<UUID, String> people(Collection<UUID> ids) {
        return accounts.namesOf(ids);
    }

    String postOf(UUID person) {
        return accounts.findByPerson(person).map(Account::post).orElse("");
    }

    String text(String key) {
        return texts.get(key, Map.of());
    }
}
