package vn.paraudit.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The local accounts of the people who use the product. */
public interface Accounts {

    /** Shortest password accepted, in characters. */
    int MIN_PASSWORD = 10;

    /**
     * What a new account needs.
     *
     * @param password  at least {@value #MIN_PASSWORD} characters; {@code null} for somebody who acts in the records and cannot sign in
     */
    record NewAccount(UUID personId, String username, String password, String name, String post, String unitCode, Set<String> roles) {
    }

    UUID create(NewAccount account);

    /** Changes whether the account may sign in; a disabled account loses its sessions and tokens at once. */
    void setEnabled(UUID accountId, boolean enabled);

    void changeRoles(UUID accountId, Set<String> roles);

    void changePassword(UUID accountId, String password);

    Optional<Account> findByPerson(UUID personId);

    Optional<Account> findByUsername(String username);

    /** Names of people by their ids; unknown ids are missing. */
    Map<UUID, String> namesOf(Collection<UUID> personIds);

    /** Accounts by name, found by a part of name, user name or post; one row more than the page when there is a next one. */
    List<Account> list(String words, String afterName, UUID afterId, int size);

    /** Whether there is any account. */
    boolean any();

    Optional<Account> find(UUID accountId);

    /** Whether this is the password of an account. */
    boolean isPassword(UUID accountId, String password);

    /** All enabled accounts, by name. */
    List<Account> enabled();

    /** Enabled accounts with a role, by name. */
    List<Account> withRole(String role);
}
