package vn.paraudit.modeling.release;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Vouches for bundles with a key pair of this server, made when it is first needed, and knows whose bundles are trusted. */
@Component
class Signer {

    private static final String ALGORITHM = "Ed25519";

    private final JdbcClient jdbc;
    private final ModelingSettings settings;

    Signer(JdbcClient jdbc, ModelingSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    private record Keys(byte[] publicKey, byte[] privateKey) {
    }

    /** Two nodes that need a key at once make one. */
    private Keys keys() {
        try {
            KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            jdbc.sql("insert into model_signing_key (public_key, private_key) values (:public, :private) on conflict do nothing")
                .param("public", made.getPublic().getEncoded()).param("private", made.getPrivate().getEncoded()).update();
            return jdbc.sql("select public_key, private_key from model_signing_key").query(Keys.class).single();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The public key as text. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys().publicKey());
    }

    byte[] sign(byte[] words) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(keys().privateKey())));
            signature.update(words);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the holder of a key signed just these words. */
    boolean isSound(String publicKey, byte[] words, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(words);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException unsound) {
            return false;
        }
    }

    /** This server's own bundles and those of the servers that its configuration names. */
    boolean isTrusted(String publicKey) {
        return publicKey.equals(publicKey()) || settings.trustedKeys().contains(fingerprint(publicKey));
    }

    /** SHA-256 of a public key's text, by which people compare keys. */
    static String fingerprint(String publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
