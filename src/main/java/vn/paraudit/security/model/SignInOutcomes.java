package vn.paraudit.security.model;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.security.Account;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.CurrentUser;

/**
 * What a judged password leaves behind: failures counted or forgiven, and an entry in the trail. Nobody waits for the disk: what somebody
 * does after signing in is never kept without the entry that stands before it.
 */
@Component
@Transactional
class SignInOutcomes {

    private final SignInThrottle throttle;
    private final AccountRepository accounts;
    private final AuditTrail trail;
    private final CurrentUser currentUser;

    SignInOutcomes(SignInThrottle throttle, AccountRepository accounts, AuditTrail trail, CurrentUser currentUser) {
        this.throttle = throttle;
        this.accounts = accounts;
        this.trail = trail;
        this.currentUser = currentUser;
    }

    /** @param newHash  the password hashed in the product's way of today, where it was kept in an older one */
    void signedIn(AccountRepository.Stored stored, SignInThrottle.Source source, String address, @Nullable String newHash) {
        throttle.forgettable();
        throttle.succeeded(source);
        if (newHash != null) {
            accounts.upgradePasswordHash(stored.account().id(), stored.passwordHash(), newHash);
        }
        Account account = stored.account();
        currentUser.as(account.actor(), () -> {
            trail.record(AuditTrail.Subject.ACCOUNT, account.id(), "signed-in", Map.of(), Map.of("address", address));
            return null;
        });
    }

    /** @param account  the account that was meant, or the one that stands for all unknown names */
    void refused(UUID account, SignInThrottle.Source source, String address) {
        throttle.forgettable();
        throttle.failed(source);
        trail.record(AuditTrail.Subject.ACCOUNT, account, "sign-in-refused", Map.of(), Map.of("address", address));
    }

    /** Whoever is signed in gave a wrong password as their own. */
    void ownPasswordWrong(UUID account) {
        throttle.forgettable();
        trail.record(AuditTrail.Subject.ACCOUNT, account, "own-password-wrong", Map.of(), Map.of());
    }

    void ownPasswordRight(SignInThrottle.Source source) {
        throttle.forgettable();
        throttle.succeeded(source);
    }
}
