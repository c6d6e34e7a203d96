package vn.paraudit.organization.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Forbidden;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.HashedPassword;
import vn.paraudit.security.RoleGrants;
import vn.paraudit.security.Roles;

/** Takes people into the product: who they are, where they work, what they may do there. Administrators do, and everybody for their own password. */
@Service
@Transactional
public class Personnel {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST = 200;
    private static final Set<String> SEATS = Set.of(People.HEAD, People.CONTACT);

    private final Accounts accounts;
    private final RoleGrants grants;
    private final People people;
    private final Units units;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final TransactionTemplate transactions;

    Personnel(Accounts accounts, RoleGrants grants, People people, Units units, CurrentUser currentUser, TimeSource time,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.units = units;
        this.currentUser = currentUser;
        this.time = time;
        this.transactions = transactions;
    }

    /**
     * Somebody new.
     *
     * @param reason  why they get a role that takes two administrators; {@code null} without such a role
     */
    public record NewPerson(
        String username, String name, String post, String unitCode, Set<String> roles, String password, @Nullable String reason) {
    }

    /**
     * Takes somebody in, who works in their unit from today. A role that takes two waits for the second administrator; the very first
     * administrator is let in by the product itself.
     *
     * @throws Forbidden {@code administrator-needed}
     */
    @Transactional(propagation = Propagation.NEVER)
    public UUID takeIn(NewPerson person) {
        Actor by = currentUser.get();
        if (!by.isSystem()) {
            by.require(Roles.ADMIN, "administrator-needed");
        }
        boolean complete = person.username() != null && USERNAME.matcher(person.username()).matches() && isText(person.name())
            && isText(person.post()) && person.roles() != null;
        if (!complete) {
            throw RuleViolation.of("person-incomplete", Map.of("max", LONGEST));
        }
        if (person.unitCode() == null || units.find(person.unitCode()).filter(unit -> unit.validTo() == null).isEmpty()) {
            throw RuleViolation.of("unit-unknown", Map.of());
        }
        HashedPassword password = accounts.hash(person.password(), List.of(person.username(), person.name(), person.post()));
        return transactions.execute(status -> {
            UUID id = Ids.next();
            people.add(id, person.name().strip(), person.unitCode(), person.post().strip(), time.today());
            Set<String> atOnce = by.isSystem() ? person.roles()
                : person.roles().stream().filter(role -> !Roles.BY_TWO.contains(role)).collect(Collectors.toSet());
            UUID account = accounts.create(new Accounts.NewAccount(id, person.username(), password, person.name().strip(), person.post().strip(),
                person.unitCode(), atOnce));
            if (!atOnce.equals(person.roles())) {
                grants.change(account, person.roles(), person.reason());
            }
            return account;
        });
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    /** Sets a new password for somebody who lost theirs. */
    @Transactional(propagation = Propagation.NEVER)
    public void changePassword(UUID accountId, String password) {
        accounts.changePassword(accountId, hash(administered(accountId), password));
    }

    private HashedPassword hash(Account account, String password) {
        return accounts.hash(password, List.of(account.username(), account.name(), account.post()));
    }

    /** Changes the password of whoever asks; the old one is needed. */
    @Transactional(propagation = Propagation.NEVER)
    public void changeOwnPassword(String before, String after) {
        Account account = accounts.findByPerson(currentUser.get().personId()).orElseThrow(() -> new NotFound("account"));
        if (!accounts.isOwnPassword(account.id(), before)) {
            throw RuleViolation.of("password-wrong", Map.of());
        }
        accounts.changePassword(account.id(), hash(account, after));
    }

    /** Gives a seat of their unit to somebody from a day on. */
    public void appoint(UUID accountId, String seat, LocalDate from) {
        Account account = administered(accountId);
        if (seat == null || !SEATS.contains(seat) || account.unitCode() == null) {
            throw RuleViolation.of("seat-unknown", Map.of());
        }
        LocalDate since = from == null ? time.today() : from;
        if (people.holder(account.unitCode(), seat, since).filter(holder -> holder.personId().equals(account.personId())).isEmpty()) {
            people.appoint(account.unitCode(), seat, account.personId(), since);
        }
    }

    /** An account, for administrators; to everybody else it is unknown. */
    private Account administered(UUID accountId) {
        return accounts.find(accountId).filter(one -> currentUser.get().has(Roles.ADMIN)).orElseThrow(() -> new NotFound("account"));
    }
}
