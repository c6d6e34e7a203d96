package vn.paraudit.security.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.RoleGivenAlone;
import vn.paraudit.security.RoleGrants;
import vn.paraudit.security.Roles;
import vn.paraudit.security.SecondPersonAnswered;
import vn.paraudit.security.SecondPersonAsked;
import vn.paraudit.security.TwoPersons;

@Service
@Transactional
class RoleDesk implements RoleGrants {

    private static final String ACT = "role-grant";
    private static final String PATH = "/administration/people";

    private final RoleGrantRepository grants;
    private final LocalAccounts accounts;
    private final RoleTrail trail;
    private final TwoPersons twoPersons;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TimeSource time;

    RoleDesk(RoleGrantRepository grants, LocalAccounts accounts, RoleTrail trail, TwoPersons twoPersons, CurrentUser currentUser,
            ApplicationEventPublisher events, TimeSource time) {
        this.grants = grants;
        this.accounts = accounts;
        this.trail = trail;
        this.twoPersons = twoPersons;
        this.currentUser = currentUser;
        this.events = events;
        this.time = time;
    }

    @Override
    public void change(UUID accountId, Set<String> roles, String reason) {
        Actor by = administrator();
        List<UUID> administrators = grants.lockAdministrators();
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account"));
        LocalAccounts.requireKnown(roles);
        Set<String> added = without(roles, account.roles());
        if (!added.isEmpty()) {
            RoleGrant.requireAnother(account.personId(), by, twoPersons);
        }
        if (account.roles().contains(Roles.ADMIN) && !roles.contains(Roles.ADMIN)) {
            requireNotLast(account, by, administrators);
        }
        Set<String> given = new HashSet<>(roles);
        for (String role : added) {
            if (Roles.BY_TWO.contains(role) && !isGivenAtOnce(account, role, reason, by, administrators)) {
                given.remove(role);
            }
        }
        if (!given.equals(account.roles())) {
            accounts.changeRoles(accountId, given);
        }
    }

    /** Proposes a role that takes two; only where nobody else could confirm it, it is given at once. */
    private boolean isGivenAtOnce(Account account, String role, String reason, Actor by, List<UUID> administrators) {
        RoleGrant grant = RoleGrant.proposed(Ids.next(), account.id(), account.personId(), role, reason, by, time.now(), twoPersons);
        // Whoever acts in the place of the other administrator does not become the only one.
        boolean alone = administrators.stream().filter(one -> !one.equals(account.personId())).count() <= 1;
        if (alone) {
            grants.add(grant.givenAlone());
            trail.record("role-given-alone", grant);
            events.publishEvent(new RoleGivenAlone(grant.id(), grant.granteeId(), account.name(), role));
        } else if (grants.add(grant)) {
            trail.record("role-proposed", grant);
            events.publishEvent(new SecondPersonAsked(grant.id(), Roles.ADMIN, ACT, account.name(), PATH, grant.mayNotConfirm(twoPersons)));
        }
        return alone;
    }

    @Override
    public void setEnabled(UUID accountId, boolean enabled) {
        Actor by = administrator();
        List<UUID> administrators = grants.lockAdministrators();
        Account account = accounts.find(accountId).orElseThrow(() -> new NotFound("account"));
        if (by.is(account.personId())) {
            throw RuleViolation.of("own-account", Map.of());
        }
        if (!enabled && account.roles().contains(Roles.ADMIN)) {
            requireNotLast(account, by, administrators);
        }
        accounts.setEnabled(accountId, enabled);
    }

    /** Nobody shuts themselves out, and whoever may stay shuts not everybody else out. */
    private static void requireNotLast(Account account, Actor by, List<UUID> administrators) {
        if (by.is(account.personId())) {
            throw RuleViolation.of("own-account", Map.of());
        }
        if (administrators.stream().allMatch(account.personId()::equals)) {
            throw RuleViolation.of("last-administrator", Map.of());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        Actor by = administrator();
        return grants.waiting().stream().map(one -> new Waiting(one.id(), one.granteeId(), one.role(), one.reason(), one.proposedBy(), one.proposedAt(),
            one.mayBeConfirmedBy(by, twoPersons))).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> waitingFor(Collection<UUID> accountIds) {
        return grants.waitingFor(accountIds);
    }

    @Override
    public void confirm(UUID grantId) {
        Actor by = administrator();
        grants.lockAdministrators();
        RoleGrant confirmed = lock(grantId).confirmed(by, time.now(), twoPersons);
        grants.decide(confirmed);
        trail.record("role-confirmed", confirmed);
        Account account = accounts.find(confirmed.accountId()).orElseThrow(() -> new NotFound("account"));
        Set<String> roles = new HashSet<>(account.roles());
        if (roles.add(confirmed.role())) {
            accounts.changeRoles(account.id(), roles);
        }
        events.publishEvent(new SecondPersonAnswered(grantId));
    }

    @Override
    public void refuse(UUID grantId, String reason) {
        Actor by = administrator();
        RoleGrant refused = lock(grantId).refused(by, time.now(), reason);
        grants.decide(refused);
        trail.record("role-refused", refused);
        events.publishEvent(new SecondPersonAnswered(grantId));
    }

    private RoleGrant lock(UUID grantId) {
        return grants.lock(grantId).orElseThrow(() -> new NotFound("role-grant"));
    }

    /** The current user; what administrators deal with is unknown to everybody else. */
    private Actor administrator() {
        Actor actor = currentUser.get();
        if (!actor.has(Roles.ADMIN)) {
            throw new NotFound("account");
        }
        return actor;
    }

    private static Set<String> without(Set<String> roles, Set<String> held) {
        return roles.stream().filter(role -> !held.contains(role)).collect(Collectors.toCollection(TreeSet::new));
    }
}
