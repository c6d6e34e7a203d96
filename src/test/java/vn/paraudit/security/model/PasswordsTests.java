package vn.paraudit.security.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.paraudit.platform.RuleViolation;

/** How passwords are kept and which ones are taken. */
class PasswordsTests {

    private final PasswordEncoder passwords = Passwords.encoder(4, 2);

    @Test
    void everySignOfALongPasswordCounts() {
        String longOne = "một cụm từ rất dài ".repeat(9);
        String hash = passwords.encode(longOne);
        assertThat(passwords.matches(longOne, hash)).isTrue();
        assertThat(passwords.matches(longOne.substring(0, longOne.length() - 1), hash)).isFalse();
        assertThat(passwords.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void itDoesNotMatterHowAKeyboardComposesItsLetters() {
        assertThat(passwords.matches("mu\u0300a xua\u0302n", passwords.encode("m\u00f9a xu\u00e2n"))).isTrue();
    }

    @Test
    void whatWasHashedByBcryptAloneStillFitsAndIsDueAnew() {
        String old = new BCryptPasswordEncoder(4).encode("mat-khau-thu-1");
        assertThat(passwords.matches("mat-khau-thu-1", old)).isTrue();
        assertThat(passwords.matches("mat-khau-thu-2", old)).isFalse();
        assertThat(passwords.upgradeEncoding(old)).isTrue();
    }

    /** Guesses with few rounds: the count of those at work at once is what matters. */
    @Test
    void noMoreAreHashedAtATimeThanWasSaid() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoAtWork = new CountDownLatch(2);
        PasswordEncoder slow = new PatientPasswordEncoder(new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                twoAtWork.countDown();
                awaitQuietly(twoAtWork);
                atWork.decrementAndGet();
                return "";
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                return false;
            }
        }, 2);
        ExecutorService people = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int person = 0; person < 32; person++) {
                all.add(people.submit(() -> slow.encode("x")));
            }
            for (Future<String> one : all) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(most).hasValue(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "            ", "1234567890", "qwertyuiop", "password123", "matkhau123456", "Matkhau@123", "abcabcabcabc",
        "vietnam2026", "leo.xuan2026", "Lèo Thị Xuân", "chuyenvien1", "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000"})
    void whatIsEasyToGuessIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, List.of("leo.xuan", "Lèo Thị Xuân", "Chuyenvien")))
            .isInstanceOf(RuleViolation.class).extracting("code").isEqualTo("password-weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con ngựa chạy nhanh", "thu-nghiem-2026", "mùa xuân đến rồi", "x7Kq-92mZp!f"})
    void whatIsHardToGuessIsTakenWithItsBlanks(String password) {
        assertThatCode(() -> PasswordRules.require(password, List.of("leo.xuan", "Lèo Thị Xuân"))).doesNotThrowAnyException();
    }

    @Test
    void tooLongIsSaidToBeTooLong() {
        assertThatThrownBy(() -> PasswordRules.require("mùa xuân ".repeat(30), List.of())).extracting("code").isEqualTo("password-too-long");
        assertThatThrownBy(() -> PasswordRules.require("😀😀😀😀😀", List.of())).as("five signs, however they are stored").extracting("code")
            .isEqualTo("password-too-short");
    }
}
