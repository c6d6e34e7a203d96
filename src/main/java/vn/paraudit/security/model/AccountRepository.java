package vn.paraudit.security.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.paraudit.platform.Conditions;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;

/** Accounts and their roles in the database. */
@Repository
class AccountRepository {

    private static final String SELECT = """
        select account.*, coalesce((select array_agg(role order by role) from account_role where account_id = account.id), '{}') as roles
          from account
        """;

    /** Matches no password. */
    static final String NO_PASSWORD = "!";

    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account together with the hash of its password. */
    record Stored(Account account, String passwordHash) {

        boolean hasPassword() {
            return !NO_PASSWORD.equals(passwordHash);
        }
    }

    private static Stored map(ResultSet row, int index) throws SQLException {
        Set<String> roles = Set.of((String[]) row.getArray("roles").getArray());
        Account account = new Account(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("username"),
            row.getString("name"), row.getString("post"), row.getString("unit_code"), row.getBoolean("enabled"), roles);
        return new Stored(account, row.getString("password_hash"));
    }

    void add(UUID id, Accounts.NewAccount account, String passwordHash, Instant at) {
        jdbc.sql("""
            insert into account (id, person_id, username, password_hash, name, post, unit_code, created_at)
            values (:id, :personId, :username, :passwordHash, :name, :post, :unitCode, :at)
            """).param("id", id).param("personId", account.personId()).param("username", account.username())
            .param("passwordHash", passwordHash).param("name", account.name()).param("post", account.post())
            .param("unitCode", account.unitCode()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        addRoles(id, account.roles());
    }

    void replaceRoles(UUID id, Set<String> roles) {
        jdbc.sql("delete from account_role where account_id = :id").param("id", id).update();
        addRoles(id, roles);
    }

    private void addRoles(UUID id, Set<String> roles) {
        jdbc.sql("insert into account_role (account_id, role) select :id, unnest(:roles::text[])").param("id", id)
            .param("roles", roles.toArray(String[]::new)).update();
    }

    void setEnabled(UUID id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id").param("enabled", enabled).param("id", id).update();
    }

    void markInvented(UUID id) {
        jdbc.sql("update account set invented = true where id = :id").param("id", id).update();
    }

    List<Account> inventedWhoMaySignIn() {
        return jdbc.sql(SELECT + "where invented and enabled").query(AccountRepository::map).list().stream().map(Stored::account).toList();
    }

    /** Nobody can enable them from now on; the user names of all who are invented. */
    List<String> shutInventedOut() {
        jdbc.sql("update account set shut_out = true where invented and not shut_out").update();
        return jdbc.sql("select username from account where invented order by username").query(String.class).list();
    }

    /** Those who were shut out and have a password. */
    List<UUID> letInventedIn() {
        return jdbc.sql("""
            with back as (update account set shut_out = false where shut_out returning id, password_hash)
            select id from back where password_hash <> :none
            """).param("none", NO_PASSWORD).query(UUID.class).list();
    }

    void setPasswordHash(UUID id, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id").param("hash", hash).param("id", id).update();
    }

    /** Keeps the same password in another way, unless it has changed meanwhile. */
    void upgradePasswordHash(UUID id, String before, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :before").param("hash", hash).param("id", id)
            .param("before", before).update();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(SELECT + "where account.id = :id").param("id", id).query(AccountRepository::map).optional();
    }

    Optional<Stored> findByPerson(UUID personId) {
        return jdbc.sql(SELECT + "where person_id = :personId").param("personId", personId).query(AccountRepository::map).optional();
    }

    Optional<Stored> findByUsername(String username) {
        return jdbc.sql(SELECT + "where lower(username) = lower(:username)").param("username", username).query(AccountRepository::map).optional();
    }

    List<Account> list(String words, String afterName, UUID afterId, int size) {
        Conditions where = new Conditions().andIf(words.isBlank() ? null : words, "words @@ words_sought(:words)", "words")
            .andIf(afterName, "(name, id) > (:afterName, :afterId)", "afterName");
        return jdbc.sql(SELECT + where.where() + "order by name, id limit :size").params(where.params()).param("afterId", afterId).param("size", size + 1)
            .query(AccountRepository::map).list().stream().map(Stored::account).toList();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
    }

    List<Account> enabled() {
        return jdbc.sql(SELECT + "where enabled order by name").query(AccountRepository::map).list().stream().map(Stored::account).toList();
    }

    List<Account> withRole(String role) {
        return jdbc.sql(SELECT + "join account_role held on held.account_id = account.id and held.role = :role where enabled order by name")
            .param("role", role).query(AccountRepository::map).list().stream().map(Stored::account).toList();
    }

    Map<UUID, String> namesOf(Collection<UUID> personIds) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select person_id, name from account where person_id = any(:ids::uuid[])").param("ids", personIds.toArray(UUID[]::new))
            .query(row -> {
                names.put(row.getObject("person_id", UUID.class), row.getString("name"));
            });
        return names;
    }
}
