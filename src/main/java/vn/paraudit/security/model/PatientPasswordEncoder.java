package vn.paraudit.security.model;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes a few passwords at a time; whoever comes meanwhile waits in the order of coming, so that the processors are there for all other work. */
final class PatientPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Semaphore places;

    PatientPasswordEncoder(PasswordEncoder encoder, int parallel) {
        this.encoder = encoder;
        this.places = new Semaphore(parallel, true);
    }

    @Override
    public String encode(CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
