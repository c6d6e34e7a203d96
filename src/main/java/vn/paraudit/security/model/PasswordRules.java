package vn.paraudit.security.model;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Accounts;

/** Which passwords people may choose: long enough and hard to guess, however they are composed. */
final class PasswordRules {

    /** From 0, guessed at once, to 4. */
    private static final int LEAST_SCORE = 3;
    /** What stands behind cannot make a password weaker, but takes the estimate seconds. */
    private static final int ESTIMATED = 32;

    private PasswordRules() {
    }

    /** Made at the first use, for it reads long lists. */
    private static final class Estimate {
        private static final Zxcvbn ESTIMATOR = new Zxcvbn();
        private static final List<String> COMMON = common();

        private static List<String> common() {
            try {
                return new ClassPathResource("security/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8).lines().toList();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * Refuses a password that somebody could guess.
     *
     * @param about  what everybody knows about its owner: names, post, unit
     * @throws RuleViolation {@code password-too-short}, {@code password-too-long} or {@code password-weak}
     */
    static void require(String password, Collection<String> about) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < Accounts.MIN_PASSWORD) {
            throw RuleViolation.of("password-too-short", Map.of("min", Accounts.MIN_PASSWORD));
        }
        if (length > Accounts.MAX_PASSWORD) {
            throw RuleViolation.of("password-too-long", Map.of("max", Accounts.MAX_PASSWORD));
        }
        List<String> words = new ArrayList<>(Estimate.COMMON);
        about.stream().filter(text -> text != null).flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
            .filter(word -> !word.isBlank()).forEach(words::add);
        String head = password.substring(0, Math.min(password.length(), ESTIMATED));
        if (Estimate.ESTIMATOR.measure(head, words).getScore() < LEAST_SCORE) {
            throw RuleViolation.of("password-weak", Map.of());
        }
    }
}
