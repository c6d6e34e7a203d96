package vn.paraudit.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is given which role of the office, and by whom. Administrators give and take roles, nobody to themselves; a role of {@link Roles#BY_TWO}
 * waits for a second administrator, unless there is one only. Asks the right of the current user.
 */
public interface RoleGrants {

    /**
     * A role that waits for a second administrator.
     *
     * @param personId    who is to get it
     * @param proposedBy  who proposed it
     * @param mayConfirm  whether the current user is another person than both
     */
    record Waiting(UUID id, UUID personId, String role, String reason, UUID proposedBy, Instant proposedAt, boolean mayConfirm) {
    }

    /**
     * Gives an account these roles and takes all others. What needs two is proposed; what is proposed already stays so.
     *
     * @param reason  needed where a role of {@link Roles#BY_TWO} is among the new ones
     * @throws vn.paraudit.platform.NotFound for anybody but administrators
     * @throws vn.paraudit.platform.RuleViolation {@code role-unknown}, {@code role-grant-reason}, {@code role-of-ones-own}, {@code own-account} for
     *     administrators who would shut themselves out, {@code last-administrator}
     */
    void change(UUID accountId, Set<String> roles, @Nullable String reason);

    /**
     * Lets somebody sign in or not.
     *
     * @throws vn.paraudit.platform.NotFound for anybody but administrators
     * @throws vn.paraudit.platform.RuleViolation {@code own-account}, {@code last-administrator}
     */
    void setEnabled(UUID accountId, boolean enabled);

    /** Everything that waits, longest first; for administrators. */
    List<Waiting> waiting();

    /** Roles that wait, by account; accounts without any are missing. */
    Map<UUID, Set<String>> waitingFor(Collection<UUID> accountIds);

    /**
     * Agrees as the second person: the role is held from now on.
     *
     * @throws vn.paraudit.platform.RuleViolation {@code role-grant-own-proposal}, {@code role-of-ones-own}, {@code role-grant-decided} (409)
     */
    void confirm(UUID grantId);

    /**
     * Refuses, or takes one's own proposal back.
     *
     * @throws vn.paraudit.platform.RuleViolation {@code role-grant-reason}, {@code role-grant-decided} (409)
     */
    void refuse(UUID grantId, @Nullable String reason);
}
