package vn.paraudit.security.model;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles that were proposed, and what became of them. */
@Repository
class RoleGrantRepository {

    private static final String SELECT = "select * from role_grant ";

    private final JdbcClient jdbc;

    RoleGrantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new one; {@code false} when the same role waits for the same account already. */
    boolean add(RoleGrant grant) {
        return jdbc.sql("""
            insert into role_grant (id, account_id, grantee_id, role, reason, proposed_by, proposed_for, proposed_at, state)
            values (:id, :account, :grantee, :role, :reason, :by, :for, :at, :state)
            on conflict (account_id, role) where state = 'PROPOSED' do nothing
            """).param("id", grant.id()).param("account", grant.accountId()).param("grantee", grant.granteeId()).param("role", grant.role())
            .param("reason", grant.reason()).param("by", grant.proposedBy()).param("for", grant.proposedFor())
            .param("at", grant.proposedAt().atOffset(ZoneOffset.UTC)).param("state", grant.state().name()).update() == 1;
    }

    /** Keeps a decision; one decides at a time. */
    void decide(RoleGrant grant) {
        jdbc.sql("""
            update role_grant set state = :state, decided_by = :by, decided_for = :for, decided_at = :at, refusal = :refusal
             where id = :id and state = 'PROPOSED'
            """).param("state", grant.state().name()).param("by", grant.decidedBy()).param("for", grant.decidedFor())
            .param("at", at(grant)).param("refusal", grant.refusal()).param("id", grant.id()).update();
    }

    private static OffsetDateTime at(RoleGrant grant) {
        return grant.decidedAt() == null ? null : grant.decidedAt().atOffset(ZoneOffset.UTC);
    }

    Optional<RoleGrant> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id).query(RoleGrant.class).optional();
    }

    List<RoleGrant> waiting() {
        return jdbc.sql(SELECT + "where state = 'PROPOSED' order by proposed_at, id").query(RoleGrant.class).list();
    }

    /** Roles that wait, by account. */
    Map<UUID, Set<String>> waitingFor(Collection<UUID> accountIds) {
        Map<UUID, Set<String>> found = new HashMap<>();
        jdbc.sql("select account_id, role from role_grant where state = 'PROPOSED' and account_id = any(:ids::uuid[])")
            .param("ids", accountIds.toArray(UUID[]::new)).query(row -> {
                found.computeIfAbsent(row.getObject("account_id", UUID.class), id -> new HashSet<>()).add(row.getString("role"));
            });
        return found;
    }

    /** People of the enabled accounts of administrators; none of them ceases to be one before this transaction ends. */
    List<UUID> lockAdministrators() {
        return jdbc.sql("""
            select account.person_id from account_role held join account on account.id = held.account_id
             where held.role = 'admin' and account.enabled order by account.id for no key update
            """).query(UUID.class).list();
    }
}
