package vn.paraudit.security.model;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import vn.paraudit.security.Account;
import vn.paraudit.security.Accounts;

/**
 * Checks passwords. An unknown name costs the same time and gives the same answer as a wrong password. No connection to the database is
 * held while a password is hashed.
 */
@Service
public class SignIn {

    /** Whose trail tells of names that no account has. */
    static final UUID NOBODY = new UUID(0, 0);
    /** Longer than any user name. */
    private static final int LONGEST_NAME = 100;
    /** More than any password has, in UTF-16 units. */
    private static final int LONGEST_PASSWORD = 4 * Accounts.MAX_PASSWORD;

    private final AccountRepository accounts;
    private final SignInQueue queue;
    private final SignInThrottle throttle;
    private final SignInOutcomes outcomes;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(AccountRepository accounts, SignInQueue queue, SignInThrottle throttle, SignInOutcomes outcomes, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.queue = queue;
        this.throttle = throttle;
        this.outcomes = outcomes;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
    }

    /**
     * Somebody who wants to come in.
     *
     * @param address  where the request comes from
     * @param device   the mark that the device got when it was signed in before
     */
    public record Attempt(String username, String password, String address, @Nullable String device) {

        /** Whether there can be an account of this name and password: what is longer or holds signs that no name has needs no look. */
        private boolean isPossible() {
            return username.length() <= LONGEST_NAME && password.length() <= LONGEST_PASSWORD && username.chars().noneMatch(Character::isISOControl);
        }
    }

    /**
     * Somebody who came in.
     *
     * @param device  the mark that the device should keep
     */
    public record SignedIn(Account account, String device) {
    }

    /**
     * The account of a name and password; empty when they do not fit.
     *
     * @throws TooManyAttempts when this account has to wait at this address, or too many wait
     */
    public Optional<SignedIn> check(Attempt attempt) {
        String username = attempt.username().strip();
        if (!attempt.isPossible() || username.isEmpty()) {
            return Optional.empty();
        }
        return queue.inTurn(attempt.address(), username.toLowerCase(), () -> judge(username, attempt));
    }

    private Optional<SignedIn> judge(String username, Attempt attempt) {
        Optional<AccountRepository.Stored> stored = accounts.findByUsername(username);
        Optional<String> device = stored.flatMap(one -> KnownDevices.device(attempt.device(), one.account().id(), one.passwordHash()));
        SignInThrottle.Source source = device.map(known -> SignInThrottle.Source.ofOne("device", known))
            .orElseGet(() -> SignInThrottle.Source.of(username, attempt.address()));
        throttle.begin(source);
        boolean fits = passwords.matches(attempt.password(), stored.filter(AccountRepository.Stored::hasPassword)
            .map(AccountRepository.Stored::passwordHash).orElse(nobodysHash));
        Optional<AccountRepository.Stored> found = stored.filter(one -> fits && one.hasPassword() && one.account().enabled());
        if (found.isEmpty()) {
            outcomes.refused(stored.map(one -> one.account().id()).orElse(NOBODY), source, attempt.address());
            return Optional.empty();
        }
        return Optional.of(signedIn(found.get(), device.map(known -> attempt.device()), source, attempt));
    }

    private SignedIn signedIn(AccountRepository.Stored stored, Optional<String> mark, SignInThrottle.Source source, Attempt attempt) {
        String newHash = passwords.upgradeEncoding(stored.passwordHash()) ? passwords.encode(attempt.password()) : null;
        outcomes.signedIn(stored, source, attempt.address(), newHash);
        return new SignedIn(stored.account(), mark.filter(kept -> newHash == null)
            .orElseGet(() -> KnownDevices.mark(stored.account().id(), newHash == null ? stored.passwordHash() : newHash)));
    }

    /**
     * Whether this is the password of somebody who is signed in; guesses are slowed down as at the door.
     *
     * @throws TooManyAttempts after too many failures
     */
    boolean isOwnPassword(AccountRepository.Stored stored, @Nullable String password) {
        SignInThrottle.Source source = SignInThrottle.Source.ofOne("own-password", stored.account().id().toString());
        return queue.inTurn(source.own(), source.own(), () -> {
            throttle.begin(source);
            boolean fits = password != null && password.length() <= LONGEST_PASSWORD && stored.hasPassword()
                && passwords.matches(password, stored.passwordHash());
            if (fits) {
                outcomes.ownPasswordRight(source);
            } else {
                outcomes.ownPasswordWrong(stored.account().id());
            }
            return fits;
        });
    }
}
