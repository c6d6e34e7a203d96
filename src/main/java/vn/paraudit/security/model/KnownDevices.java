package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks devices on which an account was signed in, so that guesses made elsewhere never make them wait. A mark counts nothing as a proof of who
 * somebody is; it is void once the password changes, for the kept hash of the password is the key that seals it.
 */
final class KnownDevices {

    private static final String SEAL = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int LONGEST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownDevices() {
    }

    static String mark(UUID account, String passwordHash) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        String device = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        return device + "." + seal(device, account, passwordHash);
    }

    /** The device that a mark of this account names; empty for what is no mark of it. */
    static Optional<String> device(String mark, UUID account, String passwordHash) {
        int dot = mark == null || mark.length() > LONGEST ? -1 : mark.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String device = mark.substring(0, dot);
        boolean genuine = MessageDigest.isEqual(mark.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
            seal(device, account, passwordHash).getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.of(device) : Optional.empty();
    }

    private static String seal(String device, UUID account, String passwordHash) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(passwordHash.getBytes(StandardCharsets.UTF_8), SEAL));
            byte[] seal = mac.doFinal(("known device\n" + account + "\n" + device).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
