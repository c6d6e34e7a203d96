package vn.paraudit.security.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.platform.TokenScope;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

/**
 * What happens to access tokens, in the trail of the account. What a program can repeat without end is told once: an address at its first
 * use, a refusal once a day for each operation.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TokenTrail {

    /** Why a token ended before its day. */
    enum End { TAKEN_BACK, ACCESS_ENDED }

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final CurrentUser currentUser;
    private final TimeSource time;

    TokenTrail(JdbcClient jdbc, AuditTrail trail, CurrentUser currentUser, TimeSource time) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.currentUser = currentUser;
        this.time = time;
    }

    void made(UUID account, WantedToken token, LocalDate lastDay) {
        Map<String, Object> facts = new TreeMap<>(Map.of("tokenName", token.name(), "scopes", names(token.scopes()), "expiresOn", lastDay.toString()));
        if (token.longLife() != null) {
            facts.put("reason", token.longLife().reason());
        }
        trail.record(AuditTrail.Subject.ACCOUNT, account, "token-made", Map.of(), facts);
    }

    void ended(UUID account, String name, End why) {
        trail.record(AuditTrail.Subject.ACCOUNT, account, "token-ended", Map.of(), Map.of("tokenName", name, "tokenEnd", why.name()));
    }

    void used(TokenUse use, String address) {
        if (isNew(use, "ADDRESS", address)) {
            record(use, "token-used-from-new-address", Map.of("address", address));
        }
    }

    /** @param operation  method and pattern of the address */
    void refused(TokenUse use, String operation) {
        if (isNew(use, "REFUSED", operation)) {
            record(use, "token-refused", Map.of("operation", operation, "scopes", names(use.scopes())));
        }
    }

    private void record(TokenUse use, String act, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("tokenName", use.name());
        currentUser.as(use.owner(), () -> {
            trail.record(AuditTrail.Subject.ACCOUNT, use.accountId(), act, Map.of(), facts);
            return null;
        });
    }

    /** Of two requests at once one is first. */
    private boolean isNew(TokenUse use, String kind, String matter) {
        return jdbc.sql("""
            insert into access_token_told (token_id, kind, matter, told_on) values (:id, :kind, :matter, :today)
            on conflict (token_id, kind, matter) do update set told_on = excluded.told_on
             where access_token_told.kind = 'REFUSED' and access_token_told.told_on < excluded.told_on
            """).param("id", use.id()).param("kind", kind).param("matter", matter).param("today", time.today()).update() > 0;
    }

    private static Object names(Collection<TokenScope> scopes) {
        return scopes.stream().sorted().map(TokenScope::name).toList();
    }
}
