package vn.paraudit.security.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.Account;

/** Checks passwords. An unknown name costs the same time and gives the same answer as a wrong password. */
@Service
public class SignIn {

    private final AccountRepository accounts;
    private final SignInFailures failures;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(AccountRepository accounts, SignInFailures failures, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.failures = failures;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /**
     * The account of a name and password; empty when they do not fit.
     *
     * @param address  where the request comes from
     * @throws TooManyAttempts when the account or the address has to wait
     */
    @Transactional
    public Optional<Account> check(String username, String password, String address) {
        List<String> sources = List.of("account:" + username.strip().toLowerCase(), "address:" + address);
        Optional<Duration> wait = failures.waitOf(sources);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        Optional<AccountRepository.Stored> stored = accounts.findByUsername(username.strip());
        boolean fits = passwords.matches(password, stored.map(AccountRepository.Stored::passwordHash).orElse(nobodysHash));
        Optional<Account> account = stored.map(AccountRepository.Stored::account).filter(found -> fits && found.enabled());
        if (account.isPresent()) {
            failures.forget(sources.get(0));
        } else {
            failures.count(sources);
        }
        return account;
    }
}
