package vn.paraudit.security.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An idempotency key as it is kept: only hashed, and with a digest of the request that nobody can guess from who does not have the key,
 * because requests may hold a password.
 */
public record RequestKey(byte[] hash, byte[] digest) {

    private static final String MAC = "HmacSHA256";
    /** To look for one among all providers takes longer than to use it. */
    private static final Mac BLANK = blank();

    private static Mac blank() {
        try {
            Mac mac = Mac.getInstance(MAC);
            // Only one that has settled on a provider can be copied.
            mac.getProvider();
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What stands in a digest, part by part in the order of {@link #add}. */
    public static final class Digest {

        private final byte[] key;
        private final Mac mac;

        private Digest(UUID key) {
            this.key = key.toString().getBytes(StandardCharsets.US_ASCII);
            try {
                mac = (Mac) BLANK.clone();
                mac.init(new SecretKeySpec(this.key, MAC));
            } catch (GeneralSecurityException | CloneNotSupportedException missing) {
                throw new IllegalStateException(missing);
            }
        }

        /** Parts are told apart by their length, so that no two requests run into one. */
        public Digest add(byte[] part) {
            mac.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
            mac.update(part);
            return this;
        }

        public Digest add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        public RequestKey done() {
            try {
                return new RequestKey(MessageDigest.getInstance("SHA-256").digest(key), mac.doFinal());
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    public static Digest of(UUID key) {
        return new Digest(key);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
