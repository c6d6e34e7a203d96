package vn.paraudit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.paraudit.platform.Ids;
import vn.paraudit.security.model.SignIn;
import vn.paraudit.security.model.TooManyAttempts;
import vn.paraudit.testing.MovableClock;
import vn.paraudit.testing.ParAuditTest;
import vn.paraudit.testing.SwitchableDataSource;
import vn.paraudit.testing.TestClient;

/** Who guesses passwords is slowed down; nobody is shut out by what others do. */
@ParAuditTest
class SignInTests {

    private static final String PASSWORD = "mat-khau-thu-1";
    private static final String WRONG = "sai-mat-khau-roi";
    private static final String OFFICE = "10.1.1.1";
    private static final String ELSEWHERE = "10.2.2.2";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchableDataSource database;

    private String username;
    private UUID account;

    @BeforeEach
    void addSomebody() {
        username = "ai-" + UUID.randomUUID();
        account = add(username);
        jdbc.sql("delete from sign_in_failure").update();
    }

    private UUID add(String name) {
        return accounts.create(new Accounts.NewAccount(Ids.next(), name, accounts.hash(PASSWORD, List.of()), "Người thử", "", null,
            Set.of(Roles.OBSERVER)));
    }

    private Optional<SignIn.SignedIn> attempt(String name, String password, String address, String device) {
        return signIn.check(new SignIn.Attempt(name, password, address, device));
    }

