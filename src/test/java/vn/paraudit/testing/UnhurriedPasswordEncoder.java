package vn.paraudit.testing;

import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses to work while a transaction holds a connection, for which everybody else would wait. */
final class UnhurriedPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;

    UnhurriedPasswordEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String encode(CharSequence password) {
        return outside(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return outside(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static <T> T outside(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a password is hashed inside a transaction");
        }
        return work.get();
    }
}
