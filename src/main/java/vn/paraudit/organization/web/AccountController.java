package vn.paraudit.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.organization.Units;
import vn.paraudit.organization.model.Personnel;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.Cursor;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.IdempotentByNature;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.NotFound;
import vn.paraudit.platform.Paged;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.platform.SignedInOnly;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.RoleGrants;
import vn.paraudit.security.Roles;
import vn.paraudit.security.Seats;

/** Who may sign in and what they are allowed; for administrators, but everybody changes their own password. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private static final int LONGEST_WORDS = 100;

    /**
     * An account.
     *
     * @param seats    seats of units that the person holds today
     * @param waiting  roles that wait for a second administrator
     */
    record AccountView(UUID id, String username, String name, @Nullable String post, @Nullable String unitCode, @Nullable String unitName,
        boolean enabled, List<String> roles, List<String> seats, List<String> waiting) {
    }

    /** @param reason  why somebody gets a role that takes two administrators */
    record RolesBody(Set<String> roles, @Nullable String reason) {
    }

    record EnabledBody(boolean enabled) {
    }

    record PasswordBody(String password) {
    }

    record OwnPasswordBody(String before, String after) {
    }

    /** @param from  first day, today when none is given */
    record SeatBody(String seat, @Nullable LocalDate from) {
    }

    private final Accounts accounts;
    private final Personnel personnel;
    private final RoleGrants grants;
    private final Units units;
    private final Seats seats;
    private final CurrentUser currentUser;

    AccountController(Accounts accounts, Personnel personnel, RoleGrants grants, Units units, Seats seats, CurrentUser currentUser) {
        this.accounts = accounts;
        this.personnel = personnel;
        this.grants = grants;
        this.units = units;
        this.seats = seats;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<AccountView> list(@RequestParam(required = false) String q, @RequestParam(required = false) String cursor,
            @RequestParam(required = false) Integer size) {
        administratorNeeded();
        int rows = Paged.size(size);
        String words = q == null ? "" : q.strip().substring(0, Math.min(q.strip().length(), LONGEST_WORDS)).replace("\0", "");
        List<String> place = cursor == null ? null : Cursor.parse(cursor, 2);
        Paged<Account> page = Paged.of(accounts.list(words, place == null ? null : place.get(0), place == null ? null : Cursor.id(place.get(1)), rows),
            rows, account -> Cursor.of(account.name(), account.id()));
        Map<String, String> names = units.namesOf(page.items().stream().map(Account::unitCode).filter(code -> code != null).toList());
        Map<UUID, Set<String>> waiting = grants.waitingFor(page.items().stream().map(Account::id).toList());
        return page.map(account -> view(account, names, waiting.getOrDefault(account.id(), Set.of())));
    }

    private AccountView view(Account account, Map<String, String> names, Set<String> waiting) {
        List<String> unitSeats = seats.heldBy(account.actor()).stream().filter(key -> key.contains("@unit/"))
            .map(key -> key.substring(0, key.indexOf('@'))).sorted().distinct().toList();
        return new AccountView(account.id(), account.username(), account.name(), account.post(), account.unitCode(),
            account.unitCode() == null ? null : names.get(account.unitCode()), account.enabled(), account.roles().stream().sorted().toList(), unitSeats,
            waiting.stream().sorted().toList());
    }

    @PostMapping
    @SignedInOnly
    @IdempotentByNature("a user name is given once")
    ResponseEntity<Created> takeIn(@RequestBody Personnel.NewPerson person) {
        return Created.in("/api/accounts", personnel.takeIn(person));
    }

    @PutMapping("/{id}/roles")
    @SignedInOnly
    AccountView roles(@PathVariable String id, @RequestBody RolesBody body) {
        if (body.roles() == null) {
            throw RuleViolation.malformed("request-invalid", Map.of());
        }
        grants.change(parsed(id), body.roles(), body.reason());
        return view(id);
    }

    @PutMapping("/{id}/enabled")
    @SignedInOnly
    AccountView enabled(@PathVariable String id, @RequestBody EnabledBody body) {
        grants.setEnabled(parsed(id), body.enabled());
        return view(id);
    }

    /** Sets a new password for somebody who lost theirs; all their sessions end. */
    @PutMapping("/{id}/password")
    @SignedInOnly
    AccountView password(@PathVariable String id, @RequestBody PasswordBody body) {
        personnel.changePassword(parsed(id), body.password());
        return view(id);
    }

    @PostMapping("/{id}/seat")
    @SignedInOnly
    @IdempotentByKey
    AccountView seat(@PathVariable String id, @RequestBody SeatBody body) {
        personnel.appoint(parsed(id), body.seat(), body.from());
        return view(id);
    }

    /** Everybody's own password; all sessions end, this one too. */
    @PutMapping("/own-password")
    @SignedInOnly
    ResponseEntity<Void> ownPassword(@RequestBody OwnPasswordBody body) {
        personnel.changeOwnPassword(body.before(), body.after());
        return ResponseEntity.noContent().build();
    }

    private AccountView view(String id) {
        Account account = accounts.find(parsed(id)).orElseThrow(() -> new NotFound("account"));
        return view(account, account.unitCode() == null ? Map.of() : units.namesOf(List.of(account.unitCode())),
            grants.waitingFor(List.of(account.id())).getOrDefault(account.id(), Set.of()));
    }

    private static UUID parsed(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFound("account"));
    }

    private void administratorNeeded() {
        currentUser.get().require(Roles.ADMIN, "administrator-needed");
    }
}
