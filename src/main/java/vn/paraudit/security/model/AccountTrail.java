package vn.paraudit.security.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.platform.Texts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.TrailScope;

/** What was done to accounts, for those who keep the trail. */
@Component
class AccountTrail implements TrailScope {

    private static final String NAMED = "select id, name || ' (' || username || ')' as name, null as path from account ";

    private final JdbcClient jdbc;
    private final Texts texts;

    AccountTrail(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.ACCOUNT;
    }

    @Override
    public Sight sightOf(UUID accountId, Actor reader) {
        return Trails.isKeeper(reader) ? Sight.ALL : Sight.NONE;
    }

    @Override
    public Optional<Named> named(UUID accountId) {
        if (SignIn.NOBODY.equals(accountId)) {
            return Optional.of(new Named(accountId, texts.get("audit.unknown-names", Map.of()), null));
        }
        return jdbc.sql(NAMED + "where id = :id").param("id", accountId).query(Named.class).optional();
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        String found = words.isBlank() ? "" : "where words @@ words_sought(:words)";
        return jdbc.sql(NAMED + found + " order by created_at desc limit :most")
            .param("words", words).param("most", most).query(Named.class).list();
    }
}
