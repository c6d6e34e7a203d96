package vn.paraudit.security.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.HashedPassword;
import vn.paraudit.security.Roles;

@Service
@Transactional
class LocalAccounts implements Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final TimeSource time;

    LocalAccounts(AccountRepository accounts, PasswordEncoder passwords, SignIn signIn, AuditTrail trail, ApplicationEventPublisher events,
            TimeSource time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.trail = trail;
        this.events = events;
        this.time = time;
    }

    @Override
    public UUID create(NewAccount account) {
        requireKnown(account.roles());
        UUID id = Ids.next();
        accounts.add(id, account, account.password() == null ? AccountRepository.NO_PASSWORD : account.password().hash(), time.now());
        if (account.password() == null) {
            accounts.setEnabled(id, false);
        }
        trail.record(AuditTrail.Subject.ACCOUNT, id, "account-created", Map.of(),
            Map.of("username", account.username(), "roles", List.copyOf(account.roles())));
        return id;
    }

    @Override
    public UUID createInvented(NewAccount account) {
        UUID id = create(account);
        accounts.markInvented(id);
        return id;
    }

    @Override
    public List<String> shutInventedOut() {
        accounts.inventedWhoMaySignIn().forEach(account -> setEnabled(account.id(), false));
        return accounts.shutInventedOut();
    }

    @Override
    public void letInventedIn() {
        accounts.letInventedIn().forEach(id -> setEnabled(id, true));
    }

    @Override
    public void setEnabled(UUID accountId, boolean enabled) {
        Account account = get(accountId);
        accounts.setEnabled(accountId, enabled);
        trail.record(AuditTrail.Subject.ACCOUNT, accountId, "account-enabled-changed", Map.of("enabled", account.enabled()),
            Map.of("enabled", enabled));
        if (!enabled) {
            events.publishEvent(new AccessEnded(accountId, account.personId()));
        }
    }

    /** Who may is asked by {@link RoleDesk}. */
    public void changeRoles(UUID accountId, Set<String> roles) {
        requireKnown(roles);
        Account account = get(accountId);
        accounts.replaceRoles(accountId, roles);
        trail.record(AuditTrail.Subject.ACCOUNT, accountId, "account-roles-changed", Map.of("roles", List.copyOf(account.roles())),
            Map.of("roles", List.copyOf(roles)));
        // A session carries the roles it was opened with, so the old ones end here.
        events.publishEvent(new AccessEnded(accountId, account.personId()));
    }

    @Override
    public void changePassword(UUID accountId, HashedPassword password) {
        Account account = get(accountId);
        accounts.setPasswordHash(accountId, password.hash());
        trail.record(AuditTrail.Subject.ACCOUNT, accountId, "account-password-changed", Map.of(), Map.of());
        events.publishEvent(new AccessEnded(accountId, account.personId()));
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public HashedPassword hash(String password, Collection<String> about) {
        PasswordRules.require(password, about);
        return new HashedPassword(passwords.encode(password));
    }

    /** @throws RuleViolation {@code role-unknown} */
    static void requireKnown(Set<String> roles) {
        roles.stream().filter(role -> !Roles.ALL.contains(role)).findFirst().ifPresent(role -> {
            throw RuleViolation.of("role-unknown", Map.of("role", role));
        });
    }

    private Account get(UUID accountId) {
        return accounts.find(accountId).map(AccountRepository.Stored::account).orElseThrow(() -> new NotFound("account"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> findByPerson(UUID personId) {
        return accounts.findByPerson(personId).map(AccountRepository.Stored::account);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> findByUsername(String username) {
        return accounts.findByUsername(username).map(AccountRepository.Stored::account);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Map.of() : accounts.namesOf(personIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> list(String words, String afterName, UUID afterId, int size) {
        return accounts.list(words, afterName, afterId, size);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean any() {
        return accounts.any();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(UUID accountId) {
        return accounts.find(accountId).map(AccountRepository.Stored::account);
    }

    @Override
    @Transactional(propagation = Propagation.NEVER)
    public boolean isOwnPassword(UUID accountId, String password) {
        return accounts.find(accountId).filter(stored -> signIn.isOwnPassword(stored, password)).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> enabled() {
        return accounts.enabled();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> withRole(String role) {
        return accounts.withRole(role);
    }
}
