package vn.paraudit.organization.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.paraudit.organization.People;
import vn.paraudit.organization.Units;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.TimeSource;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.HashedPassword;
import vn.paraudit.security.Roles;

/** Takes people into the product: who they are, where they work, what they may do there. Nobody shuts themselves out. */
@Service
@Transactional
public class Personnel {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST = 200;
    private static final Set<String> SEATS = Set.of(People.HEAD, People.CONTACT);

    private final Accounts accounts;
    private final People people;
    private final Units units;
    private final CurrentUser currentUser;
    private final TimeSource time;
    private final TransactionTemplate transactions;

    Personnel(Accounts accounts, People people, Units units, CurrentUser currentUser, TimeSource time, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.people = people;
        this.units = units;
        this.currentUser = currentUser;
        this.time = time;
        this.transactions = transactions;
    }

    /** Somebody new. */
    public record NewPerson(String username, String name, String post, String unitCode, Set<String> roles, String password) {
    }

    /** Takes somebody in, who works in their unit from today. */
    @Transactional(propagation = Propagation.NEVER)
    public UUID takeIn(NewPerson person) {
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
            return accounts.create(new Accounts.NewAccount(id, person.username(), password, person.name().strip(), person.post().strip(),
                person.unitCode(), person.roles()));
        });
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    public void changeRoles(UUID accountId, Set<String> roles) {
        Account account = get(accountId);
        if (roles == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        if (isMine(account) && !roles.contains(Roles.ADMIN)) {
            throw RuleViolation.of("own-account", Map.of());
        }
        accounts.changeRoles(accountId, roles);
    }

    public void setEnabled(UUID accountId, boolean enabled) {
        if (isMine(get(accountId))) {
            throw RuleViolation.of("own-account", Map.of());
        }
        accounts.setEnabled(accountId, enabled);
    }

    @Transactional(propagation = Propagation.NEVER)
    public void changePassword(UUID accountId, String password) {
        accounts.changePassword(accountId, hash(get(accountId), password));
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
        Account account = get(accountId);
        if (seat == null || !SEATS.contains(seat) || account.unitCode() == null) {
            throw RuleViolation.of("seat-unknown", Map.of());
        }
        LocalDate since = from == null ? time.today() : from;
        if (people.holder(account.unitCode(), seat, since).filter(holder -> holder.personId().equals(account.personId())).isEmpty()) {
            people.appoint(account.unitCode(), seat, account.personId(), since);
        }
    }

    private Account get(UUID accountId) {
        return accounts.find(accountId).orElseThrow(() -> new NotFound("account"));
    }

    private boolean isMine(Account account) {
        return currentUser.get().is(account.personId());
    }
}
