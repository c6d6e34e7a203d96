package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hands bcrypt, which reads 72 bytes and no more, a digest of the whole password. The digest has a label of its own, so that no list of
 * digests from elsewhere helps against it; the password is normalised, so that it does not matter how a keyboard composes its letters.
 */
final class LongPasswordEncoder implements PasswordEncoder {

    private static final String DIGEST = "HmacSHA384";
    private static final byte[] LABEL = "par-audit password".getBytes(StandardCharsets.US_ASCII);

    private final PasswordEncoder slow;

    LongPasswordEncoder(PasswordEncoder slow) {
        this.slow = slow;
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(digest(password));
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        return slow.matches(digest(password), hash);
    }

    @Override
    public boolean upgradeEncoding(String hash) {
        return slow.upgradeEncoding(hash);
    }

    /** 64 signs without a zero byte. */
    private static String digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(LABEL, DIGEST));
            return Base64.getEncoder().encodeToString(mac.doFinal(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
