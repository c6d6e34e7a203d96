package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Actor;

/** Personal access tokens for scripts. Only a hash is kept; the token itself is shown once. */
@Repository
@Transactional
public class AccessTokens {

    public static final String PREFIX = "pat_";
    private static final int SECRET_BYTES = 32;
    private static final Period LIFE = Period.ofDays(365);

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final TimeSource time;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcClient jdbc, AccountRepository accounts, TimeSource time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.time = time;
    }

    /** A token as its owner sees it later. */
    public record Token(UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable LocalDate lastUsedOn) {
    }

    /** A token at the only moment when it can be read. */
    public record NewToken(UUID id, String name, String token, Instant expiresAt) {
    }

    public NewToken create(UUID personId, String name) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = Ids.next();
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            insert into access_token (id, account_id, name, token_hash, created_at, expires_at)
            select :id, account.id, :name, :hash, :now, :expires from account where person_id = :personId
            """).param("id", id).param("name", name).param("hash", hash(token)).param("now", now).param("expires", now.plus(LIFE))
            .param("personId", personId).update();
        return new NewToken(id, name, token, now.plus(LIFE).toInstant());
    }

    @Transactional(readOnly = true)
    public List<Token> of(UUID personId) {
        return jdbc.sql("""
            select token.id, token.name, token.created_at, token.expires_at, token.last_used_on
              from access_token token join account on account.id = token.account_id
             where account.person_id = :personId order by token.created_at desc
            """).param("personId", personId).query(Token.class).list();
    }

    public void delete(UUID personId, UUID tokenId) {
        int deleted = jdbc.sql("""
            delete from access_token using account
             where access_token.id = :id and account.id = access_token.account_id and account.person_id = :personId
            """).param("id", tokenId).param("personId", personId).update();
        if (deleted == 0) {
            throw new NotFound("token");
        }
    }

    /** Who a token stands for; empty for one that is unknown, expired or whose account is disabled. */
    public Optional<Actor> actorOf(String token) {
        record Used(UUID id, UUID accountId, LocalDate lastUsedOn) {
        }
        Optional<Used> used = jdbc.sql("select id, account_id, last_used_on from access_token where token_hash = :hash and expires_at > :now")
            .param("hash", hash(token)).param("now", time.now().atOffset(ZoneOffset.UTC)).query(Used.class).optional();
        used.filter(row -> !time.today().equals(row.lastUsedOn())).ifPresent(row ->
            jdbc.sql("update access_token set last_used_on = :today where id = :id").param("today", time.today()).param("id", row.id()).update());
        return used.flatMap(row -> accounts.find(row.accountId())).map(AccountRepository.Stored::account)
            .filter(account -> account.enabled()).map(account -> account.actor());
    }

    @EventListener
    void on(AccessEnded ended) {
        jdbc.sql("delete from access_token where account_id = :id").param("id", ended.accountId()).update();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
