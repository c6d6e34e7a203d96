package vn.paraudit.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The local accounts of the people who use the product. */
public interface Accounts {

    /** Shortest password accepted, in characters. */
    int MIN_PASSWORD = 10;

    /** Longest password accepted, in characters. */
    int MAX_PASSWORD = 200;

    /**
     * What a new account needs.
     *
     * @param password  {@code null} for somebody who acts in the records and cannot sign in
     */
    record NewAccount(UUID personId, String username, @Nullable HashedPassword password, String name, String post, String unitCode, Set<String> roles) {
    }

    UUID create(NewAccount account);

    /** As {@link #create}, for somebody who does not exist outside of the demo. */
    UUID createInvented(NewAccount account);

    /** Lets no invented person sign in any more; their sessions and tokens end. Who they are, by user name. */
    List<String> shutInventedOut();

    /** Lets the invented people sign in again who were shut out. */
    void letInventedIn();

    /**
     * Judges a new password and hashes it, which takes a while: never inside a transaction.
     *
     * @param about  what everybody knows about its owner, which it must not consist of
     * @throws vn.paraudit.platform.RuleViolation when it is too short, too long or easy to guess
     */
    HashedPassword hash(String password, Collection<String> about);

    /** Changes whether the account may sign in; a disabled account loses its sessions and tokens at once. */
    void setEnabled(UUID accountId, boolean enabled);

    void changePassword(UUID accountId, HashedPassword password);

    Optional<Account> findByPerson(UUID personId);

    Optional<Account> findByUsername(String username);

    /** Names of people by their ids; unknown ids are missing. */
    Map<UUID, String> namesOf(Collection<UUID> personIds);

    /** Accounts by name, found by a part of name, user name or post; one row more than the page when there is a next one. */
    List<Account> list(String words, String afterName, UUID afterId, int size);

    /** Whether there is any account. */
    boolean any();

    Optional<Account> find(UUID accountId);

    /**
     * Whether this is the password of somebody who is signed in. Guesses are slowed down; never inside a transaction.
     *
     * @throws vn.paraudit.platform.Problem after too many wrong ones
     */
    boolean isOwnPassword(UUID accountId, @Nullable String password);

    /** All enabled accounts, by name. */
    List<Account> enabled();

    /** Enabled accounts with a role, by name. */
    List<Account> withRole(String role);
}
