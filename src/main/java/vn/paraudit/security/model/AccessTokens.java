package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.platform.TokenScope;
import vn.paraudit.security.Account;

/** Personal access tokens for scripts. Only a hash is kept; the token itself is shown once. */
@Repository
@Transactional
public class AccessTokens {

    public static final String PREFIX = "pat_";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final AccountRepository accounts;
    private final TokenTrail trail;
    private final TimeSource time;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcClient jdbc, AccountRepository accounts, TokenTrail trail, TimeSource time) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.trail = trail;
        this.time = time;
    }

    /**
     * A token as its owner sees it later.
     *
     * @param ended   whether its day has come
     * @param reason  why it lives for more than 90 days; absent for one that does not, and for one made before that was asked
     */
    public record Token(UUID id, String name, Set<TokenScope> scopes, Instant createdAt, Instant expiresAt, boolean ended,
        @Nullable LocalDate lastUsedOn, @Nullable String reason) {

        private static Token of(ResultSet row, int index) throws SQLException {
            return new Token(row.getObject("id", UUID.class), row.getString("name"), scopesOf(row.getArray("scopes")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"), row.getObject("last_used_on", LocalDate.class), row.getString("reason"));
        }
    }

    /** A token at the only moment when it can be read. */
    public record NewToken(UUID id, String name, Set<TokenScope> scopes, String token, Instant expiresAt) {
    }

    /** Makes a token of a person. */
    public NewToken create(UUID personId, WantedToken asked) {
        WantedToken wanted = asked.checked();
        UUID account = accounts.findByPerson(personId).map(stored -> stored.account().id()).orElseThrow(() -> new NotFound("account"));
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = Ids.next();
        OffsetDateTime now = time.now().atOffset(ZoneOffset.UTC);
        OffsetDateTime expires = now.plusDays(wanted.days());
        Set<TokenScope> scopes = EnumSet.copyOf(wanted.scopes());
        jdbc.sql("""
            insert into access_token (id, account_id, name, token_hash, scopes, reason, created_at, expires_at)
            values (:id, :account, :name, :hash, :scopes::text[], :reason, :now, :expires)
            """).param("id", id).param("account", account).param("name", wanted.name()).param("hash", hash(token))
            .param("scopes", scopes.stream().map(TokenScope::name).toArray(String[]::new))
            .param("reason", wanted.longLife() == null ? null : wanted.longLife().reason()).param("now", now).param("expires", expires).update();
        trail.made(account, wanted, expires.atZoneSameInstant(TimeSource.ZONE).toLocalDate());
        return new NewToken(id, wanted.name(), scopes, token, expires.toInstant());
    }

    @Transactional(readOnly = true)
    public List<Token> of(UUID personId) {
        return jdbc.sql("""
            select token.*, token.expires_at <= :now as ended from access_token token join account on account.id = token.account_id
             where account.person_id = :personId order by token.created_at desc
            """).param("personId", personId).param("now", time.now().atOffset(ZoneOffset.UTC)).query(Token::of).list();
    }

    public void delete(UUID personId, UUID tokenId) {
        record Ended(UUID accountId, String name) {
        }
        Ended ended = jdbc.sql("""
            delete from access_token using account
             where access_token.id = :id and account.id = access_token.account_id and account.person_id = :personId
            returning account.id as account_id, access_token.name
            """).param("id", tokenId).param("personId", personId).query(Ended.class).optional().orElseThrow(() -> new NotFound("token"));
        trail.ended(ended.accountId(), ended.name(), TokenTrail.End.TAKEN_BACK);
    }

    /**
     * Who a token stands for and what it may do; empty for one that is unknown, expired or whose account is disabled.
     *
     * @param address  where the request comes from
     */
    public Optional<TokenUse> useOf(String token, String address) {
        Optional<Kept> kept = jdbc.sql("""
            select id, account_id, name, scopes, last_used_on,
                   exists (select 1 from access_token_told told where told.token_id = token.id and kind = 'ADDRESS' and matter = :address) as known
              from access_token token where token_hash = :hash and expires_at > :now
            """).param("hash", hash(token)).param("address", address).param("now", time.now().atOffset(ZoneOffset.UTC)).query(Kept::of).optional();
        return kept.flatMap(row -> accounts.find(row.accountId()).map(AccountRepository.Stored::account).filter(Account::enabled)
            .map(account -> used(row, account, address)));
    }

    private TokenUse used(Kept row, Account account, String address) {
        TokenUse use = new TokenUse(row.id(), row.name(), row.scopes(), account.id(), account.actor());
        if (!row.known()) {
            trail.used(use, address);
        }
        if (!time.today().equals(row.lastUsedOn())) {
            jdbc.sql("update access_token set last_used_on = :today where id = :id").param("today", time.today()).param("id", row.id()).update();
        }
        return use;
    }

    /** Tells that a token was used for what its scopes do not hold. */
    public void refused(TokenUse use, String operation) {
        trail.refused(use, operation);
    }

    /** A token as it was found by its hash; {@code known} whether it was used from this address before. */
    private record Kept(UUID id, UUID accountId, String name, Set<TokenScope> scopes, LocalDate lastUsedOn, boolean known) {

        private static Kept of(ResultSet row, int index) throws SQLException {
            return new Kept(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), row.getString("name"),
                scopesOf(row.getArray("scopes")), row.getObject("last_used_on", LocalDate.class), row.getBoolean("known"));
        }
    }

    @EventListener
    void on(AccessEnded ended) {
        jdbc.sql("delete from access_token where account_id = :id returning name").param("id", ended.accountId()).query(String.class).list()
            .forEach(name -> trail.ended(ended.accountId(), name, TokenTrail.End.ACCESS_ENDED));
    }

    private static Set<TokenScope> scopesOf(Array names) throws SQLException {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        for (String name : (String[]) names.getArray()) {
            scopes.add(TokenScope.valueOf(name));
        }
        return scopes;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