    private void fail(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(attempt(name, WRONG, address, null)).isEmpty();
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> all = new ArrayList<>();
            for (int time = 0; time < times; time++) {
                all.add(threads.submit(work));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofManyGuessesAtOnceFiveAreJudged() throws Exception {
        List<Integer> answers = atOnce(48, () -> new TestClient(port).signIn(username, WRONG).status());
        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(43);
    }

    @Test
    void rightPasswordsAtOnceAreNoGuesses() throws Exception {
        assertThat(atOnce(32, () -> new TestClient(port).signIn(username, PASSWORD).status())).containsOnly(200);
        assertThat(jdbc.sql("select count(*) from sign_in_failure").query(Integer.class).single()).isZero();
    }

    @Test
    void whoFailsWaitsAtTheirAddressAloneAndNobodyElseBehindIt() {
        fail(username, OFFICE, 5);
        assertThatThrownBy(() -> attempt(username, PASSWORD, OFFICE, null)).isInstanceOf(TooManyAttempts.class);
        assertThat(attempt(username, PASSWORD, ELSEWHERE, null)).isPresent();
        String colleague = username + "-2";
        add(colleague);
        assertThat(attempt(colleague, PASSWORD, OFFICE, null)).isPresent();

        clock.advance(Duration.ofSeconds(16));
        assertThat(attempt(username, PASSWORD, OFFICE, null)).as("the wait is over").isPresent();
        fail(username, OFFICE, 5);
    }

    @Test
    void everyFailureDoublesTheWaitUpToFiveMinutes() {
        fail(username, OFFICE, 5);
        List<Long> waits = new ArrayList<>();
        for (int round = 0; round < 7; round++) {
            try {
                attempt(username, WRONG, OFFICE, null);
            } catch (TooManyAttempts wait) {
                waits.add((long) wait.facts().get("seconds") - 1);
                clock.advance(Duration.ofSeconds(waits.get(round)));
            }
            fail(username, OFFICE, 1);
        }
        assertThat(waits).containsExactly(15L, 30L, 60L, 120L, 240L, 300L, 300L);
    }

    @Test
    void aHundredNamesThatFailBehindOneAddressMakeNobodyElseWait() {
        for (int name = 0; name < 100; name++) {
            fail("khong-co-ai-" + name, OFFICE, 1);
        }
        assertThat(attempt(username, PASSWORD, OFFICE, null)).isPresent();
    }

    @Test
    void aDeviceThatWasSignedInBeforeIsNotHeldUpByGuessesBesideIt() {
        String device = attempt(username, PASSWORD, OFFICE, null).orElseThrow().device();
        fail(username, OFFICE, 5);
        assertThat(attempt(username, PASSWORD, OFFICE, device)).map(SignIn.SignedIn::device).contains(device);
        assertThatThrownBy(() -> attempt(username, PASSWORD, OFFICE, "x" + device)).as("an invented mark").isInstanceOf(TooManyAttempts.class);

        String other = username + "-2";
        add(other);
        fail(other, OFFICE, 5);
        assertThatThrownBy(() -> attempt(other, PASSWORD, OFFICE, device)).as("a mark of another account").isInstanceOf(TooManyAttempts.class);

        for (int guess = 0; guess < 5; guess++) {
            assertThat(attempt(username, WRONG, OFFICE, device)).isEmpty();
        }
        assertThatThrownBy(() -> attempt(username, PASSWORD, OFFICE, device)).as("guesses made on it").isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aBrowserKeepsItsMarkWhereNoScriptReadsIt() {
        TestClient.Answer answer = new TestClient(port).signIn(username, PASSWORD);
        assertThat(answer.headers().get("set-cookie")).anyMatch(cookie -> cookie.startsWith("KNOWN-DEVICE=") && cookie.contains("HttpOnly")
            && cookie.contains("SameSite=Strict") && cookie.contains("Path=/api/session"));
    }

    @Test
    void anAccountGuessedAtFromEverywhereShutsNobodyOutAndGivesEachNewAddressOneGuess() {
        for (int address = 0; address < 50; address++) {
            fail(username, "10.3.0." + address, 1);
        }
        assertThat(attempt(username, PASSWORD, OFFICE, null)).isPresent();
        fail(username, ELSEWHERE, 1);
        assertThatThrownBy(() -> attempt(username, WRONG, ELSEWHERE, null)).isInstanceOf(TooManyAttempts.class);
        clock.advance(Duration.ofSeconds(16));
        assertThat(attempt(username, PASSWORD, ELSEWHERE, null)).isPresent();
    }

    @Test
    void oldHashesAreRenewedWhenTheirOwnerComes() {
        jdbc.sql("update account set password_hash = :hash where id = :id").param("hash", new BCryptPasswordEncoder(4).encode(PASSWORD))
            .param("id", account).update();
        String device = attempt(username, PASSWORD, OFFICE, null).orElseThrow().device();
        assertThat(jdbc.sql("select password_hash from account where id = :id").param("id", account).query(String.class).single())
            .startsWith("{bcrypt-hmac-sha384}");
        fail(username, OFFICE, 5);
        assertThat(attempt(username, PASSWORD, OFFICE, device)).as("the mark belongs to the new hash").isPresent();
    }

    @Test
    void namesAndPasswordsThatNobodyCanHaveAreRefusedWithoutAnyWork() {
        List<String> done = database.statements().during(() -> {
            assertThat(attempt("a".repeat(101), PASSWORD, OFFICE, null)).isEmpty();
            assertThat(attempt("a\0b", PASSWORD, OFFICE, null)).isEmpty();
            assertThat(attempt(username, "a".repeat(801), OFFICE, null)).isEmpty();
        });
        assertThat(done).isEmpty();
        assertThat(new TestClient(port).signIn("a".repeat(100_000), PASSWORD).code()).isEqualTo("credentials-wrong");
    }

    @Test
    void guessingOnesOwnPasswordIsSlowedDownToo() {
        TestClient client = new TestClient(port);
        client.signIn(username, PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(client.put("/api/accounts/own-password", Map.of("before", WRONG, "after", "con ngua chay nhanh")).code()).isEqualTo("password-wrong");
        }
        Map<String, String> right = Map.of("before", PASSWORD, "after", "con ngua chay nhanh");
        assertThat(client.put("/api/accounts/own-password", right).code()).isEqualTo("too-many-attempts");
        clock.advance(Duration.ofSeconds(16));
        assertThat(client.put("/api/accounts/own-password", right).status()).isEqualTo(204);
    }

    @Test
    void weakPasswordsAreRefusedWithASentence() {
        TestClient client = new TestClient(port);
        client.signIn(username, PASSWORD);
        TestClient.Answer refused = client.put("/api/accounts/own-password", Map.of("before", PASSWORD, "after", "aaaaaaaaaaaa"));
        assertThat(refused.code()).isEqualTo("password-weak");
        assertThat(refused.body().path("detail").asString()).contains("dễ đoán");
    }

    @Test
    void goodAndBadSignInsStandInTheTrail() {
        assertThat(attempt(username, WRONG, OFFICE, null)).isEmpty();
        UUID person = attempt(username, PASSWORD, ELSEWHERE, null).orElseThrow().account().personId();
        List<AuditEntry> acts = trail.of(AuditTrail.Subject.ACCOUNT, account);
        assertThat(acts).extracting(AuditEntry::act).containsExactly("account-created", "sign-in-refused", "signed-in");
        assertThat(acts.get(1).after()).containsEntry("address", OFFICE);
        assertThat(acts.get(2).after()).containsEntry("address", ELSEWHERE);
        assertThat(acts.get(2).actorId()).isEqualTo(person);

        assertThat(attempt("khong-co-ai", WRONG, OFFICE, null)).isEmpty();
        TestClient keeper = TestClient.of(port, "quantri");
        assertThat(keeper.get("/api/audit/account/" + new UUID(0, 0)).body().path("items").get(0).path("act").asString()).isEqualTo("sign-in-refused");
    }
}
