package vn.paraudit.security.model;

import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: every character of a long one counts, and hashing them leaves the machine to others. */
public final class Passwords {

    private static final String SCHEME = "bcrypt-hmac-sha384";

    private Passwords() {
    }

    /**
     * The product's way of hashing. What was hashed by bcrypt alone still fits and is due to be hashed anew.
     *
     * @param cost      binary logarithm of the rounds, 4 to 31
     * @param parallel  most passwords hashed at the same time
     */
    public static PasswordEncoder encoder(int cost, int parallel) {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder(cost);
        DelegatingPasswordEncoder encoder = new DelegatingPasswordEncoder(SCHEME, Map.of(SCHEME, new LongPasswordEncoder(bcrypt)));
        encoder.setDefaultPasswordEncoderForMatches(bcrypt);
        return new PatientPasswordEncoder(encoder, parallel);
    }
}
